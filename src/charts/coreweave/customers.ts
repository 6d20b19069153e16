import { withHedge } from '../../lib/hedged.ts';
import type { Amount } from '../../lib/types.ts';
import type { DotMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';

/** Parts in all, and in a row. */
const HUNDRED = 100;
const TEN = 10;
/** How much of its place a dot fills. */
const RADIUS = 0.44;
/** Of the width, what words beside the dots have at the least; the air between two groups, in dots, at most. */
const WORDS = 0.28;
const APART = 0.8;

/** 6 · Who pays, of a hundred dollars of one year's revenue, each beside its rows. Parts are round: they are no billions. */
export function customersScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [microsoft, pair] = [amount(data, 'microsoft'), amount(data, 'pair')];
  const last = foot(layout, 'of');
  const rest = HUNDRED - microsoft.value - pair.value;
  const groups = [
    { key: 'microsoft', share: microsoft, count: microsoft.value },
    { key: 'pair', share: pair, count: pair.value },
    { key: 'others', share: undefined, count: rest },
  ] as const;
  const room = last.top - space.near;
  const between = groups.length - 1;
  const pitch = Math.min(
    (size.width * (1 - WORDS) - space.near) / TEN,
    room / (TEN + (between * space.tight) / 10),
  );
  const air = Math.min(pitch * APART, (room - TEN * pitch) / between);
  const x = TEN * pitch + space.near;
  const w = size.width - x;
  /** Who pays, and the share under it: the large one fills its rows. */
  const said = (key: (typeof groups)[number]['key'], share: Amount | undefined, high: number): Line[] => {
    if (!share) return [bold(layout, key, 'muted')];
    const name = bold(layout, key, 'purchase');
    const number: Line = { ...amountLine(share, type.label, 'purchase'), text: `${share.value}` };
    if (share !== microsoft) return [name, { ...number, text: withHedge(share, number.text) }];
    const large = poster(name, w, type.hero);
    const hedge = { ...large, text: share.hedge };
    return [large, hedge, poster(number, w, (high - blockHeight([large, hedge])) / LEADING)];
  };
  let [y, first] = [(room - TEN * pitch - between * air) / 2, 0];
  return [
    ...groups.flatMap(({ key, share, count }): Mark[] => {
      const [top, from, high] = [y, first, (count / TEN) * pitch];
      [y, first] = [top + high + air, first + count];
      // What is left over is only as sure as what it is left over from.
      const { standing } = share ?? pair;
      const field = dots({
        key,
        count,
        columns: TEN,
        pitch,
        x: 0,
        top,
        r: RADIUS,
        standing,
        role: () => (share ? 'purchase' : 'context'),
      });
      const lines = said(key, share, high);
      return [
        // Rows of beads would be lace: what is an estimate is pale, and its words say so.
        ...field.map((dot, n): DotMark => ({ ...dot, key: `part/${from + n}`, crowd: true })),
        ...block(`${key}-share`, { x, top: top + (high - blockHeight(lines, w)) / 2, maxWidth: w }, lines)
          .marks,
      ];
    }),
    ...last.marks,
  ];
}
