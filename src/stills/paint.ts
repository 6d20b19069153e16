import type { Palette } from '../lib/palette.ts';
import type { Role } from '../lib/types.ts';

type Attributes = readonly (readonly [name: string, value: string])[];

const isRole = (name: string, { roles }: Palette): name is Role => Object.hasOwn(roles, name);

/** The colour of words: `ink-ink`, `muted-ink` or the ink of a role. */
function inkOf(tone: string, palette: Palette): string {
  if (tone === 'ink' || tone === 'muted') return palette[tone];
  if (isRole(tone, palette)) return palette.roles[tone].ink;
  throw new Error(`src/styles/marks.css has no words of the colour "${tone}".`);
}

/**
 * What src/styles/marks.css says about a mark's classes, as attributes in one theme's colours, for pictures that have
 * no style sheet. @param classes as `element()` writes them @throws Error for a class that has no colour
 */
export function paint(classes: string, palette: Palette): Attributes {
  const [first = '', second = ''] = classes.split(' ');
  if (second.endsWith('-ink')) return [['fill', inkOf(second.slice(0, -'-ink'.length), palette)]];
  if (first === 'line') {
    const stroke = isRole(second, palette) ? palette.roles[second].fill : palette.ink;
    return [
      ['fill', 'none'],
      ['stroke', stroke],
      ['stroke-linejoin', 'round'],
    ];
  }
  if (first === 'box') {
    return [
      ['fill', palette.paper],
      ['stroke', palette.ink],
      ['stroke-width', '1.5'],
    ];
  }
  if (isRole(first, palette)) return [['fill', palette.roles[first].fill]];
  throw new Error(`src/styles/marks.css has no mark of the class "${classes}".`);
}
