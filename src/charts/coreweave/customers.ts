import { withHedge } from '../../lib/hedged.ts';
import type { Amount } from '../../lib/types.ts';
import type { DotMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { dots } from '../shared/fields.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { stroke } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';

/** Parts in all, and in a row. */
const HUNDRED = 100;
const TEN = 10;
/** How much of its place a dot fills. */
const RADIUS = 0.44;
/** px: how thick a dotted line round a group is, and its dots. */
const [DOTTED, DASH] = [1.6, '1.6 2.6'];
/** px: a bracket's thickness and the length of its ends. */
const THICK = 3.5;
const TICK = 9;
/** How much larger than the largest amount elsewhere a share is at most, and the width that it needs at the least. */
const LARGE = 3.4;
const ROOM = 2;

/** A dotted line round a group. @param box px, its left edge, top, right edge and bottom */
const dotted = (
  key: string,
  [left, top, right, low]: readonly [number, number, number, number],
  role: NonNullable<LineMark['role']>,
): LineMark =>
  stroke(
    `${key}-outline`,
    [
      [left, top],
      [right, top],
      [right, low],
      [left, low],
      [left, top],
    ].map(([x, y]): Point => [x! + (x === left ? DOTTED / 2 : -DOTTED / 2), y!]),
    DOTTED,
    { role, dash: DASH },
  );

/** A share as large as its group and the room beside it let it be, under its hedge; a bracket ties it to the group. */
function shareOf(
  { size, type, space }: CoreWeave,
  key: string,
  share: Amount,
  [x, top, low]: readonly [number, number, number],
): Mark[] {
  const at = x + TICK + space.close;
  const hedge: Line = { text: share.hedge, size: type.label, weight: 600, tone: 'purchase' };
  const number = { ...amountLine(share, 0, 'purchase'), text: `${share.value}` };
  const high = (low - top - hedge.size * INK) / INK;
  const large = poster(number, size.width - at, Math.min(type.hero * LARGE, high));
  // On one line where its rows are too low for two.
  const lines =
    high < type.label
      ? [poster({ ...number, text: withHedge(share, number.text) }, size.width - at, type.label)]
      : [hedge, large];
  const bracket: LineMark = stroke(
    `${key}-bracket`,
    [
      [x, top + THICK / 2],
      [x + TICK, top + THICK / 2],
      [x + TICK, low - THICK / 2],
      [x, low - THICK / 2],
    ],
    THICK,
    { role: 'purchase' },
  );
  return [
    bracket,
    ...block(`${key}-share`, { x: at, top: (top + low - blockHeight(lines)) / 2 }, lines).marks,
  ];
}

/** 6 · Who pays, of a hundred dollars of one year's revenue. Parts are round: they are no billions. */
export function customersScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [microsoft, pair] = [amount(data, 'microsoft'), amount(data, 'pair')];
  const last = foot(layout, 'of', 'largestIs');
  const named = blockHeight([bold(layout, 'others')]) + space.hair;
  const rest = HUNDRED - microsoft.value - pair.value;
  const groups = [
    { key: 'microsoft', share: microsoft, count: microsoft.value },
    { key: 'pair', share: pair, count: pair.value },
    { key: 'others', share: undefined, count: rest },
  ] as const;
  const beside = 2 * space.close + TICK + type.hero * ROOM;
  const room = last.top - space.clear - groups.length * named;
  const pitch = Math.min((room - (groups.length - 1) * space.half) / TEN, (size.width - beside) / TEN);
  const air = (room - TEN * pitch) / (groups.length - 1);
  let [y, first] = [0, 0];
  return [
    ...groups.flatMap(({ key, share, count }): Mark[] => {
      const [top, from] = [y + named, first];
      const low = top + (count / TEN) * pitch;
      [y, first] = [low + Math.min(air, named), first + count];
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
      const said = bold(layout, key, share ? 'ink' : 'muted');
      return [
        ...block(`${key}-name`, { x: 0, top: top - named }, [said]).marks,
        // Rows of beads would be lace: what is an estimate is pale, in one dotted line round all of it.
        ...field.map((dot, n): DotMark => ({ ...dot, key: `part/${from + n}`, crowd: true })),
        ...(standing === 'paid'
          ? []
          : [dotted(key, [0, top, TEN * pitch, low], share ? 'purchase' : 'context')]),
        ...(share ? shareOf(layout, key, share, [TEN * pitch + space.close, top, low]) : []),
      ];
    }),
    ...last.marks,
  ];
}
