import { range } from 'd3-array';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, runIn, type Line } from '../shared/type.ts';
import { bold, footOf, sum, tens, within, type Deals } from './money.ts';

/** What lies on a shelf: sums of one standing, each in its own squares. */
interface Shelf {
  title: 'promised' | 'paid';
  is: Label<'nvidia-deals'>;
  role: 'equity' | 'purchase';
  /** Whether what it holds is told and drawn as one round number. */
  rounded?: boolean;
  sums: readonly (readonly [key: string, slot: Slot<'nvidia-deals'>])[];
}

/** What is promised, over the little of it all that is known to be paid. */
const SHELVES: readonly [Shelf, Shelf] = [
  {
    title: 'promised',
    is: 'promisedIs',
    role: 'purchase',
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

/** How much larger than an amount elsewhere a shelf's number may be, and how large of a square's pitch. */
const [LARGE, HIGH] = [1.7, 0.84];
/** From a row's middle down to its number's baseline, in the number's size. */
const MIDDLE = 0.3;
/** How large its name is, of an amount elsewhere. */
const NAMED = 0.85;
/** How much of what the shelves leave free is over them; the rest is between them. */
const OVER = 0.4;
/** px; how thick a shelf is, and what lies on it keeps from it. */
const [BOARD, ON] = [2.5, 1.5];

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

/** A shelf's number. @param size px */
const numberOf = (layout: Deals, { title, role }: Shelf, size: number): Line =>
  title === 'paid' ? bold(layout, 'paidSums', role, size) : sum(amount(layout.data, 'ordered'), size, role);

/** Over a shelf: its name, and what it is. */
const headOf = (layout: Deals, shelf: Shelf, top: number): ReturnType<typeof runIn> =>
  runIn(shelf.title, { x: 0, top, maxWidth: layout.size.width }, [
    bold(layout, shelf.title, shelf.role, layout.type.number * NAMED),
    caption(layout, shelf.is),
  ]);

/** Who paid, each over the first square of it. @param free places that the number takes @param top px */
const payersOf = (layout: Deals, free: number, pitch: number, top: number): Mark[] => {
  let place = free;
  return (['softbank', 'nvidia'] as const).flatMap((key, n) => {
    const set = block(`payer-${key}`, { x: place * pitch, top }, [caption(layout, key)]);
    const [, slot] = SHELVES[1].sums[n]!;
    place += squareCount(tens(layout, slot));
    // A name longer than its squares begins before them.
    const out = n ? 0 : Math.max(0, set.marks[0]!.x + set.width + layout.space.tight - place * pitch);
    return set.marks.map((mark) => ({ ...mark, x: mark.x - out }));
  });
};

/** How the squares stand: in both first rows, so many places are the number's. */
interface Fit {
  columns: number;
  pitch: number;
  free: number;
  size: number;
}

/** The largest squares and numbers at which both shelves are full rows, a number standing where the first has no squares. */
function fit(layout: Deals, height: number): Fit {
  const { size, type } = layout;
  const [promised, paid] = SHELVES.map((shelf) => places(layout, shelf)) as [number, number];
  const fits = range(6, 62).flatMap((columns): (Fit & { worth: number })[] => {
    const rows = rowsOf(promised, columns);
    const free = rows * columns - promised;
    const pitch = Math.min((size.width + gap(size.width / columns)) / columns, height / (rows + 1));
    if (columns - free < paid) return [];
    const lines = SHELVES.map((shelf) =>
      numberOf(layout, shelf, Math.min(type.number * LARGE, pitch * HIGH)),
    );
    const set = within(lines, free * pitch - pitch * 0.3)[0]!.size;
    const fits =
      block(
        '',
        { x: 0, top: 0 },
        lines.map((line) => ({ ...line, size: set })),
      ).width <
      free * pitch;
    const full = (columns * pitch) / size.width;
    return fits ? [{ columns, pitch, free, size: set, worth: (pitch + set) * full * full }] : [];
  });
  return fits.reduce((best, each) => (each.worth > best.worth ? each : best));
}

/** 7 · The same squares on two shelves: promised, and known to be paid. */
export function shelvesScene(layout: Deals): Mark[] {
  const { size, space } = layout;
  const height = size.height - footHeight(layout);
  const head = headOf(layout, SHELVES[0], 0).bottom + space.half;
  const payers = layout.type.caption * LEADING;
  const {
    columns,
    pitch,
    free,
    size: large,
  } = fit(layout, height - 2 * (head + BOARD + ON) - payers - space.apart);
  const rows = SHELVES.map((shelf) => rowsOf(places(layout, shelf) + free, columns));
  const each = head + BOARD + ON - gap(pitch);
  const spare = height - payers - rows.reduce((all, count) => all + count * pitch + each, 0);
  const [over, between] = [spare * OVER, spare * (1 - OVER)];
  const width = columns * pitch - gap(pitch);
  return SHELVES.flatMap((shelf, n): Mark[] => {
    const top = over + n * (each + rows[0]! * pitch + between);
    const first = top + head + n * payers;
    const floor = first + rows[n]! * pitch - gap(pitch);
    const number = numberOf(layout, shelf, large);
    const low = first + (pitch - gap(pitch)) / 2 - large * (BASELINE - MIDDLE);
    return [
      ...headOf(layout, shelf, top).marks,
      ...block(`${shelf.title}-total`, { x: 0, top: low }, [number]).marks,
      ...(n ? payersOf(layout, free, pitch, first - payers) : []),
      ...sorted(layout, shelf, pitch).map((cell, i): CellMark => {
        const place = i + free;
        return {
          ...cell,
          x: (place % columns) * pitch,
          y: first + Math.floor(place / columns) * pitch,
        };
      }),
      {
        kind: 'area',
        key: `${shelf.title}-shelf`,
        tone: 'ink',
        over: [
          [0, floor + ON],
          [width, floor + ON],
        ],
        under: [
          [0, floor + ON + BOARD],
          [width, floor + ON + BOARD],
        ],
      },
    ];
  }).concat(footOf(layout));
}
