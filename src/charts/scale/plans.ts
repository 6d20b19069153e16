import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { lockup } from '../shared/lockup.ts';
import { plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap as between } from '../shared/squares.ts';
import { block, type Block, lowered, poster } from '../shared/type.ts';
import { moved } from '../../marks/kinds.ts';
import { counted, short, pale } from './amounts.ts';

/** Columns of a pile: what was spent, and the lower end of the plans, in tens, then all but end with a row. */
const COLUMNS = 6;
/** The crane, of the drawing's height: its top over its arm; its mast's breadth, and its rope. Of its breadth, what is beside the mast. */
const [PEAK, MAST, ROPE] = [0.11, 0.06, 0.05];
const BESIDE = 0.03;
/** px: how thick its beams are, and what is between them. */
const [BEAM, THIN] = [6, 3];
/** Of the load on its hook, the number. */
const NUMBER = 0.84;

/**
 * 6 · What four builders spent in 2025; beside it, as high as a crane, what they plan for the next year, outlined. On its hook
 * hangs how many times as much that is.
 */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { width, height } = size;
  const { value: low, high = low } = amount(data, 'plans');
  const ten = amount(data, 'ten').value;
  const is = (slot: 'spent' | 'plans', x: number, anchor: 'start' | 'end'): Block =>
    block(`${slot}-is`, { x, top: 0, anchor }, [
      poster(short(layout, slot, 'chips'), width / 2 - space.half, type.number),
      caption(layout, `${slot}Is`),
    ]);
  const spentIs = is('spent', 0, 'start');
  const y = floorOf(layout) - spentIs.bottom - space.close;
  const [w, away] = [height * MAST, width * BESIDE];
  const peak = THIN;
  const arm = peak + height * PEAK;
  const under = arm + BEAM;
  // The plans end right under its arm.
  const pitch = Math.min(
    (width - w - 3 * away) / (2 * COLUMNS),
    (y - under - space.half) / (high / ten / COLUMNS),
  );
  const wide = COLUMNS * pitch - between(pitch);
  const left = width - wide;
  const at = (billions: number): number => y - (billions / ten / COLUMNS) * pitch;
  const [to, year] = [at(high), at(amount(data, 'spent').value)];
  const mast = left - away - w;
  // The load hangs over what was spent, or beside it where that is broader.
  const growth = amount(data, 'growth');
  const top = under + height * ROPE;
  const load = (x: number, end: number) => {
    const room = (mast - away - x) * NUMBER;
    const compared = poster(caption(layout, 'growthIs'), room, type.label);
    const most = Math.min(type.hero * 3, (end - top - 2 * space.half) / 1.22 - compared.size);
    const number = lockup('growth', growth.hedge, amountLine(growth, most, 'paper'), room);
    return { x, room, number, compared, size: number.marks[0]!.size };
  };
  const [over, beside] = [load(0, year - space.half), load(wide + away, y)];
  const { x, room, number, compared } = over.size < beside.size ? beside : over;
  const middle = (x + mast - away) / 2;
  const said = block('growth-is', { x: middle, top: number.bottom, anchor: 'middle' }, [
    { ...compared, tone: 'paper' },
  ]);
  const pieces = Math.round((y - arm) / w);
  const braces = range(pieces + 1).map((n): Point => [mast + (n % 2) * w, y - ((y - arm) * n) / pieces]);
  const ink = { tone: 'ink' } as const;
  return [
    ...counted(layout, 'spent', { columns: COLUMNS, pitch, bottom: y }, ten),
    ...counted(layout, 'plans', { columns: COLUMNS, pitch, x: left, bottom: y, order: 1 }, ten),
    // What only the higher end of the plans reaches is a plain band: nobody knows where in it they end.
    pale('plans-full', [left, to, width, y]),
    stroke(
      'stays',
      [
        [BEAM, arm],
        [mast + w / 2, peak],
        [width - BEAM, arm],
      ],
      THIN,
    ),
    stroke('braces', [...braces, [mast + w / 2, peak]], THIN),
    ...[mast, mast + w].map((x, n) => plain(`mast/${n}`, { x: x - THIN, y: arm, w: BEAM, h: y - arm }, ink)),
    plain('arm', { x: 0, y: arm, w: width, h: BEAM }, ink),
    stroke(
      'rope',
      [
        [middle, under],
        [middle, top + 1],
      ],
      THIN,
    ),
    plain(
      'load',
      { x: middle - room / NUMBER / 2, y: top, w: room / NUMBER, h: said.bottom + 2 * space.half },
      ink,
    ),
    ...lowered(
      { marks: [...number.marks.map((mark) => moved(mark, middle - number.width / 2, 0)), ...said.marks] },
      top + space.half,
    ),
    ...lowered(spentIs, y + space.close),
    ...lowered(is('plans', width, 'end'), y + space.close),
    ...unitKey(layout, 'unitTenAlone'),
  ];
}
