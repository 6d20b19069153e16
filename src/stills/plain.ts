import { escape } from '../lib/escape.ts';
import type { Palette } from '../lib/palette.ts';
import { runElement, runs, type Run } from '../marks/element.ts';
import type { Attributes } from '../marks/kind.ts';
import { kindOf } from '../marks/kinds.ts';
import type { Mark, Scene, TextMark } from '../marks/mark.ts';
import type { Letters } from './letters.ts';
import { readPath, writePath } from './path.ts';

/** Parts of a pixel that marks are rounded to: half a tenth is less than a screen or a press can show. */
const PARTS = 10;

/** Which of our letters words of a weight are set in. */
const CUT_OF = { 400: 'sans', 500: 'serif', 600: 'sansBold' } as const;

/** One SVG element as a string. */
export function tag(name: string, attributes: readonly (readonly [string, string | number])[]): string {
  return `<${name} ${attributes.map(([n, value]) => `${n}="${escape(`${value}`)}"`).join(' ')}/>`;
}

/** What the style layout says of a mark, as attributes. */
const painted = (mark: Mark, palette: Palette): Attributes => kindOf(mark).paint(mark, palette);

function words(mark: TextMark, palette: Palette, letters: Letters): string {
  const { x, y, size, weight, anchor, opacity = 1 } = mark;
  const cut = CUT_OF[weight];
  const faint = opacity < 1 ? ([['opacity', opacity]] as const) : [];
  const path = (d: string): string => tag('path', [...painted(mark, palette), ['d', d], ...faint]);
  return path(letters.path(mark.text, { x, y, size, cut, anchor }));
}

function drawn(run: Run, palette: Palette, letters: Letters): string {
  const [first] = run;
  if (first.kind === 'text') return words(first, palette, letters);
  const { tag: name, attributes } = runElement(run);
  const paint = painted(first, palette);
  // What pages need beside is left out.
  const own = new Set(['class', 'data-leads', ...paint.map(([n]) => n)]);
  const shape = attributes.flatMap(([n, value]) =>
    own.has(n) ? [] : [[n, n === 'd' ? writePath(readPath(value), PARTS) : value] as const],
  );
  const plain = [...paint, ...shape];
  return tag(name, plain);
}

/**
 * A scene as SVG elements that stand alone: colours are attributes, words are outlines, and nothing refers to a style
 * layout, a font or an id. Pure.
 */
export const plainMarks = (scene: Scene, palette: Palette, letters: Letters): string =>
  runs(scene.marks)
    .map((run) => drawn(run, palette, letters))
    .join('');
