import type { Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, hedged, told } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { filledBox, type PlaceBox, vessel } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { besideIn, HUGE, rows, type CoreWeave } from './money.ts';

/** A sum as large as a place lets it be, in its middle: its hedge over it, what it is under it. */
function large(layout: CoreWeave, slot: 'debt' | 'debtNow', is: Line, { x, y, w, h }: PlaceBox): Mark[] {
  const { data } = layout;
  const [hedge, sum] = hedged(layout, amount(data, slot), 'debt', HUGE);
  const lines = [hedge, poster(sum, w, (h - blockHeight([hedge, is])) / LEADING), is];
  const top = y + (h - blockHeight(lines)) / 2;
  return block(`${slot}-sum`, { x: x + w / 2, top, anchor: 'middle', order: 1 }, lines).marks;
}

/** How high the bridge's outside rises at most, of the drawing's height: no higher than half its breadth. */
const HIGHEST = 0.55;
/** A stone's side, of the way that it has on the inside of the bend. */
const STONE = 0.87;
/** How high the low bank is, in its name's size; of the drawing's width, a bank at least. */
const LOW = 3;
const BANK = 0.2;
/** Of half the bridge's inside, what the sum has of the breadth, and how far under its top that begins; what its name has. */
const SUM = [1.22, 0.22] as const;
const NAMED = 1.65;

/** 3 · A low bank, money in, and a high one, money out; what was owed is the bridge from one up to the other, and its sum hangs in the gap. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const debt = amount(data, 'debt');
  const bottom = floorOf(layout);
  const middle = size.width / 2;
  const outer = Math.min(middle - 2, bottom * HIGHEST);
  const low = bottom - type.number * LOW;
  // From the low bank straight up, then half round and down on the high one: all of it is as long as its stones.
  const leg = low - outer;
  const pitch = (Math.PI * outer + leg) / (debt.value + Math.PI * STONE);
  const side = pitch * STONE;
  const inner = outer - side;
  const stones = squaresOf(debt, { pitch, key: 'debt', columns: 1, x: 0, role: 'debt', order: 1 });
  const across = Math.max(size.width * BANK, middle - inner + space.apart);
  const bank = (key: 'moneyIn' | 'moneyOut', role: Role, x: number, y: number): Mark[] =>
    filledBox(key, { x, y, w: across, h: bottom - y }, [bold(layout, key, 'paper', type.number)], {
      r: 0,
      role,
    });
  const [w, y] = [inner * SUM[0], side + inner * SUM[1]];
  // What it is stands between the banks, or, where these are close, over them.
  const named = bold(layout, 'owedIs');
  const below = poster(named, size.width - 2 * (across + space.half), type.number);
  const fits = below.size > SMALLEST;
  const is = fits ? below : poster(named, inner * NAMED);
  const h = outer + (fits ? blockHeight([is]) : 0) - y;
  return [
    ...bank('moneyIn', 'purchase', 0, low),
    ...bank('moneyOut', 'chips', size.width - across, outer),
    ...stones.map((stone, n): CellMark => {
      const along = (n + 0.5) * pitch - leg;
      const angle = Math.max(0, along / inner);
      const r = inner + side / 2;
      const [x, y] = [middle - r * Math.cos(angle), outer - r * Math.sin(angle) - Math.min(0, along)];
      return {
        ...stone,
        x: x - side / 2,
        y: y - side / 2,
        w: side,
        h: side,
        turn: (angle / Math.PI) * 180 - 90,
      };
    }),
    ...large(layout, 'debt', is, { x: middle - w / 2, w, y, h }),
    ...keyAndNote(layout, 'unit', caption(layout, 'banksIs')).marks,
  ];
}

/** Of a tin, what was owed in the autumn of 2025 fills so many rows of so many squares; as many stand over its rim. */
const [ACROSS, FULL] = [7, 2];
/** What came on top of these tumbles: where a square's middle is, in squares from the tin's middle and over its floor, and its turn in degrees. The last is part of one. */
const TUMBLE = [
  [-2.6, 4.46, -5],
  [-1.15, 4.5, 14],
  [1.2, 4.46, -9],
  [4.35, 3.25, 24],
  [-4.4, 2.25, -31],
  [4.4, 1, 52],
  [-4.4, 0.6, 10],
  [2.75, 4.49, 12],
] as const;
/** Squares that all of it is broad and high. */
const [BROAD, HIGH] = [10.1, 5.1];
/** px: how thick the tin is. */
const THICK = 5;
/** How strong what came to it is. */
const ADDED = 0.6;
/** Of the height, the most that the tin takes with what is over it; of the width, where words stand beside it. */
const RISEN = 0.7;
const BESIDE = 0.62;

/** 9 · The same squares in a tin, as many again over its rim, and more that tumbles off: all that was owed by the middle of the next year. */
export function growthScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [was, now] = [amount(data, 'debt'), amount(data, 'debtNow')];
  const bottom = floorOf(layout);
  const beside = besideIn(size.width, bottom);
  const width = size.width * (beside ? BESIDE : 1);
  const room = size.width - (beside ? width + space.apart : 0);
  const low = bottom - type.label * 2;
  const middle = size.width - width / 2;
  const pitch = Math.min(width / BROAD, (low - (beside ? 0 : bottom * (1 - RISEN))) / HIGH);
  const air = gap(pitch);
  const side = pitch - air;
  const all = [...Array<number>(2 * FULL).fill(ACROSS), TUMBLE.length];
  const cells = rows(now, all, { pitch, x: middle, bottom: low }).map((cell, n): CellMark => {
    const fell = TUMBLE[n - 2 * FULL * ACROSS];
    if (!fell) return n < was.value ? cell : { ...cell, order: 1, shade: ADDED };
    const [x, y, turn] = fell;
    return {
      ...cell,
      x: middle + x * pitch - side / 2,
      y: low - y * pitch - side / 2,
      turn,
      order: 2,
      shade: ADDED,
    };
  });
  const out = THICK + air;
  const { x, y } = cells[ACROSS]!;
  const tin = { x: x - out, w: ACROSS * pitch - air + 2 * out };
  const named = told(layout, was, 'wasIs', 'paper', type.number);
  const said = { ...named, size: Math.max(SMALLEST, poster(named, tin.w - space.apart).size) };
  const base = Math.max(tin.w, widthOf(said) + space.apart);
  return [
    ...cells,
    vessel('was', { ...tin, y, h: low + out - y }, THICK),
    ...filledBox('was', { x: middle - base / 2, w: base, y: low + air, h: bottom - low - air }, [said], {
      r: 0,
      tone: 'ink',
    }),
    ...large(layout, 'debtNow', poster(bold(layout, 'nowIs'), room, type.number), {
      x: 0,
      y: 0,
      w: room,
      h: beside ? bottom : low - HIGH * pitch,
    }),
    ...unitKey(layout, 'unit'),
  ];
}
