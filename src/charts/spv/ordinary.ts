import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, told } from '../shared/head.ts';
import { middled, type PlaceBox } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, roomiest } from '../shared/squares.ts';
import { stroke } from '../shared/rules.ts';
import { BESIDE, EAVE, house, onTwo, outline, page, storeys, WINDOWS, type Boxed } from './money.ts';

/** How steep the roof is at least and at most, of its breadth. */
const [FLAT, STEEP] = [0.24, 0.5];
/** Of the height, the page's head; of the largest words elsewhere, and of the empty place's wall, what stands in that. */
const HEAD = 0.2;
const LARGE = 1.15;
const HIGH = 0.24;
/** px: a dash of the empty place's edge and the air after it, and how thick that is. */
const DASH = [6, 5];
const THIN = 2;

/** 1 · The ordinary way did not happen: beside the building, Meta's own page has one empty place, with its very outline. */
export function ordinaryScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const cost = amount(data, 'cost');
  const below = keyAndNote(layout, 'unit', caption(layout, 'loanOnly'));
  const height = below.top - space.half;
  const half = (size.width - space.apart) / 2;
  const head = height * HEAD;
  // Under the head, both gables as far from it as the eaves from the page's edges.
  const broad = half - 2 * (EAVE + space.half);
  const room = height - head - space.near;
  const { columns, pitch, rows } = roomiest(
    WINDOWS.map((columns) => {
      const rows = storeys(cost.value, columns);
      return {
        columns,
        rows,
        pitch: Math.min(broad / (columns + 2 * BESIDE), (room - broad * FLAT) / (rows + BESIDE)),
      };
    }),
  );
  const w = (columns + 2 * BESIDE) * pitch - gap(pitch);
  const h = (rows + BESIDE) * pitch;
  const rise = Math.min(room - h, w * STEEP);
  const wall: PlaceBox = { x: (half - w) / 2, y: height - h, w, h };
  const sheet = { x: size.width - half, y: 1, w: half - 1, h: height - 1 };
  const place = { ...wall, x: sheet.x + (sheet.w - w) / 2 };
  return [
    ...house(wall, rise, cost, { columns, pitch }),
    ...onTwo(
      'building-words',
      { x: 0, y: 0, w: half, h: head },
      told(layout, cost, 'buildingIs', 'chips', type.hero),
      space,
    ),
    ...page(layout, sheet, head, 1),
    stroke('loan-place', outline(place, rise), THIN, { role: 'debt', dash: DASH, order: 2 }),
    // In it, that there is no loan.
    ...middled(
      'loan-words',
      place,
      [bold(layout, 'noLoan', 'debt', Math.min(type.hero * LARGE, h * HIGH))],
      space.half,
      2,
    ).marks,
    ...below.marks,
  ];
}
