import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { moved } from '../../marks/kinds.ts';
import { BASELINE } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import { ACROSS, crossed, depths, loan, pale, poster, RADIUS, vessel, WALL, type Slices } from './loans.ts';

/** How strong loans are that pay. */
const QUIET = 0.4;
/** Air between the bottom slice and the rest, in places; the share of the width that loans may take. */
const [APART, FIELD] = [0.45, 0.785];

/** 3 · A few loans fail: the bottom slice loses, and the rest is whole. */
export function failScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const { loans } = depths(layout);
  const failed = Math.round(amount(data, 'fails').value * loans);
  const says = foot(layout, 'oneLoan');
  const floor = says.top - space.half - WALL;
  const rows = loans / ACROSS;
  const pitch = Math.min(floor / (rows + APART), (size.width * FIELD - 2 * WALL) / ACROSS);
  const r = pitch * RADIUS;
  const at = (n: number): Point => {
    const up = rows - Math.floor(n / ACROSS) - 0.5;
    return [WALL + ((n % ACROSS) + 0.5) * pitch, floor - (up + (up > 1 ? APART : 0)) * pitch];
  };
  // Whichever fail, what is lost is lost at the bottom.
  const first = loans - ACROSS;
  const inner = { x: WALL, y: floor - pitch, w: ACROSS * pitch, h: pitch };
  const right = inner.w + 2 * WALL + space.apart;
  const width = size.width - right;
  const line = { size: 0, weight: 600, tone: 'debt' } as const;
  const big = poster({ ...line, text: fill(data, 'failed', { failed }) }, width, type.hero * 6);
  const said = [fill(data, 'failedOf', { loans }), words(data, 'failedIs')].map((text) =>
    poster({ ...line, text }, width, type.number * 1.2),
  );
  const under = block('failed-of', { x: right, top: 0, maxWidth: width }, said);
  const top = floor + WALL - under.bottom;
  const number = block('failed', { x: right - big.size * 0.04, top: top - big.size * BASELINE - space.close }, [big]);
  return [
    pale('pool', inner),
    vessel('walls', { x: 0, y: inner.y, w: inner.w + 2 * WALL, h: inner.h + WALL }),
    ...range(loans).map((n) => loan(n, at(n), r, n < first ? QUIET : undefined)),
    ...range(first, first + failed).flatMap((n) => crossed(n, at(n), r)),
    ...number.marks,
    ...under.marks.map((mark) => moved(mark, 0, top)),
    ...says.marks,
  ];
}
