import { range } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, runIn } from '../shared/type.ts';
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

/** Over a shelf: its name, and what it is. */
const headOf = (layout: Deals, shelf: Shelf, top: number): ReturnType<typeof runIn> =>
  runIn(shelf.title, { x: 0, top, maxWidth: layout.size.width }, [
    bold(layout, shelf.title, shelf.role, layout.type.number * NAMED),
    caption(layout, shelf.is),
  ]);

/** In which column each of the two payers' squares begin: the second's in the middle. */
const begins = (columns: number): Point => [0, Math.ceil(columns / 2)];

/** Who paid whom, and how much: two labels of one size, over and beside the squares. @param large px @param top px, the squares' */
function payers(layout: Deals, { columns, pitch }: Fit, large: number, top: number): Mark[] {
  const { data, space } = layout;
  const each = Math.floor(columns / 2) * pitch - space.half;
  const names = within([caption(layout, 'paid1'), caption(layout, 'paid2')], each);
  const after = places(layout, SHELVES[1]) - 1;
  const sums = within(
    SHELVES[1].sums.map(([, slot]) => sum(amount(data, slot), large, 'equity')),
    each - after * pitch,
  );
  const middle = top + (pitch - gap(pitch)) / 2;
  return SHELVES[1].sums.flatMap(([key, slot], n): Mark[] => {
    const x = begins(columns)[n]! * pitch;
    const right = x + squareCount(tens(layout, slot)) * pitch - gap(pitch) + space.half;
    const line = sums[n]!;
    const [name] = block(`${key}-payer`, { x, top: top - names[n]!.size * LEADING - space.tight }, [
      names[n]!,
    ]).marks;
    return [
      name!,
      ...block(`${key}-paid`, { x: right, top: middle - line.size * (BASELINE - MIDDLE) }, [line]).marks,
    ];
  });
}

/** How the squares stand: in the first row of what is promised, so many places are its number's. */
interface Fit {
  columns: number;
  pitch: number;
  free: number;
  size: number;
}

/** The largest squares and number at which what is promised is full rows, the number standing where its first has no squares. */
function fit(layout: Deals, height: number): Fit {
  const { data, size, type } = layout;
  const [promised, paid] = SHELVES.map((shelf) => places(layout, shelf)) as [number, number];
  const fits = range(paid * 2, 62).flatMap((columns): (Fit & { worth: number })[] => {
    const rows = rowsOf(promised, columns);
    const free = rows * columns - promised;
    const pitch = Math.min((size.width + gap(size.width / columns)) / columns, height / (rows + 1));
    // No square stands alone beside the number.
    if (columns - free < paid) return [];
    const large = Math.min(type.number * LARGE, pitch * HIGH);
    const line = within([sum(amount(data, 'ordered'), large, 'purchase')], free * pitch - pitch * 0.3);
    const { width } = block('', { x: 0, top: 0 }, line);
    const set = line[0]!.size;
    const full = (columns * pitch) / size.width;
    return width < free * pitch
      ? [{ columns, pitch, free, size: set, worth: (pitch + set) * full * full }]
      : [];
  });
  return fits.reduce((best, each) => (each.worth > best.worth ? each : best));
}

/** 7 · The same squares on two shelves: promised, and known to be paid. */
export function shelvesScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
  const height = size.height - footHeight(layout);
  const head = headOf(layout, SHELVES[0], 0).bottom + space.half;
  const named = layout.type.caption * LEADING + space.tight;
  const found = fit(layout, height - 2 * (head + BOARD + ON) - named - space.apart);
  const { columns, pitch, free, size: large } = found;
  const rows = [rowsOf(places(layout, SHELVES[0]) + free, columns), 1];
  const each = head + BOARD + ON - gap(pitch);
  const spare = height - named - rows.reduce((all, count) => all + count * pitch + each, 0);
  const [over, between] = [spare * OVER, spare * (1 - OVER)];
  const width = columns * pitch - gap(pitch);
  const number = sum(amount(data, 'ordered'), large, 'purchase');
  return SHELVES.flatMap((shelf, n): Mark[] => {
    const top = over + n * (each + rows[0]! * pitch + between);
    const first = top + head + n * named;
    const floor = first + rows[n]! * pitch - gap(pitch);
    const low = first + (pitch - gap(pitch)) / 2 - large * (BASELINE - MIDDLE);
    const paid = squareCount(tens(layout, 'softbank'));
    const place = (i: number): number => (n ? (i < paid ? i : begins(columns)[1] + i - paid) : i + free);
    return [
      ...headOf(layout, shelf, top).marks,
      ...(n
        ? payers(layout, found, large, first)
        : block('promised-total', { x: 0, top: low }, [number]).marks),
      ...sorted(layout, shelf, pitch).map((cell, i): CellMark => ({
        ...cell,
        x: (place(i) % columns) * pitch,
        y: first + Math.floor(place(i) / columns) * pitch,
      })),
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
