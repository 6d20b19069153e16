import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { type PlaceBox, slab } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { even, fitting, plaque, type Saved, within } from './coins.ts';

/** Of the drawing's height, the most that the words under the doors take, and the answer's. */
const [WORDS, ANSWER] = [0.3, 0.2];
/** How much larger than the largest amount elsewhere a year is, on its lintel. */
const YEAR = 1.35;
/** How strong the red is behind the open door: it perhaps comes in. */
const PERHAPS = 0.5;
/** px; the dotted edge of what is no fact, and how thick a frame is. */
const [EDGE, FRAME] = [3, 7];
/** Of a doorway's breadth: its open leaf, and how much higher that seems at its near edge. */
const [LEAF, NEAR] = [0.34, 0.2];
/** Teeth of the hole, and where its middle is, of a door's height. */
const [TEETH, HOLE] = [10, 0.42];
/** Of a door: how high its knob is and how far from its edge; and px, the knob's radius. */
const [KNOB, IN, ROUND] = [0.86, 0.09, 6];
/** How far each corner of the hole lies from its middle, of the farthest: teeth, and between them what is left of the door. */
const JAGGED = [
  1, 0.7, 0.9, 0.78, 1, 0.66, 0.94, 0.8, 0.98, 0.72, 0.9, 0.7, 1, 0.76, 0.86, 0.68, 1, 0.8, 0.92, 0.74,
];

/** A doorway under its year, px: the whole with its lintel, and the opening. */
interface Doorway {
  lintel: PlaceBox;
  opening: PlaceBox;
}

/** Both jambs of a doorway, in ink; its lintel bears the year. */
const frame = (key: string, { lintel, opening }: Doorway, order?: number): Mark[] => [
  plaque(`${key}-lintel`, lintel, { tone: 'ink', order }),
  ...[lintel.x, lintel.x + lintel.w - FRAME].map((x, n) =>
    slab(`${key}-jamb/${n}`, { x, y: opening.y, w: FRAME, h: opening.h }, { tone: 'ink', order }),
  ),
];

const knob = (key: string, x: number, y: number, order?: number): Mark => ({
  kind: 'box',
  key,
  x,
  y: y - ROUND,
  w: 2 * ROUND,
  h: 2 * ROUND,
  r: ROUND,
  tone: 'ink',
  order,
});

/** A shut door that something broke through: the hole shows what is behind. */
function broken({ x, y, w, h }: PlaceBox): Mark[] {
  const [cx, cy, rx, ry] = [x + w / 2, y + h * HOLE, w * 0.46, h * 0.39];
  const over = range(2 * TEETH + 1).map((n): Point => {
    const angle = (n / (2 * TEETH)) * 2 * Math.PI - Math.PI / 2;
    const far = JAGGED[n % JAGGED.length] ?? 1;
    return [cx + rx * far * Math.cos(angle), cy + ry * far * Math.sin(angle)];
  });
  return [
    slab('shut', { x, y, w, h }, { role: 'context' }),
    { kind: 'area', key: 'breach', role: 'debt', over, under: over.slice(-1) },
    knob('knob/0', x + w * IN, y + h * KNOB),
  ];
}

/** The same door, wide open: what may come in is pale and has a dotted edge, since one man sees it so. */
function open({ x, y, w, h }: PlaceBox, order: number): Mark[] {
  const half = EDGE / 2;
  const leaf = w * LEAF;
  const near = h * NEAR * 0.5;
  const swung: AreaMark = {
    kind: 'area',
    key: 'leaf',
    role: 'context',
    over: [
      [x + w - leaf, y + near],
      [x + w, y],
    ],
    under: [
      [x + w - leaf, y + h],
      [x + w, y + h],
    ],
    order,
  };
  return [
    slab('door', { x, y, w, h }, { role: 'debt', shade: PERHAPS, order }),
    {
      kind: 'line',
      key: 'now-edge',
      points: [
        [x + half, y + h],
        [x + half, y + half],
        [x + w - half, y + half],
        [x + w - half, y + h],
      ],
      width: EDGE,
      dash: '3 4',
      role: 'debt',
      order,
    },
    swung,
    knob('knob/1', x + w - leaf + w * IN * 0.6, y + h * KNOB, order),
  ];
}

/** 7 · The same doorway twice: once a debt crisis broke through it; now, as Karma sees it, perhaps it is held open. Under both, the answer. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const half = (size.width - space.apart * 2) / 2;
  const places = [0, size.width - half];
  const lines = (key: 'then' | 'now'): Line[] => [
    bold(layout, `${key}Is`),
    ...(key === 'now' ? [{ ...bold(layout, 'nowBy'), weight: 400 } as const] : []),
  ];
  const sets = [lines('then'), lines('now')].map((set) => fitting(set, half, size.height * WORDS));
  // What was and what perhaps is are said in the same size.
  const px = Math.min(...sets.flat().map((line) => line.size));
  const sized = sets.map((set) => set.map((line): Line => ({ ...line, size: px })));
  const answer = fitting(
    [
      within(bold(layout, 'answerIs', 'savers', type.number), size.width),
      { ...bold(layout, 'answerBy'), weight: 400 },
    ],
    size.width,
    size.height * ANSWER,
  );
  const last = size.height - blockHeight(answer, size.width);
  const top = last - space.half - Math.max(...sized.map((set) => blockHeight(set, half)));
  const floor = top - space.half;
  const years = (['then', 'now'] as const).map((key) =>
    within(bold(layout, key, 'paper', Math.min(type.hero * YEAR, floor * 0.2)), half - 2 * FRAME),
  );
  const head = years[0]!.size * 1.3;
  const doorway = (n: number): Doorway => {
    const x = places[n]!;
    return {
      lintel: { x, y: 0, w: half, h: head },
      opening: { x: x + FRAME, y: head, w: half - 2 * FRAME, h: floor - head },
    };
  };
  const [then, now] = [doorway(0), doorway(1)];
  return [
    ...broken(then.opening),
    ...frame('then', then),
    ...open(now.opening, 1),
    ...frame('now', now, 1),
    floorUnder(floor, [0, size.width]),
    ...years.flatMap((line, n) => {
      const { x, w } = doorway(n).lintel;
      const key = n ? 'now-year' : 'then-year';
      const place = { x: x + w / 2, top: (head - line.size * 1.22) / 2, anchor: 'middle' } as const;
      return block(key, { ...place, order: n || undefined }, [line]).marks;
    }),
    ...sized.flatMap(
      (set, n) =>
        block(
          n ? 'now' : 'then',
          { x: places[n]!, top, maxWidth: even(set, half), order: n || undefined },
          set,
        ).marks,
    ),
    ...block('answer', { x: 0, top: last, maxWidth: size.width, order: 2 }, answer).marks,
  ];
}
