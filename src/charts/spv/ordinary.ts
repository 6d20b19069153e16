import { LEAST_DOTTED } from '../../marks/kinds/cell.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name } from '../shared/head.ts';
import { slab, within } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { dottedOutline } from '../shared/outline.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, widthOf } from '../shared/type.ts';
import { stroke } from '../shared/rules.ts';
import { bar, gable, pairIn, type Boxed } from './money.ts';

/** Columns in which the squares end in a full row. */
const COLUMNS = [9, 27] as const;
/** How thick the cross is, of a square's pitch, and how far it stays from the block's corners. */
const [CROSS, INSET] = [0.2, 0.2];
/** How high the roof is at the least and at most, of the largest amount elsewhere; px: how thick the house's walls are. */
const [EAVES, RIDGE, WALL] = [0.8, 2.2, 3];
/** px that its roof reaches over the squares on either side. */
const EAVE = 7;
/** How strong the ground is that dotted squares stand on. */
const PALE = 0.2;

/** 1 · The ordinary way, crossed out: a loan on Meta's own sheet, as large as the building, which stands outside it. */
export function ordinaryScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const pad = space.near;
  const cost = amount(data, 'cost');
  const below = keyAndNote(layout, 'unit', caption(layout, 'loanOnly'));
  const height = below.top - space.half;
  const title = block('meta', { x: pad + 1, top: 1 + pad * 0.6 }, [name(layout, 'meta')]);
  const names = [bold(layout, 'asLarge', 'debt'), bold(layout, 'buildingIs', 'chips', type.number)] as const;
  const line = blockHeight([names[1]]) + space.hair;
  const least = type.hero * EAVES;
  const head = title.bottom + space.tight;
  /** Where the loan's squares begin: its name is beside the sheet's own where both fit, else under it. */
  const under = (room: number): number =>
    title.width + widthOf(names[0]) + space.clear > room ? head + blockHeight([names[0]]) : head;
  const room = { w: size.width - 2 * pad, h: height };
  const { beside, columns, pitch, tall } = pairIn(
    room,
    COLUMNS,
    cost.value,
    { across: Math.max(under(0) + pad, line + least), down: 0 },
    { across: 2 * pad + space.clear + 2 * EAVE, down: under(room.w) + pad + space.clear + line + least },
  );
  const [wide, high] = [columns * pitch - gap(pitch), tall - gap(pitch)];
  const middle = (size.width - wide) / 2;
  const left = beside ? pad : middle;
  const right = beside ? size.width - wide - EAVE : middle;
  const from = under(beside ? wide : room.w);
  // What the squares leave, the roof has, and then the building's name.
  const free = beside ? 0 : height - 2 * high - from - pad - space.clear - line;
  const rise = beside ? least : Math.min(type.hero * RIDGE, Math.max(least, free));
  const [building] = within(
    [{ ...names[1], size: Math.min(type.hero, names[1].size + Math.max(0, free - rise) / LEADING) }],
    wide,
  );
  const sheet = { x: 1, y: 1, w: beside ? wide + 2 * pad : size.width - 2, h: from + high + pad - 1 };
  const base = beside ? Math.max(from, line + least) : height - high;
  const cells = { count: cost.value, columns, pitch };
  const dotted = {
    ...cells,
    key: 'loan',
    x: left,
    top: from,
    role: 'debt',
    standing: 'illustrative',
    order: 1,
  } as const;
  const inset = pitch * INSET;
  const [x0, x1, y0, y1] = [left + inset, left + wide - inset, from + inset, from + high - inset];
  // Beside each other both stand half-way down.
  const down = beside ? (height - sheet.y - sheet.h) / 2 : 0;
  const drawn: Mark[] = [
    { kind: 'box', key: 'meta-box', ...sheet, r: 3 },
    ...title.marks,
    // Squares too small for dots are pale themselves.
    ...(pitch - gap(pitch) < LEAST_DOTTED
      ? dottedOutline(dotted)
      : [
          slab(
            'loan-ground',
            { x: left, y: from, w: wide, h: high },
            { role: 'debt', shade: PALE, order: 1 },
          ),
        ]),
    ...squares(dotted),
    ...block(
      'loan-words',
      from > head
        ? { x: left, top: head - space.hair }
        : { x: beside ? left + wide : size.width - pad, top: 1 + pad * 0.6, anchor: 'end' },
      within(names.slice(0, 1), wide),
    ).marks,
    ...squares({ ...cells, key: 'building', x: right, top: base, role: 'chips', standing: cost.standing }),
    // Walls round them, and a ridge over them: a house.
    gable([right - EAVE, base - WALL], wide + 2 * EAVE, rise - WALL),
    ...[right - WALL * 1.5, right + wide + WALL * 1.5].map((x, n) =>
      stroke(
        `wall/${n}`,
        [
          [x, base - WALL],
          [x, base + high],
        ],
        WALL,
        { role: 'chips' },
      ),
    ),
    ...block('building-words', { x: right, top: base - rise - space.hair - blockHeight([building!]) }, [
      building!,
    ]).marks,
    { ...bar('cross/0', [x0, y0], [x1, y1], pitch * CROSS), order: 2 },
    { ...bar('cross/1', [x0, y1], [x1, y0], pitch * CROSS), order: 2 },
  ];
  return [...drawn.map((mark) => moved(mark, 0, down)), ...below.marks];
}
