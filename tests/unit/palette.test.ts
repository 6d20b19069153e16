import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  rgb,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { GROUNDS } from '../../src/content/schemas/common.ts';
import { palettes, type Palette, type Theme } from '../../src/lib/palette.ts';

const moneyRoles = ['debt', 'equity', 'purchase', 'chips', 'savers'] as const;
const visions: Record<string, (colour: Color) => Color> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};
const themes: Theme[] = ['light', 'dark'];

/** The lowest contrast of the colours on ground and on paper, with the colour that has it. */
function lowest(palette: Palette, colours: Record<string, string>): [number, string] {
  const all = Object.entries(colours).flatMap(([name, colour]): [number, string][] =>
    [palette.ground, palette.paper].map((under) => [wcagContrast(colour, under), name]),
  );
  return all.reduce((low, next) => (next[0] < low[0] ? next : low));
}

function roleColours(palette: Palette, part: 'fill' | 'ink'): Record<string, string> {
  return Object.fromEntries(Object.entries(palette.roles).map(([role, colour]) => [role, colour[part]]));
}

/** The smallest CIEDE2000 distance between two role fills as a reader sees them. */
function nearest(palette: Palette, see: (colour: Color) => Color): [number, string] {
  const distance = differenceCiede2000();
  const seen = moneyRoles.map((role) =>
    see(rgb(palette.roles[role].fill) ?? { mode: 'rgb', r: 0, g: 0, b: 0 }),
  );
  let low: [number, string] = [Infinity, ''];
  for (const [i, a] of seen.entries())
    for (const [j, b] of seen.entries())
      if (j < i && distance(a, b) < low[0]) low = [distance(a, b), `${moneyRoles[i]}, ${moneyRoles[j]}`];
  return low;
}

const said = ([value, who]: [number, string]): string => `${value.toFixed(2)} (${who})`;

describe.each(themes)('the %s palette', (theme) => {
  const palette = palettes[theme];
  const fills = lowest(palette, roleColours(palette, 'fill'));
  const inks = lowest(palette, { ...roleColours(palette, 'ink'), muted: palette.muted, ink: palette.ink });
  it(`has fills of 3:1, lowest ${said(fills)}`, () => expect(fills[0]).toBeGreaterThanOrEqual(3));
  it(`has inks of 4.5:1, lowest ${said(inks)}`, () => expect(inks[0]).toBeGreaterThanOrEqual(4.5));
  for (const [vision, see] of Object.entries(visions)) {
    const low = nearest(palette, see);
    it(`keeps roles 15 apart in ${vision} vision, nearest ${said(low)}`, () =>
      expect(low[0]).toBeGreaterThanOrEqual(15));
  }
});

describe('tokens.css', () => {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/(:root[^{,]*)\{([^}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    values: Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]])),
  }));
  const flat = ({ roles, ...rest }: Palette): Record<string, string> => ({
    ...rest,
    ...Object.fromEntries(
      Object.entries(roles).flatMap(([role, { fill, ink }]) => [
        [role, fill],
        [`${role}-ink`, ink],
      ]),
    ),
  });
  it.each([
    [':root', 'light'],
    [":root:not([data-theme='light'])", 'dark'],
    [":root[data-theme='dark']", 'dark'],
  ] as const)('%s has the %s palette, nothing more and nothing less', (selector, theme) => {
    const found = blocks.filter((block) => block.selector === selector);
    expect(found.map((block) => block.values)).toEqual([flat(palettes[theme])]);
  });
  it('gives every colour a forced-colors value', () => {
    const forced = css.slice(css.indexOf('forced-colors: active'));
    const missing = Object.keys(flat(palettes.light)).filter((name) => !forced.includes(`--${name}: `));
    expect(missing).toEqual([]);
  });
});

describe('tints.css', () => {
  const css = readFileSync(new URL('../../src/styles/tints.css', import.meta.url), 'utf8');
  const rule = /\[data-ground='(\w+)'\] \{\s*--tint: (#\w{6});\s*--tint-dark: (#\w{6});/g;
  const tints = [...css.matchAll(rule)].map(([, name = '', day = '', night = '']) => ({
    name,
    light: day,
    dark: night,
  }));
  it('has every ground that a chapter may name, all of them different', () => {
    expect(tints.map(({ name }) => name).toSorted()).toEqual(GROUNDS.toSorted());
    for (const theme of themes) expect(new Set(tints.map((tint) => tint[theme])).size).toBe(tints.length);
  });
  it.each(tints)('keeps every role’s contrast on $name in both themes', (tint) => {
    for (const theme of themes) {
      const palette = { ...palettes[theme], ground: tint[theme] };
      const words = { ...roleColours(palette, 'ink'), muted: palette.muted, ink: palette.ink };
      const [fills, inks] = [lowest(palette, roleColours(palette, 'fill')), lowest(palette, words)];
      expect(fills[0], said(fills)).toBeGreaterThanOrEqual(3);
      expect(inks[0], said(inks)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
