import type { Mark, Point } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { blockHeight, type Line } from '../shared/type.ts';
import { curves, releaseMonth } from './curves.ts';
import { dotted, pale, strong, type Gpu } from './parts.ts';

/** Of the width: the pillar of chips and what it stands in from the edge; the broader one of rent, its head and foot. */
const PILLAR = 0.26;
const IN = 0.055;
const RENT = 0.46;
const FOOT = 0.56;
/** Of their pillar's height, how high head and foot of rent are. */
const HIGH = 0.09;
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
const LEANS = 0.11;
const CLEAR = 0.04;
/** Of the height: how thick the beam is, and what lies over it. */
const BEAM = 0.2;
const OVER = 0.02;
/** Of the width, how broad the pillar of chips is where it is alone. */
const ALONE = 0.38;

/** How strong the place is of what is missing, and when it and its words come: once the beam has fallen. */
const MISSING = 0.16;
const SAID = 2.4;
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
  const wide = size.width * FOOT;
  const rent: PlaceBox = { ...chips, w: size.width * RENT, x: size.width - (wide + size.width * RENT) / 2 };
  return { below, floor, beam, chips, rent, top };
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
  const { below, floor, beam, chips, rent } = frame(layout);
  const plaque = (lines: readonly Line[]): PlaceBox => {
    const h = blockHeight(lines) + 12;
    return { x: rent.x + rent.w * 0.08, w: rent.w * 0.84, h, y: rent.y + (rent.h - h) / 2 };
  };
  const signed = within([bold(layout, 'rent', 'paper', type.number * 1.35)], rent.w * 0.84 - 12);
  const high = rent.h * HIGH;
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
    ...[rent.y, rent.y + high, floor - high].flatMap((y, n): Mark[] => {
      const wide = n === 1 ? 0 : size.width - rent.x - rent.w;
      const at = { x: rent.x - wide, w: rent.w + wide * 2, y, h: n === 1 ? rent.h - high * 2 : high };
      return [
        slab(`rent-ground/${n}`, at, { role: 'purchase', shade: GROUND }),
        { kind: 'cell', key: `rent-pillar/${n}`, ...at, role: 'purchase', standing: 'committed' },
      ];
    }),
    { kind: 'box', key: 'rent-plaque', ...plaque(signed), r: 0, role: 'purchase' },
    slab('beam', beam, { role: 'debt', tone: 'debt' }),
    floorUnder(floor, [0, size.width]),
    ...inside('beam-name', beam, [bold(layout, 'loan', 'paper', Math.max(NAME, beam.h * 0.5))]),
    ...inside('chips-name', { ...chips, y: chips.y + chips.h * 0.5, h: chips.h * 0.5 }, [
      bold(layout, 'fetch', 'ink', type.number),
    ]),
    ...inside('rent-name', plaque(signed), signed),
    ...below.marks,
  ];
}

/** 5 · No rent, and chips at half their price: too short for the beam, which has fallen from its place to the floor. */
export function fallenScene(layout: Gpu): Mark[] {
  const { data, size, type } = layout;
  const { below, floor, beam, chips } = frame(layout);
  const month = releaseMonth(data);
  const { value, loan } = curves(data, 'sharpDrop');
  const [fetched, owed] = [value[month]!, loan[month]!];
  const h = (chips.h * fetched) / owed;
  const alone = { ...chips, w: size.width * ALONE };
  const left: PlaceBox = { ...alone, y: floor - h, h };
  const short: PlaceBox = { ...alone, h: chips.h - h };
  // It leans on the pillar's corner and lies on the floor.
  const [ax, ay] = [left.x + left.w, left.y];
  const bx = size.width - 1;
  const angle = Math.atan2(floor - ay, bx - beam.h * 0.6 - ax);
  const [nx, ny] = [Math.sin(angle) * beam.h, -Math.cos(angle) * beam.h];
  const under: Point[] = [
    [ax, ay],
    [bx - nx, floor],
  ];
  const over = under.map(([x, y]): Point => [x + nx, y + ny]);
  const large = Math.min(type.hero * 1.4, short.h * 0.62);
  return [
    ...chipsPillar(
      BREAK.map(([x]) => [left.x + left.w * x, left.y]),
      floor,
      1,
    ),
    shape('beam', over, { role: 'debt', tone: 'debt', order: 2 }, under),
    floorUnder(floor, [0, size.width]),
    dotted('beam-place', beam, 'debt', SAID),
    slab('gap', short, { role: 'debt', shade: MISSING, order: SAID }),
    dotted('gap-edge', short, 'debt', SAID),
    ...inside(
      'short',
      short,
      [strong(fill(data, 'short', { n: Math.round(owed - fetched) }), large, 'debt')],
      SAID,
    ),
    ...inside(
      'chips-name',
      left,
      [bold(layout, 'fetch', 'ink', type.number), strong(`${Math.round(fetched)}`, large)],
      1,
    ),
    ...inside(
      'level-name',
      beam,
      [strong(fill(data, 'level', { n: Math.round(owed) }), Math.max(NAME, beam.h * 0.5), 'debt')],
      SAID,
    ),
    ...below.marks,
  ];
}
