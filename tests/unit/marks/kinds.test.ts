import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import svgpath from 'svgpath';
import { describe, expect, it } from 'vitest';
import { palettes, type Theme } from '../../../src/lib/palette.ts';
import { element } from '../../../src/marks/element.ts';
import { kindOf, kinds, type Mark } from '../../../src/marks/kinds.ts';
import { check } from './check.ts';
import { markOf, roles } from './scenes.ts';

type Pair = readonly [x: number, y: number];

/** Points all along path data, curves included. */
function pointsOf(d: string): Pair[] {
  const found: Pair[] = [];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate(([letter, ...n], _, x, y) => {
      if (letter === 'H') found.push([n[0]!, y]);
      else if (letter === 'V') found.push([x, n[0]!]);
      else if (letter === 'C')
        for (const t of [0.25, 0.5, 0.75, 1]) {
          const s = 1 - t;
          const at = (a: number, b: number, c: number, e: number): number =>
            s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * e;
          found.push([at(x, n[0]!, n[2]!, n[4]!), at(y, n[1]!, n[3]!, n[5]!)]);
        }
      else if (letter.toUpperCase() !== 'Z') found.push([n[0]!, n[1]!]);
    });
  return found;
}

const drawn = Object.keys(kinds).filter((kind) => kind !== 'text') as Exclude<Mark['kind'], 'text'>[];
const anyMark = (kind: Mark['kind']): fc.Arbitrary<Mark> => markOf[kind];

/** Less than a bead is drawn as one, larger than it is. */
const largeEnough = (mark: Mark): Mark => {
  if (mark.kind === 'dot') return { ...mark, r: mark.r + 2 };
  if (mark.kind !== 'cell') return mark;
  return { ...mark, w: mark.w + 4, h: mark.h + 4, part: mark.part && 0.5 + mark.part / 2 };
};

describe.each(drawn)('the boxes of a %s', (kind) => {
  // A line's path is its middle: what it covers is half its width more.
  it('hold all that it draws, and no mark says so without drawing there', () => {
    check(
      fc.property(anyMark(kind).map(largeEnough), (mark) => {
        const { tag, attributes } = element(mark);
        const named = Object.fromEntries(attributes);
        const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(named[name]));
        const points: Pair[] =
          tag === 'rect'
            ? [
                [x!, y!],
                [x! + w!, y! + h!],
              ]
            : pointsOf(named['d'] ?? '');
        const boxes = kindOf(mark).box(mark);
        // Beads, frames and heads of arrows reach a hair out of their shape; an elbow closes on its outer side.
        const slack =
          mark.kind === 'arrow' ? mark.width / 2 + mark.head + 3 : mark.kind === 'dot' ? 0.4 : 0.1;
        const lost = points.filter(
          ([px, py]) =>
            !boxes.some(
              (box) =>
                px >= box.x - slack &&
                px <= box.x + box.width + slack &&
                py >= box.y - slack &&
                py <= box.y + box.height + slack,
            ),
        );
        expect(lost, JSON.stringify(boxes)).toEqual([]);
        for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a mark’s colour', () => {
  const css = readFileSync(new URL('../../../src/styles/marks.css', import.meta.url), 'utf8');
  /** What the style layout says of a class, in a theme's colours. */
  function said(classes: string, theme: Theme): Record<string, string> {
    const { roles: coloured, ...plain } = palettes[theme];
    const valueOf = (variable: string): string => {
      const [role = '', ink] = variable.split('-');
      const found = (coloured as Record<string, { fill: string; ink: string }>)[role];
      return found ? found[ink ? 'ink' : 'fill'] : (plain as Record<string, string>)[variable]!;
    };
    const own = classes.split(' ');
    const rules = [...css.matchAll(/\.chart \.([\w.-]+) \{([^}]*)\}/g)].filter(([, name = '']) =>
      name.split('.').every((part) => own.includes(part)),
    );
    // The narrower rule, of two classes, comes last and wins.
    const declared = rules
      .toSorted(([, a = ''], [, b = '']) => a.split('.').length - b.split('.').length)
      .flatMap(([, , body = '']) => [...body.matchAll(/([\w-]+): (?:var\(--([\w-]+)\)|([^;]+));/g)])
      .map(([, property, variable, value]) => [property!, variable ? valueOf(variable) : value!]);
    return Object.fromEntries(declared.filter(([property]) => property !== 'font-weight'));
  }

  it.each(Object.keys(kinds) as Mark['kind'][])(
    'is, for a %s, the one src/styles/marks.css gives it',
    (kind) => {
      const seen = new Set<string>();
      check(
        fc.property(anyMark(kind), fc.constantFrom(...roles), (any, role) => {
          const mark = { ...any, role };
          const [[name, classes]] = [element(mark).attributes[0] ?? ['', '']];
          expect(name).toBe('class');
          seen.add(classes);
          for (const theme of ['light', 'dark'] as const) {
            const painted = Object.fromEntries(kindOf(mark).paint(mark, palettes[theme]));
            const { fill, ...rest } = said(classes, theme);
            // A line's fill is nobody's colour, whatever its role says of shapes.
            expect(painted, classes).toEqual(kind === 'line' ? { ...rest, fill: 'none' } : { fill, ...rest });
          }
        }),
      );
      expect(seen.size).toBeGreaterThan(kind === 'box' ? 0 : 5);
    },
  );
});
