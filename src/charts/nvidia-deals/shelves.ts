import { range } from 'd3-array';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { BASELINE } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, runIn } from '../shared/type.ts';
import { bold, footOf, sum, tens, type Deals } from './money.ts';

/** What lies on a shelf: sums of one standing, each in its own squares. */
interface Shelf {
  title: Label<'nvidia-deals'>;
  is: Label<'nvidia-deals'>;
  role: 'equity' | 'purchase';
  /** Whether what it holds is told and drawn as one round number. */
  rounded?: boolean;
  /** What lies on it in all, where the ledger adds it up. */
  total?: Slot<'nvidia-deals'>;
  sums: readonly (readonly [key: string, slot: Slot<'nvidia-deals'>])[];
}

/** From the least solid down to what the others would have to rest on. */
const SHELVES: readonly Shelf[] = [
  {
    title: 'announced',
    is: 'announcedIs',
    role: 'equity',
    total: 'both',
    sums: [
      ['stake', 'openai'],
      ['anthropic', 'anthropic'],
    ],
  },
  {
    title: 'promised',
    is: 'promisedIs',
    role: 'purchase',
    total: 'ordered',
    rounded: true,
    sums: [
      ['oracle', 'oracle'],
      ['microsoft', 'microsoft'],
      ['amazon', 'amazon'],
      ['coreweave', 'coreweave'],
    ],
  },
  {
    title: 'paid',
    is: 'paidIs',
    role: 'equity',
    sums: [
      ['softbank', 'softbank'],
      ['coreweave-stake', 'coreweaveStake'],
    ],
  },
];

/** How large a shelf's number is, of a number elsewhere: its name stands on the same line. */
const NUMBER = 0.95;
/** px; a lower drawing needs the room of what a shelf is for its squares. */
const LOW = 240;

/** How many squares a sum is: whole ones where the ledger rounds what they add up to. */
const squaresOf = (layout: Deals, { rounded }: Shelf, slot: Slot<'nvidia-deals'>): number =>
  rounded ? Math.round(tens(layout, slot)) : tens(layout, slot);

/** How many squares lie on a shelf. */
const places = (layout: Deals, shelf: Shelf): number =>
  shelf.sums.reduce((all, [, slot]) => all + squareCount(squaresOf(layout, shelf, slot)), 0);

/** A shelf's squares, one sum after the other. */
const sorted = (layout: Deals, shelf: Shelf, pitch: number): CellMark[] =>
  shelf.sums.flatMap(([key, slot]) => {
    const { standing } = amount(layout.data, slot);
    const set = { key, count: squaresOf(layout, shelf, slot), columns: 1, pitch, x: 0, top: 0 } as const;
    return squares({ ...set, role: shelf.role, standing });
  });

/** Over a shelf: its name, what it is and its number, on one line where they fit; all numbers are of one size. */
function shelfHead(layout: Deals, shelf: Shelf, top: number): { marks: Mark[]; bottom: number } {
  const { size, type, space } = layout;
  const { total, role } = shelf;
  const number = total
    ? sum(amount(layout.data, total), type.number * NUMBER, role)
    : bold(layout, 'paidSums', role, type.number * NUMBER);
  const said = block(`${shelf.title}-total`, { x: size.width, top, anchor: 'end' }, [number]);
  const title = bold(layout, shelf.title, role);
  const low = top + (number.size - title.size) * BASELINE;
  const maxWidth = size.width - said.width - space.half;
  const place = { x: 0, top: low, maxWidth };
  const is =
    size.height < LOW
      ? block(shelf.title, place, [title])
      : runIn(shelf.title, place, [title, caption(layout, shelf.is)]);
  return { marks: [...is.marks, ...said.marks], bottom: Math.max(is.bottom, said.bottom) };
}

/** Height that a shelf's words take. */
const saidHeight = (layout: Deals, shelf: Shelf): number => shelfHead(layout, shelf, 0).bottom;

/** px; how thick a shelf is. */
const BOARD = 2.5;
const shelfBoard = (key: string, y: number, width: number): Mark => ({
  kind: 'area',
  key,
  tone: 'ink',
  over: [
    [0, y],
    [width, y],
  ],
  under: [
    [0, y + BOARD],
    [width, y + BOARD],
  ],
});

/** How much a last row that is nearly empty takes from the worth of a size. */
const RAGGED = 0.15;

/** The largest squares at which all shelves find room, and how many stand in a row; the largest shelf ends in a full one. */
function fit(layout: Deals, height: number): { columns: number; pitch: number } {
  const { width } = layout.size;
  const counts = SHELVES.map((shelf) => places(layout, shelf));
  const most = Math.max(...counts);
  const fits = range(8, 62).map((columns) => {
    const rows = counts.reduce((all, count) => all + rowsOf(count, columns), 0);
    const pitch = Math.min(width / columns, height / rows);
    const last = (((most - 1) % columns) + 1) / columns;
    return { columns, pitch, worth: pitch * (1 - RAGGED * (1 - last)) };
  });
  return fits.reduce((best, each) => (each.worth > best.worth ? each : best));
}

/** 7 · The same squares on three shelves, by how solid they are. */
export function shelvesScene(layout: Deals): Mark[] {
  const { size, space } = layout;
  const height = size.height - footHeight(layout);
  const said = SHELVES.reduce((all, shelf) => all + saidHeight(layout, shelf), 0);
  const air = SHELVES.length * space.snug + (SHELVES.length - 1) * space.clear + 3;
  const { columns, pitch } = fit(layout, height - said - air);
  const rows = SHELVES.reduce((all, shelf) => all + rowsOf(places(layout, shelf), columns), 0);
  const spare = (height - said - air - rows * pitch) / SHELVES.length;
  let top = 0;
  return [
    ...SHELVES.flatMap((shelf): Mark[] => {
      const head = shelfHead(layout, shelf, top);
      const first = head.bottom + space.snug + Math.min(spare, pitch * 0.3);
      const floor = first + rowsOf(places(layout, shelf), columns) * pitch - gap(pitch);
      // Rows stand on the shelf, the lowest first, as they stood in the block before.
      const marks = sorted(layout, shelf, pitch).map((cell, n): CellMark => {
        const [row, column] = [Math.floor(n / columns), n % columns];
        return { ...cell, x: column * pitch, y: floor + gap(pitch) - (row + 1) * pitch };
      });
      top = floor + space.clear + Math.max(0, spare - pitch * 0.3);
      return [...head.marks, ...marks, shelfBoard(`${shelf.title}-shelf`, floor + 1.5, size.width)];
    }),
    ...footOf(layout),
  ];
}
