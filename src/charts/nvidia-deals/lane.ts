import type { CellMark, LineMark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { alongLoop, onLoop, wagons, type Loop } from '../shared/ring/loops.ts';
import { tens, type Deals } from './money.ts';

/** px; how thick Nvidia's way is, and what it keeps from the squares on it. */
const [WAY, FREE] = [3, 3];

/** The ten squares on a loop, one behind the other, and Nvidia's way that they are on. */
export interface Lane {
  marks: CellMark[];
  /** Where the squares begin and end, px of way. */
  from: number;
  to: number;
  way: LineMark[];
}

/** What Nvidia announced for OpenAI's shares, on its way round a loop. @param starts,ends px of way, the squares in the middle */
export function lane(layout: Deals, loop: Loop, pitch: number, starts: number, ends: number): Lane {
  const { standing } = amount(layout.data, 'openai');
  const count = tens(layout, 'openai');
  const set = { key: 'stake', count, pitch, deep: 1, rows: 1, role: 'equity', standing } as const;
  const middle = (starts + ends) / 2;
  const start = middle - (count * pitch) / 2;
  // Outside their inner corners, turned squares part: set once to see how long they are, then in the middle.
  const from = middle - (wagons(loop, { ...set, from: start }).to - start) / 2;
  const { marks, to } = wagons(loop, { ...set, from });
  const line = (key: string, points: LineMark['points']): LineMark => ({
    kind: 'line',
    key,
    points,
    width: WAY,
    role: 'equity',
  });
  const barb = Math.max(7, pitch * 0.34);
  const head = [1, 0, -1].map((side) => onLoop(loop, ends - Math.abs(side) * barb, side * barb * 0.72));
  return {
    marks,
    from,
    to,
    way: [
      line('stake-out', alongLoop(loop, starts, from - FREE)),
      line('stake-in', alongLoop(loop, to + FREE, ends)),
      line('stake-head', head),
    ],
  };
}
