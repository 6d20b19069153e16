import type { Mark } from '../../marks/mark.ts';
import { type PlaceBox, slab } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold } from '../shared/head.ts';
import { even, fitting, plaque, type Saved, within } from './coins.ts';

/** How strong the ground is of what perhaps is, and of what is said. */
const PALE = 0.2;
/** Of the drawing's height, what was. */
const THEN = 0.33;
/** px; the dotted edge of what is no fact. */
const EDGE = 3;
/** How much larger than the largest amount elsewhere a year is. */
const YEAR = 1.9;

/** The edge of a place, dotted. */
const dotted = (key: string, { x, y, w, h }: PlaceBox, look: Pick<Mark, 'role' | 'order'>): Mark => {
  const [left, top, right, low] = [x + EDGE / 2, y + EDGE / 2, x + w - EDGE / 2, y + h - EDGE / 2];
  return {
    kind: 'line',
    key,
    points: [
      [left, top],
      [right, top],
      [right, low],
      [left, low],
      [left, top],
    ],
    width: EDGE,
    dash: '3 4',
    ...look,
  };
};

/** 7 · Then and now, as Karma sets them against each other, and the department's answer, as large as what it answers. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const half = (size.width - space.half) / 2;
  const then: PlaceBox = { x: 0, y: 0, w: size.width, h: size.height * THEN };
  const y = then.h + space.half;
  const now: PlaceBox = { x: 0, y, w: half, h: size.height - y };
  const answer: PlaceBox = { ...now, x: half + space.half };
  const pad = space.clear;
  const fit = (lines: readonly Line[], { w, h }: PlaceBox): Line[] =>
    fitting(lines, w - 2 * pad, h - 2 * Math.min(pad, h * 0.05));
  const lines = (key: 'now' | 'answer', tone: 'debt' | 'savers'): Line[] => [
    bold(layout, key, tone, type.hero * YEAR),
    bold(layout, `${key}Is`, 'ink', type.number),
    { ...bold(layout, `${key}By`, 'ink'), weight: 400 },
  ];
  // Both as large as either can be, from one height down.
  const both = [fit(lines('now', 'debt'), now), fit(lines('answer', 'savers'), answer)];
  const sized = both.map((set) =>
    set.map((line, n): Line => ({ ...line, size: Math.min(...both.map((other) => other[n]!.size)) })),
  );
  const high = Math.max(...sized.map((set) => blockHeight(set, half - 2 * pad)));
  const first = fit(
    [
      bold(layout, 'then', 'paper', type.hero * YEAR),
      within(bold(layout, 'thenIs', 'paper', type.number), then.w - 2 * pad),
    ],
    then,
  );
  const words = (key: string, place: PlaceBox, set: readonly Line[], tall: number, order?: number): Mark[] =>
    block(
      key,
      {
        x: place.x + pad,
        top: place.y + (place.h - tall) / 2,
        maxWidth: even(set, place.w - 2 * pad),
        order,
      },
      set,
    ).marks;
  return [
    plaque('then-plate', then, { role: 'debt' }),
    ...words('then', then, first, blockHeight(first, then.w - 2 * pad)),
    slab('now-plate', now, { role: 'debt', shade: PALE, order: 1 }),
    dotted('now-edge', now, { role: 'debt', order: 1 }),
    ...words('now', now, sized[0]!, high, 1),
    slab('answer-plate', answer, { role: 'savers', shade: PALE, order: 2 }),
    dotted('answer-edge', answer, { role: 'savers', order: 2 }),
    ...words('answer', answer, sized[1]!, high, 2),
  ];
}
