import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Slot } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { lockup } from '../shared/lockup.ts';
import { slab } from '../shared/places.ts';
import { BASELINE, LEADING, SMALLEST } from '../shared/space.ts';
import { block, lowered, poster, widthOf } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** To which side each reading points, as we read it, and where it leads; the last has no amount. */
export const ROWS: readonly { slot?: Slot<'two-futures'>; to: 'more' | 'less'; leads: string }[] = [
  { slot: 'labs', to: 'less', leads: 'nvidia-deals' },
  { slot: 'plans', to: 'more', leads: 'scale' },
  { slot: 'chip', to: 'less', leads: 'gpu-loans' },
  { slot: 'limit', to: 'more', leads: 'private-credit' },
  { to: 'more', leads: 'retirement-401k' },
];

/** One colour for each side: what points to less is revenue; what points to more is of several kinds, and in ink. */
const LOOKS = {
  less: { box: { role: 'purchase' }, tip: 'purchase' },
  more: { box: { tone: 'ink' }, tip: 'ink' },
} as const;

/** Of the height, what is between two signs, and at least, px; how long a sign's point is, of its height; the post, px. */
const AIR = 0.02;
const LEAST = 4;
const HEAD = 0.38;
const POST = 16;
/** How much of the breadth a sign takes; the rest is at the side that it points from. */
const ACROSS = 0.93;
/** How much larger than its name a reading is. */
const LARGE = 1.2;
/** px that a reading keeps from the point. */
const CLEAR = 3;
/** Sizes that words are tried in; how much larger than a name what is at both sides is. */
const [SIZES, ENDS] = [range(1.15, 0.4, -0.05), 1.3];

/**
 * A sign's words, all on it: at its blunt end what went which way and what that is, at its point the reading.
 * @param x,width px of the sign without its point @param k how large, 1 as elsewhere
 * @returns nothing where they do not fit
 */
function saying(
  layout: Futures,
  i: number,
  x: number,
  width: number,
  high: number,
  k: number,
): Mark[] | undefined {
  const { data, type, space } = layout;
  const { slot, to } = ROWS[i]!;
  const of = slot === undefined ? undefined : amount(data, slot);
  // Every row has the same labels.
  const n = i as 0;
  const px = (size: number): number => Math.max(SMALLEST, size * k);
  const text = words(data, `watch${n}Says`);
  const hedge = of?.hedge && text.startsWith(of.hedge) ? of.hedge : '';
  const right = to === 'less';
  const end = x + width;
  const head = block(
    `watch/${i}`,
    { x: right ? x + space.half : end - space.half, top: 0, anchor: right ? 'start' : 'end' },
    [
      bold(layout, `watch${n}`, 'paper', px(type.number)),
      { ...caption(layout, `watch${n}Is`), tone: 'paper', size: px(type.caption) },
    ],
  );
  const says = lockup(`watch-says/${i}`, hedge, {
    text: text.slice(hedge.length).trim(),
    size: px(type.number * LARGE),
    weight: 600,
    tone: 'paper',
    fact: of?.id,
    value: of?.value,
  });
  if (k > SIZES.at(-1)! && (head.width + says.width + space.apart > width || head.bottom > high))
    return undefined;
  return [
    ...lowered(head, (high - head.bottom) / 2),
    ...says.marks.map((mark) =>
      moved(mark, right ? end - CLEAR - says.width : x + CLEAR, (high - says.bottom) / 2),
    ),
  ];
}

/** 8 · A signpost with five signs of one size, each a reading that leads to its chapter: they do not all point one way. */
export function watchScene(layout: Futures): Mark[] {
  const { size, type, space } = layout;
  const note = caption(layout, 'watchFoot');
  // Where to, at both sides, and between them whose reading it is.
  const half = (size.width - widthOf(note)) / 2 - space.half;
  const ends = (['more', 'less'] as const).map((to) =>
    poster(bold(layout, to, 'ink', type.label * ENDS), half),
  );
  const px = Math.min(...ends.map((line) => line.size));
  const top = px * LEADING + space.hair;
  const air = Math.max(LEAST, size.height * AIR);
  const high = (size.height - top - air * (ROWS.length + 1)) / ROWS.length;
  const head = high * HEAD;
  const body = size.width * ACROSS - head;
  const from = (to: string): number => (to === 'less' ? size.width - head - body : head);
  // The largest words that fit every sign.
  const said = SIZES.map((k) => ROWS.map(({ to }, i) => saying(layout, i, from(to), body, high, k))).find(
    (rows) => rows.every((row) => row !== undefined),
  );
  return [
    slab(
      'watch-post',
      { x: (size.width - POST) / 2, y: top, w: POST, h: size.height - top },
      { tone: 'ink' },
    ),
    ...ends.flatMap(
      (line, n) =>
        block(`watch-end/${n}`, { x: n ? size.width : 0, top: 0, anchor: n ? 'end' : 'start' }, [
          { ...line, size: px },
        ]).marks,
    ),
    ...ROWS.flatMap(({ leads, to }, i): Mark[] => {
      const y = top + air + i * (high + air);
      const right = to === 'less';
      const x = from(to);
      // Its point overlaps its body by a pixel, so that no seam is seen.
      const [seam, neck, tip] = right ? [x + body - 1, x + body, size.width] : [x + 1, x, 0];
      const edge = (level: number): Point[] => [
        [seam, level],
        [neck, level],
        [tip, y + high / 2],
      ];
      const look = { leads, order: i * 0.5 };
      return [
        { kind: 'box', key: `watch-way/${i}`, x, y, w: body, h: high, r: 0, ...LOOKS[to].box, ...look },
        {
          kind: 'area',
          key: `watch-tip/${i}`,
          over: edge(y),
          under: edge(y + high),
          ...look,
          tone: LOOKS[to].tip,
        },
        ...said![i]!.map((mark) => ({ ...moved(mark, 0, y), leads })),
      ];
    }),
    ...block('watch-foot', { x: size.width / 2, top: (px - note.size) * BASELINE, anchor: 'middle' }, [note])
      .marks,
  ];
}
