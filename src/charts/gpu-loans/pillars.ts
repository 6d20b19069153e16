import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, plain, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { curves, releaseMonth } from './curves.ts';
import { DOTS, EDGE, pale, strong, type Gpu } from './parts.ts';

/** Of the width: the pillar of chips and what it stands in from the edge; the broader one of rent, its head and foot, and their middle: near enough to the beam's that it rests. */
const PILLAR = 0.24;
const IN = 0.04;
const RENT = 0.42;
const FOOT = 0.54;
const MIDDLE = 0.64;
/** Of its pillar's height, how high the head of rent is; px that its foot is higher than the name on it. */
const HIGH = 0.09;
const AROUND = 10;
/** How strong the ground under signed rent is. */
const GROUND = 0.45;
/** Where the pillar of chips has broken: across its breadth, and how far down, in its height; the lower half begins a little lower. */
const BREAK: readonly Point[] = [
  [0, 0.37],
  [0.2, 0.3],
  [0.4, 0.39],
  [0.58, 0.33],
  [0.78, 0.42],
  [1, 0.36],
];
const LOWER = 0.025;
/** How far its upper half leans, in radians, and how much lower than the beam it ends, in the pillar's height: it carries nothing. */
const LEANS = 0.085;
const CLEAR = 0.04;
/** Of the height: how thick the beam is, and what lies over it. */
const BEAM = 0.18;
const OVER = 0.02;
/** Of the width, how broad the pillar of chips is where it is alone; of the beam's thickness, how far it lies on that. */
const ALONE = 0.36;
const LIES = 0.35;
/** How many parts the beam's edges have. */
const PARTS = 60;
/** When what is missing is said: once the beam has fallen. */
const SAID = 2.4;
/** px: the bracket that measures it, under the line where the beam lay. */
const BRACKET = 8;
/** px; the least of words in paper on a full colour. */
const NAME = 19;

/** Where beam and pillars stand, px. */
function frame(layout: Gpu) {
  const { size, space } = layout;
  const below = foot(layout, 'example');
  const floor = below.top - space.near;
  const beam: PlaceBox = { x: 0, y: floor * OVER, w: size.width, h: floor * BEAM };
  const top = beam.y + beam.h;
  const w = size.width * PILLAR;
  const chips: PlaceBox = { x: size.width * IN, y: top, w, h: floor - top };
  const rent: PlaceBox = { ...chips, w: size.width * RENT, x: size.width * (MIDDLE - RENT / 2) };
  return { below, floor, beam, chips, rent, top };
}

/** The beam over an edge that runs from one point to another, px; in parts, so that words may stand close to it however it lies. */
function beamOn([[x, y], [toX, toY]]: readonly [Point, Point], thick: number, order?: number): AreaMark {
  const long = Math.hypot(toX - x, toY - y);
  const [cos, sin] = [(toX - x) / long, (toY - y) / long];
  const edge = (up: number): Point[] =>
    range(PARTS + 1).map((n) => {
      const along = (long * n) / PARTS;
      return [x + along * cos + up * sin, y + along * sin - up * cos];
    });
  return shape('beam', edge(thick), { role: 'debt', tone: 'debt', order }, edge(0));
}

/** Words in the middle of a rectangle. */
const inside = (key: string, at: PlaceBox, lines: readonly Line[], order?: number): Mark[] =>
  middled(key, at, within(lines, at.w - 12), 0, order).marks;

/** What stands of the pillar of chips. @param top its upper edge, px */
const chipsPillar = (top: readonly Point[], floor: number, order?: number): Mark[] =>
  pale(
    'chips-pillar',
    top,
    [top[0]!, top.at(-1)!].map(([x]): Point => [x, floor]),
    order,
  );

/** 4 · The loan as a beam on two pillars: what the chips would fetch, and the rent that a customer has signed for. */
export function pillarsScene(layout: Gpu): Mark[] {
  const { size, type } = layout;
  const { below, floor, beam, chips, rent, top } = frame(layout);
  // Its name stands on its foot: its hatch is whole.
  const plate = { x: size.width * (MIDDLE - FOOT / 2), w: size.width * FOOT };
  const signed = within([bold(layout, 'rent', 'paper', type.number * 1.35)], plate.w - 12);
  const head = { ...plate, y: rent.y, h: rent.h * HIGH };
  const base = { ...plate, y: floor - blockHeight(signed) - AROUND, h: blockHeight(signed) + AROUND };
  const shaft = { ...rent, y: head.y + head.h, h: base.y - head.y - head.h };
  // The break as seen from its left end, about which the upper half leans outwards.
  const [, down] = BREAK[0]!;
  const broke = chips.y + chips.h * down;
  const rift = BREAK.map(([x, y]): Point => [chips.w * x, chips.h * (y - down)]);
  const [sin, cos] = [Math.sin(LEANS), Math.cos(LEANS)];
  const leaning = ([x, y]: Point): Point => [chips.x + x * cos + y * sin, broke + y * cos - x * sin];
  const tall = (chips.h * (down - CLEAR) - chips.w * sin) / cos;
  return [
    ...chipsPillar(
      rift.map(([x, y]) => [chips.x + x, broke + y + chips.h * LOWER]),
      floor,
    ),
    ...pale('chips-top', rift.map(leaning), [0, chips.w].map((x) => [x, -tall] as const).map(leaning)),
    slab('rent-ground', shaft, { role: 'purchase', shade: GROUND }),
    { kind: 'cell', key: 'rent-pillar', ...shaft, role: 'purchase', standing: 'committed' },
    plain('rent-head', head, { role: 'purchase' }),
    plain('rent-foot', base, { role: 'purchase' }),
    beamOn(
      [
        [0, top],
        [size.width, top],
      ],
      beam.h,
    ),
    floorUnder(floor, [0, size.width]),
    ...inside('beam-name', beam, [bold(layout, 'loan', 'paper', Math.max(NAME, beam.h * 0.5))]),
    ...inside('chips-name', { ...chips, y: chips.y + chips.h * 0.5, h: chips.h * 0.5 }, [
      bold(layout, 'fetch', 'ink', type.number),
    ]),
    ...inside('rent-name', base, signed),
    ...below.marks,
  ];
}

/** 5 · No rent, and chips at half their price: too short for the beam, which lies on them with one end and has dropped to the floor with the other. */
export function fallenScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const { below, floor, beam, chips, top } = frame(layout);
  const month = releaseMonth(data);
  const { value, loan } = curves(data, 'sharpDrop');
  const [fetched, owed] = [value[month]!, loan[month]!];
  const h = (chips.h * fetched) / owed;
  const left: PlaceBox = { ...chips, w: size.width * ALONE, y: floor - h, h };
  const right = left.x + left.w;
  // Over the pillar's corner and down to the floor, its upper corner there still in the drawing.
  const end = (angle: number): number => size.width - 1 - beam.h * Math.sin(angle);
  const angle = range(30).reduce((was) => Math.atan2(h, end(was) - right), 1);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const lies = beam.h * LIES;
  const fallen = beamOn(
    [
      [right - lies * cos, left.y - lies * sin],
      [end(angle), floor],
    ],
    beam.h,
    2,
  );
  // Its name along its upper edge, in the middle of what it leaves.
  const [x, y] = fallen.over[0]!;
  const named = within(
    [
      strong(
        fill(data, 'level', { n: Math.round(owed) }),
        Math.min(type.hero, Math.max(NAME, beam.h * 0.5)),
        'debt',
      ),
    ],
    size.width - x - space.apart * 2,
  );
  const at = x + (size.width - x - widthOf(...named)) / 2;
  const short: PlaceBox = {
    x: left.x + BRACKET,
    y: top,
    w: fallen.under[0]![0] - left.x - BRACKET,
    h: chips.h - h,
  };
  return [
    ...chipsPillar(
      BREAK.map(([x]) => [left.x + left.w * x, left.y]),
      floor,
      1,
    ),
    fallen,
    floorUnder(floor, [0, size.width]),
    stroke(
      'beam-place',
      [
        [left.x, top],
        [right, top],
      ],
      EDGE,
      { dash: DOTS, role: 'debt', order: SAID },
    ),
    stroke(
      'short-bracket',
      [
        [left.x + BRACKET, top + 3],
        [left.x + 1, top + 3],
        [left.x + 1, left.y - 2],
        [left.x + BRACKET, left.y - 2],
      ],
      2,
      { tone: 'ink', order: SAID },
    ),
    ...inside(
      'short',
      short,
      [strong(fill(data, 'short', { n: Math.round(owed - fetched) }), type.number)],
      SAID,
    ),
    ...inside(
      'chips-name',
      left,
      [bold(layout, 'fetch', 'ink', type.number), strong(`${Math.round(fetched)}`, type.hero * 1.4)],
      1,
    ),
    ...block(
      'level-name',
      { x: at, top: y + (at - x) * (sin / cos) - blockHeight(named) - space.near, order: SAID },
      named,
    ).marks,
    ...below.marks,
  ];
}
