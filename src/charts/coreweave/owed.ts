import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { pointAlong } from '../../marks/arrow.ts';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, hedged, told } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { filledBox, type PlaceBox, vessel } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { level, stroke } from '../shared/rules.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { besideIn, HUGE, rows, type CoreWeave } from './money.ts';

/** A sum as large as a place lets it be, in its middle: its hedge over it, what it is under it. */
function large(layout: CoreWeave, slot: 'debt' | 'debtNow', is: Line, { x, y, w, h }: PlaceBox): Mark[] {
  const { data } = layout;
  const [hedge, sum] = hedged(layout, amount(data, slot), 'debt', HUGE);
  const lines = [hedge, poster(sum, w, (h - blockHeight([hedge, is])) / LEADING), is];
  const top = y + (h - blockHeight(lines)) / 2;
  return block(`${slot}-sum`, { x: x + w / 2, top, anchor: 'middle', order: 1 }, lines).marks;
}

/** How high the bridge's outside rises over the high bank at most, of the drawing's height: no higher than half its breadth. */
const HIGHEST = 0.55;
/** A stone's side, of its way along the middle of the bend; px that the first and the last keep from the banks, and those whose corners are turned from the edge. */
const STONE = 0.86;
const OFF = 1;
const UNDER = 1.5;
/** How high the low bank is, in its name's size, how far down it begins at most, in the high one's; of the drawing's width, a bank at least. */
const [LOW, DEEP] = [3, 1.55];
const BANK = 0.2;
/** Of half the bridge's inside, the sum's breadth, how far under its top it begins, how far right it is, as the bend leans in on the left; its name's breadth. */
const SUM = [0.96, 0.22, 0.04] as const;
const NAMED = 1.65;
/** px: how thick the gap's bracket and its dashed level are, how long its arms and the level's dashes. */
const [LINE, ARM] = [2, 7];
/** Straight pieces of the bend. */
const PIECES = 400;

/** 3 · A low bank, money in, and a high one, money out; what was owed is the bridge from one up to the other, and its sum hangs under it, over the gap. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const debt = amount(data, 'debt');
  const bottom = floorOf(layout);
  const middle = size.width / 2;
  const outer = Math.min(middle - 2, bottom * HIGHEST);
  const low = Math.min(bottom - type.number * LOW, outer * DEEP);
  /** The middle of the bend: straight up as far as a stone, then two quarters of ellipses, which meet at its top, equally bent there. @param side px, how thick it is */
  const bend = (side: number): { way: Point[]; length: number } => {
    const up = side / 2 + UNDER;
    const [first, last] = [low, outer].map((y) => y - up - side) as [number, number];
    const k = Math.sqrt(first / last);
    const breadth = 2 * outer - side;
    const top = middle - breadth / 2 + (breadth * k) / (1 + k);
    const round = range(PIECES + 1).map((n): Point => {
      const [turn, left] = [(n / PIECES) * Math.PI, n * 2 < PIECES];
      const a = (breadth * (left ? k : 1)) / (1 + k);
      return [top - a * Math.cos(turn), up + (left ? first : last) * (1 - Math.sin(turn))];
    });
    const way: Point[] = [[round[0]![0], low], ...round, [round.at(-1)![0], outer]];
    const length = way.reduce(
      (sum, [x, y], n) => sum + (n ? Math.hypot(x - way[n - 1]![0], y - way[n - 1]![1]) : 0),
      0,
    );
    return { way, length };
  };
  // Its stones are as thick as it, so their size is tried once.
  const pitch = bend(outer / 4).length / debt.value;
  const side = pitch * STONE;
  const { way, length } = bend(side);
  const ends = side / 2 + OFF;
  const inner = outer - side;
  const stones = squaresOf(debt, { pitch, key: 'debt', columns: 1, x: 0, role: 'debt', order: 1 });
  const across = Math.max(size.width * BANK, middle - inner + space.apart);
  const bank = (key: 'moneyIn' | 'moneyOut', role: Role, x: number, y: number): Mark[] =>
    filledBox(key, { x, y, w: across, h: bottom - y }, [bold(layout, key, 'paper', type.number)], {
      r: 0,
      role,
    });
  const [w, y] = [inner * SUM[0], side + inner * SUM[1]];
  const is = poster(bold(layout, 'owedIs'), inner * NAMED, type.number);
  const h = outer - space.half - y;
  // From the low level to the high one, at the high bank's side.
  const gapAt = size.width - across - space.half;
  const short = bold(layout, 'gapIs', 'ink', type.number);
  return [
    ...bank('moneyIn', 'purchase', 0, low),
    ...bank('moneyOut', 'chips', size.width - across, outer),
    stroke(
      'level',
      [
        [across, low],
        [gapAt - ARM, low],
      ],
      LINE,
      { tone: 'ink', dash: [ARM, LINE * 2] },
    ),
    stroke(
      'gap',
      [
        [gapAt - ARM, outer],
        [gapAt, outer],
        [gapAt, low],
        [gapAt - ARM, low],
      ],
      LINE,
    ),
    ...block(
      'gap-is',
      { x: gapAt - ARM - space.half, top: (outer + low - blockHeight([short])) / 2, anchor: 'end' },
      [short],
    ).marks,
    ...stones.map((stone, n): CellMark => {
      const along = ends + (n * (length - 2 * ends)) / (stones.length - 1);
      const [[x, y], before, after] = [0, -1, 1].map((px) => pointAlong(way, (along + px) / length)) as [
        Point,
        Point,
        Point,
      ];
      return {
        ...stone,
        x: x - side / 2,
        y: y - side / 2,
        w: side,
        h: side,
        turn: (Math.atan2(after[1] - before[1], after[0] - before[0]) / Math.PI) * 180,
      };
    }),
    ...large(layout, 'debt', is, { x: middle + inner * SUM[2] - w / 2, w, y, h }),
    ...keyAndNote(layout, 'unit', caption(layout, 'banksIs')).marks,
  ];
}

/** Of a tin, what was owed in the autumn of 2025 fills so many rows of so many squares; as many stand over its rim. */
const [ACROSS, FULL] = [7, 2];
/**
 * What came on top of these tumbles down to the ground, a few on the left and a heap on the right: where a square's middle is, in
 * squares out of the tin's wall and over the ground, then, of the last, out of the pile's edge and over its top; on which side that
 * is; its turn in degrees. The very last is part of one.
 */
const DOWN = [
  [0.57, 0.5, 1, 90],
  [1.73, 0.66, 1, 20],
  [0.66, 0.66, -1, -21],
  [0.67, 1.64, 1, -11],
  [2.27, 1.64, 1, 27],
  [1.3, 2.85, 1, 52],
] as const;
const OVER = [
  [0.22, 0.5, 1, 27],
  [-0.2, 0.58, -1, -14],
] as const;
/** Squares that it reaches out of the tin's wall on the left and on the right; in places, how high all of it is. */
const [LEFT, RIGHT] = [1.36, 2.98];
const HIGH = 5.1;
/** px: how thick the tin is. */
const THICK = 5;
/** How strong what came to it is. */
const ADDED = 0.6;
/** Of the height, the most that the tin takes with what is over it; of the width, where words stand beside it. */
const RISEN = 0.7;
const BESIDE = 0.62;

/** 9 · The same squares in a tin, as many again over its rim, and more that tumbles off to the ground: all that was owed by the middle of the next year. */
export function growthScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [was, now] = [amount(data, 'debt'), amount(data, 'debtNow')];
  const beside = besideIn(size.width, floorOf(layout));
  const width = size.width * (beside ? BESIDE : 1);
  const room = size.width - (beside ? width + space.apart : 0);
  const bottom = floorOf(layout);
  const base = type.number * LEADING;
  const pitch = Math.min(
    (width - 2 * THICK) / (ACROSS + LEFT + RIGHT),
    (bottom - base - (beside ? 0 : bottom * (1 - RISEN))) / HIGH,
  );
  const air = gap(pitch);
  const side = pitch - air;
  const ground = bottom - 1;
  const low = ground - base - air;
  const [pile, wall] = [ACROSS * pitch - air, ACROSS * pitch + air + 2 * THICK].map((w) => w / 2) as [
    number,
    number,
  ];
  // Where the tin is small, as on a card, it says the sum alone.
  const named = [
    told(layout, was, 'wasIs', 'paper'),
    { ...amountLine(was, type.number, 'paper'), text: withHedge(was, was.short) },
  ]
    .map((line) => poster(line, 2 * (wall - THICK), type.number))
    .find((line, n) => n || line.size > SMALLEST)!;
  const tumble = [...DOWN, ...OVER];
  const middle = size.width - width / 2 + ((LEFT - RIGHT) / 2) * side;
  const all = [...Array<number>(2 * FULL).fill(ACROSS), tumble.length];
  const cells = rows(now, all, { pitch, x: middle, bottom: low }).map((cell, n): CellMark => {
    const i = n - 2 * FULL * ACROSS;
    const fell = tumble[i];
    if (!fell) return n < was.value ? cell : { ...cell, order: 1, shade: ADDED };
    const [out, high, to, turn] = fell;
    const [edge, from] = i < DOWN.length ? [wall, ground] : [pile, low - 2 * FULL * pitch + air];
    return {
      ...cell,
      x: middle + to * (edge + out * side) - side / 2,
      y: from - high * side - side / 2,
      turn,
      order: 2,
      shade: ADDED,
    };
  });
  const { y } = cells[ACROSS]!;
  return [
    level('ground', ground + 0.5, [size.width - width, size.width]),
    ...cells,
    vessel('was', { x: middle - wall, w: 2 * wall, y, h: ground - y }, THICK),
    ...filledBox('was', { x: middle - wall, y: ground - base, w: 2 * wall, h: base }, [named], {
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
