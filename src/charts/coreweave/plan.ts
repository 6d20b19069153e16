import { moved } from '../../marks/kinds.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { alone, middled, plain, shape, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, type Block, type Line, poster } from '../shared/type.ts';
import { ground, HUGE, type CoreWeave } from './money.ts';

/** Squares across what is to go out; what is to come in is one across, and as long. */
const BROAD = 4;
/** In squares: how far a head reaches past its shaft, how long the thin one is and the broad one; how high the company is at least. */
const WING = 0.36;
const [SHARP, BLUNT] = [0.8, 1.4];
const HIGH = 2;
/** How strong the colour is of what was to come or stays of the plan, and of what was cut. */
const [STAYS, CUT] = [0.72, 0.26];
/** How large the number of what goes out is at most, of the drawing's height; of that, the other one, and what either is. */
const LARGE = 0.19;
const [OTHER, IS] = [0.44, 0.38];
/** In squares, how large the word beside what was cut is at most. */
const SMALL = 0.7;
/** px: dashes of the cut. */
const DASH = [5, 4];
/** Of the company's breadth, its name. */
const NAMED = 0.84;

/** 2 · A thin arrow runs into the company from the left, and one four times as broad falls out of it; what was cut makes this narrower, and is faint. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, space, wide } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const rows = rowsOf(plan.value, BROAD);
  const low = floorOf(layout);
  const most = low * LARGE;
  const broad = BROAD + 2 * WING;
  const long = rows + SHARP + broad;
  const is = Math.max(SMALLEST, most * IS);
  /** An amount, what it is, and what came of it. */
  const said = (
    key: 'expected' | 'planned',
    slot: 'revenue' | 'spending',
    tone: 'purchase' | 'chips',
    w: number,
    px: number,
    ...more: Line[]
  ): [Block, Block] => [
    amountLockup(key, amount(data, slot), tone, w, px),
    block(`${key}-is`, { x: 0, top: 0 }, within([bold(layout, `${key}Is`, tone, is), ...more], w)),
  ];
  // What comes in has its words over and under its arrow or, in a wide drawing, before it.
  const into = said('expected', 'revenue', 'purchase', size.width / 3, most * OTHER);
  const words = Math.max(into[0].bottom, into[1].bottom) + space.tight;
  const pitch = Math.min(
    (size.width - (wide ? Math.max(into[0].width, into[1].width) + space.apart : 0)) / long,
    (low - (wide ? 0 : 2 * words)) / (rows + BLUNT + (wide ? HIGH : 1 + 2 * WING)),
  );
  const air = gap(pitch);
  const left = size.width - broad * pitch;
  const base = low - (rows + BLUNT) * pitch;
  const middle = base / 2;
  const start = left - (rows + SHARP) * pitch;
  const neck = low - BLUNT * pitch;
  const centre = left + (broad * pitch) / 2;
  const earned = squaresOf(revenue, {
    key: 'revenue',
    columns: rows,
    pitch,
    x: start,
    top: middle - (pitch - air) / 2,
    role: 'purchase',
  });
  // Column by column from the right.
  const planned = squaresOf(plan, {
    key: 'spending',
    columns: rows,
    pitch,
    x: air,
    top: 0,
    role: 'chips',
  }).map((cell): CellMark => ({
    ...cell,
    x: size.width - WING * pitch - air / 2 - cell.y - cell.h,
    y: base + cell.x,
  }));
  const stays = planned.slice(0, cut.high ?? cut.value);
  const gone = planned.slice(stays.length);
  // Where the scissors went, between the squares: along the last column that keeps some.
  const last = stays.at(-1)!;
  const [edge, step] = [last.x - air / 2, last.y + pitch - air / 2];
  const word = bold(layout, 'cut', 'ink', Math.max(SMALLEST, Math.min(is, pitch * SMALL)));
  const then = told(layout, cut, 'staysIs', 'chips', is);
  const out = said('planned', 'spending', 'chips', left - space.apart, most, then);
  const name = poster(bold(layout, 'coreweave', 'paper', HUGE), broad * pitch * NAMED, base * 0.4);
  const company = { x: left, y: 0, w: broad * pitch, h: base };
  const [wing, half] = [(0.5 + WING) * pitch, (broad / 2) * pitch];
  const [top, under] = wide
    ? [middle - (into[0].bottom + into[1].bottom) / 2, middle - (into[1].bottom - into[0].bottom) / 2]
    : [middle - wing - into[0].bottom - space.tight, middle + wing + space.tight];
  const deep = out[0].bottom + out[1].bottom;
  // Under the cut's name.
  const from = (base + neck - deep + pitch) / 2;
  const at = ({ marks }: Block, y: number): Mark[] => marks.map((mark) => moved(mark, 0, y));
  return [
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...earned,
    ...stays.map((cell) => ground(cell, 'chips', STAYS)),
    ...stays,
    ...gone.map((cell, n) => slab(`gone/${n}`, cell, { role: 'chips', shade: CUT, order: 1 })),
    stroke(
      'cut-line',
      [
        [edge, base],
        [edge, step],
        [edge + pitch, step],
        [edge + pitch, neck],
      ],
      2,
      { tone: 'ink', dash: DASH, order: 1 },
    ),
    ...alone(
      'cut',
      {
        x: left + WING * pitch - space.half,
        top: base + (pitch - word.size * INK) / 2,
        anchor: 'end',
        order: 1,
      },
      word,
    ),
    shape(
      'revenue-head',
      [
        [left - SHARP * pitch, middle - wing],
        [left, middle],
      ],
      { role: 'purchase', shade: STAYS },
      [
        [left - SHARP * pitch, middle + wing],
        [left, middle],
      ],
    ),
    shape(
      'spending-head',
      [
        [centre - half, neck + air],
        [centre, low],
      ],
      { role: 'chips', shade: STAYS },
      [
        [centre + half, neck + air],
        [centre, low],
      ],
    ),
    plain('coreweave', company, { tone: 'ink' }),
    ...middled('coreweave-name', company, [name]).marks,
    ...at(into[0], top),
    ...at(into[1], under),
    ...at(out[0], from),
    ...at(out[1], from + out[0].bottom),
    ...unitKey(layout, 'unit'),
  ];
}
