import { range } from 'd3-array';
import { FALLBACK_SLACK } from '../../lib/measure.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { bold, caption, name } from '../shared/head.ts';
import { amountLockup, lockup } from '../shared/lockup.ts';
import { shape, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE, LEADING, SMALLEST } from '../shared/space.ts';
import { block, type Block, type Line, poster } from '../shared/type.ts';
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
const LOOKS = { less: { role: 'purchase' }, more: { tone: 'ink' } } as const;

/** px: how thick the beam, the post and a bowl are, ropes, and a weight's knob. */
const BEAM = 7;
const POST = 9;
const BOWL = 8;
const ROPE = 2;
const KNOB = 4;
/** Of the breadth: what is between the two bowls; of a weight's, half its knob. */
const BETWEEN = 0.04;
const HOLD = 0.1;
/** How much of a weight's breadth a reading takes at most. */
const CLEAR = 0.9;
/** How much larger than its name a reading is, and how much larger than a name what is at both sides is. */
const LARGE = 1.35;
const ENDS = 1.3;
/** Sizes that words are tried in. */
const SIZES = range(1.3, 0.4, -0.05);

/** A weight's words, round its middle: the reading, its hedge small before it, what went which way, and what that is. @param room px across @param k how large, 1 as elsewhere */
function saying(layout: Futures, i: number, room: number, k: number): Block {
  const { data, type } = layout;
  const { slot } = ROWS[i]!;
  const of = slot === undefined ? undefined : amount(data, slot);
  // Every row has the same labels.
  const n = i as 0;
  const set = (line: Line): Line => {
    const { size } = poster(line, room, line.size * Math.min(k, 1));
    return { ...line, tone: 'paper', size: Math.max(SMALLEST, size) };
  };
  const line = bold(layout, `watch${n}Says`, 'paper', Math.max(SMALLEST, type.number * LARGE * k));
  const key = `watch-says/${i}`;
  const most = k > SIZES.at(-1)! ? Infinity : room * CLEAR;
  const says = of ? amountLockup(key, of, 'paper', most, line.size, line.text) : lockup(key, '', line, most);
  const under = block(`watch/${i}`, { x: 0, top: says.bottom, anchor: 'middle', maxWidth: room }, [
    set(name(layout, `watch${n}`)),
    set(caption(layout, `watch${n}Is`)),
  ]);
  const marks = says.marks.map((mark) => ({ ...mark, x: mark.x - says.width / 2 / FALLBACK_SLACK }));
  return { ...under, marks: [...marks, ...under.marks], width: Math.max(says.width / CLEAR, under.width) };
}

/** 8 · A scale that hangs level, with five weights of one size, each a reading that leads to its chapter: they do not all lie in one bowl. */
export function watchScene(layout: Futures): Mark[] {
  const { size, type, space } = layout;
  const mid = size.width / 2;
  const wide = (size.width * (1 - BETWEEN)) / 2;
  const w = wide - 4 * ROPE;
  const note = caption(layout, 'watchFoot');
  const ends = (['more', 'less'] as const).map((to) =>
    poster(bold(layout, to, 'ink', type.label * ENDS), wide - space.half),
  );
  const px = Math.min(...ends.map((line) => line.size));
  const beam = px * LEADING + space.hair;
  // The fuller bowl's weights reach up to the beam.
  const low = size.height - BOWL - KNOB;
  const lots = ROWS.length - 2;
  const high = (low - beam - BEAM - space.half) / lots - KNOB;
  const said = SIZES.map((k) => ROWS.map((_, i) => saying(layout, i, w - ROPE, k)));
  const fit =
    said.find((all) => all.every(({ width, bottom }) => width < w && bottom < high)) ?? said.at(-1)!;
  const centre = (to: string): number => (to === 'less' ? size.width - wide / 2 : wide / 2);
  const left = { more: lots, less: ROWS.length - lots };
  return [
    slab('watch-post', { x: mid - POST / 2, y: beam, w: POST, h: size.height - beam }, { tone: 'ink' }),
    slab('watch-beam', { x: wide / 2, y: beam, w: size.width - wide, h: BEAM }, { tone: 'ink' }),
    ...(['more', 'less'] as const).flatMap((to, n): Mark[] => {
      const x = centre(to);
      const half = wide / 2 - ROPE;
      const level = (half: number, y: number): Point[] => [-half, half].map((at) => [x + at, y]);
      return [
        stroke(
          `watch-rope/${to}`,
          [-half, 0, half].map((at): Point => [x + at, at ? low : beam + BEAM / 2]),
          ROPE,
        ),
        shape(`watch-bowl/${to}`, level(half, low), { tone: 'ink' }, level(half - 2 * BOWL, low + BOWL)),
        ...block(`watch-end/${n}`, { x: n ? size.width : 0, top: 0, anchor: n ? 'end' : 'start' }, [
          { ...ends[n]!, size: px },
        ]).marks,
      ];
    }),
    ...ROWS.flatMap(({ leads, to }, i): Mark[] => {
      const x = centre(to);
      const y = low - left[to]-- * (high + KNOB) + KNOB;
      const look = { leads, order: (ROWS.length - i) * 0.4, ...LOOKS[to] };
      const hold = wide * HOLD;
      const place = { x: x - w / 2, y, w };
      return [
        // No rope is seen between two of them.
        { kind: 'box', key: `watch-air/${i}`, ...place, h: high + (left[to] && KNOB), r: 0, bare: true },
        slab(`watch-knob/${i}`, { x: x - hold, y: y - KNOB, w: 2 * hold, h: KNOB }, look),
        { kind: 'box', key: `watch-way/${i}`, ...place, h: high, r: 4, ...look },
        ...fit[i]!.marks.map((mark) => ({ ...moved(mark, x, y + (high - fit[i]!.bottom) / 2), leads })),
      ];
    }),
    ...block('watch-foot', { x: mid, top: (px - note.size) * BASELINE, anchor: 'middle' }, [note]).marks,
  ];
}
