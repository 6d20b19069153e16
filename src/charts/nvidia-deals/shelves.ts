import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { within } from '../shared/places.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, runIn } from '../shared/type.ts';
import { footOf, rounded, tens, type Deals } from './money.ts';

/** What is promised, as the step before has it and Microsoft's after it; and what is known to be paid, with who paid whom. */
const PROMISED = ['oracle', 'amazon', 'coreweave', 'microsoft'] as const;
const PAID = [
  ['softbank', 'paid1'],
  ['coreweaveStake', 'paid2'],
] as const;

/** How much larger than the largest amount elsewhere the promised sum is at most, and of the drawing's height. */
const [LARGE, HIGHEST] = [3.4, 0.22];
/** From a row's middle down to its number's baseline, in the number's size. */
const MIDDLE = 0.34;
/** How many squares there are across at least. */
const LEAST = 8;

/** 7 · Under the sum of what is promised its squares, and under them, of the same size, the few known to be paid. */
export function shelvesScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const said = (key: 'promised' | 'paid', top: number): ReturnType<typeof runIn> =>
    runIn(`${key}-is`, { x: 0, top, maxWidth: size.width }, [
      bold(layout, key, key === 'paid' ? 'equity' : 'purchase', type.number),
      caption(layout, `${key}Is`),
    ]);
  const large = Math.min(type.hero * LARGE, size.height * HIGHEST);
  const over = amountLockup('promised', amount(data, 'ordered'), 'purchase', size.width, large);
  const is = said('promised', over.bottom);
  const count = Math.round(tens(layout, 'ordered'));
  const words = said('paid', 0).bottom + type.caption * LEADING + 3 * space.tight;
  const room = height - is.bottom - space.half - words;
  const pitchOf = (columns: number): number => (size.width + gap(size.width / columns)) / columns;
  // As large as they fill the width; no square stands alone in its row.
  const columns =
    range(LEAST, count).find(
      (each) => count % each > 3 && (rowsOf(count, each) + 1) * pitchOf(each) < room - space.tight,
    ) ?? count;
  const [rows, pitch] = [rowsOf(count, columns), pitchOf(columns)];
  const spare = room - (rows + 1) * pitch;
  const floor = is.bottom + space.half + rows * pitch;
  const paid = floor + spare;
  const first = height - pitch + gap(pitch);
  const half = Math.ceil(columns / 2) * pitch;
  const names = within(
    PAID.map(([, label]) => caption(layout, label)),
    Math.min(half, size.width - half) - space.half,
  );
  const sums = within(
    PAID.map(([slot]) => sum(amount(data, slot), Math.min(type.number, pitch), 'equity')),
    half - 3 * pitch - space.clear,
  );
  return [
    ...over.marks,
    ...is.marks,
    ...rounded(layout, PROMISED, { columns, pitch, x: 0, bottom: floor - gap(pitch) }),
    ...said('paid', paid).marks,
    ...PAID.flatMap(([slot], n): Mark[] => {
      const { standing } = amount(data, slot);
      const [x, many] = [n * half, tens(layout, slot)];
      const set = {
        key: slot,
        count: many,
        columns: 9,
        pitch,
        x,
        top: first,
        role: 'equity',
        standing,
      } as const;
      const right = x + squareCount(many) * pitch - gap(pitch) + space.half;
      const middle = first + (pitch - gap(pitch)) / 2;
      return [
        ...squares(set),
        ...block(`${slot}-payer`, { x, top: first - names[n]!.size * LEADING - space.tight }, [names[n]!])
          .marks,
        ...block(`${slot}-sum`, { x: right, top: middle - sums[n]!.size * (BASELINE - MIDDLE) }, [sums[n]!])
          .marks,
      ];
    }),
    ...footOf(layout),
  ];
}
