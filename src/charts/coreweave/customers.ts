import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { DotMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { within } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';

/** Parts in all, and in a row. */
const HUNDRED = 100;
const TEN = 10;
/** How much of its place a dot fills. */
const RADIUS = 0.44;
/** Of the width, what words beside the dots have at the least; the air between two groups, in dots, at most. */
const WORDS = 0.28;
const APART = 2;

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
  /** Who pays, and the share under it; only the large one fills its rows. @param px of all names and hedges */
  const said = ({ key, share }: (typeof groups)[number], high: number, px: number): Line[] => {
    const name = bold(layout, key, share ? 'purchase' : 'muted', px);
    if (!share) return [name];
    const number: Line = { ...amountLine(share, px, 'purchase'), text: `${share.value}` };
    if (share !== microsoft) return [name, { ...number, text: withHedge(share, number.text) }];
    const hedge = { ...name, text: share.hedge };
    const most = (high - blockHeight([name, hedge])) / LEADING;
    return [name, hedge, poster({ ...number, size: most }, w)];
  };
  // As large as what has the least room for its words lets them be.
  const px =
    range(
      within([said(groups[1], 0, type.number)[1]!, said(groups[2], 0, type.number)[0]!], w)[0]!.size,
      SMALLEST,
      -0.5,
    ).find((px) => blockHeight(said(groups[1], 0, px), w) < (pair.value / TEN) * pitch + air) ?? SMALLEST;
  let [y, first] = [(room - TEN * pitch - between * air) / 2, 0];
  return [
    ...groups.flatMap((group): Mark[] => {
      const { key, share, count } = group;
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
      const lines = said(group, high, px);
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
