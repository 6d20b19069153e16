import type { BoxMark, Mark } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { type PlaceBox, vessel, within } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import { bolder, SLICES, WALL, type Slices } from './loans.ts';

/** Of the drawing's height, the air between two basins; of its width, what falls from one to the next. */
const DROP = 0.075;
const STREAM = 0.085;
/** How full the last basin is; how deep what runs over a brim is, in a basin's height. */
const LAST = 0.6;
const BRIM = 0.15;
/** px between a basin and what falls beside it. */
const BESIDE = 5;
/** px that waters that meet lie in each other, so that no hair of the ground shows. */
const SEAM = 1;
/** From the top of a line to the middle of its letters, in its own size. */
const RAISED = 0.66;

/** 2 · What the loans pay fills the first basin; only what runs over fills the next. */
export function cascadeScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const says = foot(layout, 'unsized');
  const high = says.top - space.half;
  const drop = high * DROP;
  const h = (high - 2 * drop) / SLICES.length;
  const stream = size.width * STREAM;
  const aside = stream + WALL + BESIDE;
  const brim = h * BRIM;
  const basins = SLICES.map((_, i): PlaceBox => {
    // Each leaves room for its stream, the first at the right and the next at the left; the last has none.
    const last = i === SLICES.length - 1;
    return { x: i % 2 ? aside : 0, y: i * (h + drop), w: size.width - (last ? 0 : aside), h };
  });
  const full = (i: number): number => (h - WALL) * (i < SLICES.length - 1 ? 1 : LAST);
  const px = Math.min(type.hero * 1.25, full(2) / LEADING);
  const lines = within(
    SLICES.map((key) => bolder(words(data, `${key}2`), 'paper', px)),
    size.width * 0.55,
  );
  return [
    ...SLICES.flatMap((key, i): Mark[] => {
      const { x, y, w } = basins[i]!;
      const right = i % 2 === 0;
      const next = basins[i + 1];
      const surface = y + h - WALL - full(i);
      const water = (part: string, from: number, to: number, top: number, low: number): BoxMark => ({
        kind: 'box',
        key: `${key}-${part}`,
        x: from,
        y: top,
        w: to - from,
        h: low - top,
        r: 0,
        role: 'debt',
        order: i,
      });
      // What runs over lies on the lower wall, then falls inside the walls of the next basin.
      const [from, to] = right ? [size.width - WALL - stream, size.width - WALL] : [WALL, WALL + stream];
      const over = next
        ? [
            water('over', right ? x + w - WALL - SEAM : from, right ? to : x + WALL + SEAM, y, y + brim),
            water('stream', from, to, y, next.y + h - WALL - full(i + 1) + SEAM),
          ]
        : [];
      const top =
        (next ? y + brim * 0.5 : surface) + (full(i) - (next ? brim * 0.5 : 0)) / 2 - lines[i]!.size * RAISED;
      return [
        water('water', x + WALL, x + w - WALL, surface, y + h - WALL),
        ...over,
        vessel(`${key}-basin`, { x, y, w, h }, WALL, next ? (right ? [0, brim] : [brim, 0]) : [0, 0]),
        ...block(`${key}-paid`, { x: size.width / 2, top, anchor: 'middle', order: i }, [lines[i]!]).marks,
      ];
    }),
    ...says.marks,
  ];
}
