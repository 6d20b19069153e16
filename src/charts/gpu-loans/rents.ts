import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { disc, middled, plain, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line, lowered } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two tags. */
const APART = 0.04;
/** Of the room for tags, how much lower those hang on which a rent falls. */
const LOWER = 0.17;
/** The rail, which says what all this is a price of, in its words; px: how far under it the highest tag hangs, and by how thick a string. */
const RAIL = 1.4;
/** Of the height, its words, where there is room for more than a name's. */
const SIGN = 0.05;
const [HANGS, STRING] = [12, 3] as const;
/** How far a tag is pointed where its rent goes to, in its height; px: its hole, and how far down the hole's middle is. */
const [POINTED, HOLE, DOWN] = [0.11, 12, 14] as const;
/** Of a tag's breadth: how thick its arrow is, what words take at most; of an arrow's length, how thick it is at most. */
const [THICK, SAID] = [0.19, 0.9] as const;
const STOUT = 0.25;
/** In its thickness: how far its head reaches to each side, and its point past the middle of its lines. */
const [WING, POINT] = [1.2, 0.7] as const;
/** px: the least that an arrow is long, where hedges stand over their prices. */
const LONG = 44;
/** How much larger than an amount elsewhere a price is at most, and of the room for two and an arrow. */
const SHARE = 0.27;
const LARGE = 1.2;

/** 6 · What an hour on one chip rents for: three price tags on a rail, in each an arrow from that count's old price to its new one, down in two and up in one. Arrows are all alike and measure nothing. */
export function rentsScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const rents = series(data, 'rents').slice(0, PAIRS * 2);
  const below = foot(layout, 'unsized');
  const apart = size.width * APART;
  const w = (size.width - apart * (PAIRS - 1)) / PAIRS;
  /** Lines for each, as large as all of them fit. */
  const alike = (all: Line[][], width: number): Line[][] => {
    const { length } = all[0]!;
    const fit = within(all.flat(), width);
    return all.map((_, n) => fit.slice(n * length, (n + 1) * length));
  };
  const names = alike(
    range(PAIRS).map((n) => [bold(layout, `rentsOf${n as 0}`), caption(layout, `rentYears${n as 0}`)]),
    w,
  );
  const lowest = below.top - space.near - blockHeight(names[0]!);
  const of = within(
    [bold(layout, 'rentsNote', 'paper', Math.max(type.label, below.top * SIGN))],
    size.width - apart,
  );
  const rail = { x: 0, y: 0, w: size.width, h: blockHeight(of) * RAIL };
  const hangs = rail.h + HANGS;
  const lower = (lowest - hangs) * LOWER;
  const named = lowest - lower;
  const tag = { y: hangs, low: named - space.snug };
  const cut = (tag.low - tag.y) * POINTED;
  const [top, bottom] = [tag.y + DOWN + HOLE / 2 + space.snug, tag.low - cut];
  const prices = (over: boolean): Line[][] =>
    alike(
      rents.map((rent) => {
        const sum = {
          ...amountLine(rent, Math.min(type.hero * LARGE, (bottom - top) * SHARE), 'paper'),
          text: rent.short.replace(/\/.*/, ''),
        };
        return over
          ? [{ ...sum, text: rent.hedge, size: type.caption, weight: 400 }, sum]
          : [{ ...sum, text: withHedge(rent, sum.text) }];
      }),
      w * SAID,
    );
  const free = (said: Line[][]): number => bottom - top - blockHeight(said[0]!) * 2 - space.snug * 2;
  const said = free(prices(true)) < LONG ? prices(false) : prices(true);
  const high = blockHeight(said[0]!);
  const ends = [top + high + space.snug, bottom - high - space.snug] as const;
  const thick = Math.min(w * THICK, (ends[1] - ends[0]) * STOUT);
  const wing = thick * WING;
  return [
    ...range(PAIRS).flatMap((n): Mark[] => {
      const x = n * (w + apart);
      const middle = x + w / 2;
      const [old, now] = [n * 2, n * 2 + 1];
      const falls = rents[now]!.value < rents[old]!.value;
      // It is pointed at its upper or its lower end, and what is on it is clear of that.
      const up = falls ? 0 : cut;
      const inner = up && cut - space.close;
      // From the old price to the new one.
      const [from, to] = (falls ? ends : ends.toReversed()).map((y) => y + inner) as [number, number];
      const turn = falls ? 1 : -1;
      const tip = to - turn * thick * POINT;
      const by = falls ? lower : 0;
      const marks: Mark[] = [
        shape(
          `tag/${n}`,
          [
            [x, tag.y + up],
            [middle, tag.y],
            [x + w, tag.y + up],
          ],
          { tone: 'purchase', order: n },
          [
            [x, tag.low - cut + up],
            [middle, tag.low],
            [x + w, tag.low - cut + up],
          ],
        ),
        disc(`hole/${n}`, middle, tag.y + DOWN, HOLE / 2, { bare: true, order: n }),
        stroke(
          `string/${n}`,
          [
            [middle, rail.h - by],
            [middle, tag.y + DOWN],
          ],
          STRING,
          { tone: 'ink', order: n },
        ),
        // Its shaft, and its head as an angle.
        stroke(
          `way/${n}`,
          [
            [middle, from],
            [middle, tip],
          ],
          thick,
          { tone: 'ground', order: n },
        ),
        stroke(
          `point/${n}`,
          [-1, 0, 1].map((side): Point => [middle + side * wing, tip - turn * Math.abs(side) * wing]),
          thick,
          { tone: 'ground', order: n },
        ),
        ...[old, now].flatMap((i) => {
          const y = inner + ((i === old) === falls ? top : bottom - high);
          return middled(`rent-${rents[i]!.point}`, { x, y, w, h: high }, said[i]!, 0, n).marks;
        }),
        ...block(`rent-name/${n}`, { x: middle, top: named, anchor: 'middle' }, names[n]!).marks,
      ];
      return lowered({ marks }, by);
    }),
    plain('rail', rail, { tone: 'ink' }),
    ...middled('rents-of', rail, of).marks,
    ...below.marks,
  ];
}
