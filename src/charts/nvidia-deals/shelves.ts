import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, type Line } from '../shared/type.ts';
import { bold, footOf, sum, tens, type Deals } from './money.ts';

/** What lies on a shelf: sums of one standing, each in its own squares. */
interface Shelf {
  title: Label<'nvidia-deals'>;
  is: Label<'nvidia-deals'>;
  role: 'equity' | 'purchase';
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

const places = (layout: Deals, { sums }: Shelf): number =>
  sums.reduce((all, [, slot]) => all + squareCount(tens(layout, slot)), 0);

/** What lies on a shelf: a total of the ledger's, or, where it has none, the sums side by side. */
const totalLine = (layout: Deals, { total, role }: Shelf): Line =>
  total
    ? sum(amount(layout.data, total), layout.type.number, role)
    : bold(layout, 'paidSums', role, layout.type.number);

/** Over a shelf: its name and its number on one line, and under them what it is. */
function shelfHead(layout: Deals, shelf: Shelf, top: number): { marks: Mark[]; bottom: number } {
  const { size } = layout;
  const total = totalLine(layout, shelf);
  const number = block(`${shelf.title}-total`, { x: size.width, top, anchor: 'end' }, [total]);
  const title = bold(layout, shelf.title, shelf.role);
  const low = top + (total.size - title.size) * BASELINE;
  const is = { x: 0, top: low + title.size * LEADING, maxWidth: size.width };
  const said = block(`${shelf.title}-is`, is, [caption(layout, shelf.is)]);
  return {
    marks: [...block(shelf.title, { x: 0, top: low }, [title]).marks, ...number.marks, ...said.marks],
    bottom: said.bottom,
  };
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
const RAGGED = 0.25;

/** The largest squares at which all shelves find room, and how many stand in a row; the largest shelf ends in a full one. */
function fit(layout: Deals, height: number): { columns: number; pitch: number } {
  const { width } = layout.size;
  const most = Math.max(...SHELVES.map((shelf) => places(layout, shelf)));
  const fits = range(8, 62).map((columns) => {
    const rows = SHELVES.reduce((all, shelf) => all + rowsOf(places(layout, shelf), columns), 0);
    const pitch = Math.min(width / columns, height / rows);
    const last = (((most - 1) % columns) + 1) / columns;
    return { columns, pitch, worth: pitch * (1 - RAGGED * (1 - last)) };
  });
  return fits.reduce((best, each) => (each.worth > best.worth ? each : best));
}

/** 7 · The same squares on three shelves, by how solid they are. */
export function shelvesScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
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
      let place = 0;
      const marks = shelf.sums.flatMap(([key, slot]) => {
        const { standing } = amount(data, slot);
        const count = tens(layout, slot);
        const set = { key, count, columns: 1, pitch, x: 0, top: 0, role: shelf.role, standing } as const;
        return squares(set).map((cell) => {
          const [row, column] = [Math.floor(place / columns), place % columns];
          place += 1;
          return { ...cell, x: column * pitch, y: first + row * pitch };
        });
      });
      const floor = first + rowsOf(place, columns) * pitch - gap(pitch);
      top = floor + space.clear + Math.max(0, spare - pitch * 0.3);
      return [...head.marks, ...marks, shelfBoard(`${shelf.title}-shelf`, floor + 1.5, size.width)];
    }),
    ...footOf(layout),
  ];
}
