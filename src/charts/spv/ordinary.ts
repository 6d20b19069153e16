import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, told } from '../shared/head.ts';
import { middled, type PlaceBox, slab } from '../shared/places.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, roomiest } from '../shared/squares.ts';
import { stroke } from '../shared/rules.ts';
import { HEAD, house, onTwo, outline, page, storeys, type Boxed } from './parts.ts';

/** How many columns the windows may have: what they leave of the lowest row is in the middle, for a door; of a window's place, the least between the outermost and the edge of the wall. */
const WINDOWS = [3, 5, 7, 9, 15] as const;
const BESIDE = 0.24;

/** How steep the roof is at least and at most, of its breadth. */
const [FLAT, STEEP] = [0.24, 0.62];
/** Of the largest words elsewhere, and of the empty place's wall, what stands in that. */
const LARGE = 1.2;
const HIGH = 0.24;
/** px: a dash of the empty place's edge and the air after it, and how thick that is. */
const DASH = [8, 6];
const THIN = 3;

/** 1 · The ordinary way did not happen: beside the building, Meta's own page has one empty place, with its very outline. */
export function ordinaryScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const cost = amount(data, 'building');
  const below = keyAndNote(layout, 'unit', caption(layout, 'loanOnly'));
  const height = below.top - space.half;
  // As much air round the page's empty place as under it, where the building has a plinth.
  const air = space.apart;
  const head = height * HEAD;
  const broad = (size.width - 3 * air) / 2;
  const room = height - head - 2 * air;
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
  const wall: PlaceBox = { x: (broad - w) / 2, y: height - air - h, w, h };
  const sheet = { x: broad + air, y: 1, w: broad + 2 * air - 1, h: height - 1 };
  const place = { ...wall, x: sheet.x + (sheet.w - w) / 2 };
  const edge = outline(place, rise, 0);
  return [
    slab('plinth', { ...wall, y: height - air, h: air }, { tone: 'ink' }),
    ...house(wall, rise, cost, { columns, pitch }, 0, 0),
    ...onTwo(
      'building-words',
      { x: 0, y: wall.y - rise - head, w: broad, h: head },
      told(layout, cost, 'buildingIs', 'chips', type.hero),
      space,
    ),
    ...page(layout, sheet, head, 1),
    stroke('loan-place', [...edge, edge[0]!], THIN, { role: 'debt', dash: DASH, order: 2 }),
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
