import type { Mark, Point } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, shape, slab, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { curves, releaseMonth } from './curves.ts';
import { across, dotted, DOTS, EDGE, pale, strong, type Gpu } from './parts.ts';

/** Of the width: the pillar of chips and what it stands in from the edge; the broader one of rent, its head and foot. */
const PILLAR = 0.26;
const IN = 0.04;
const RENT = 0.46;
const FOOT = 0.56;
/** Of their pillar's height, how high head and foot of rent are. */
const HIGH = 0.09;
/** How strong the ground under signed rent is. */
const GROUND = 0.45;
/** What has crumbled off both sides of the chips: how far down, of the pillar's height, and how deep, of its breadth; how much lower on the right. */
const CRUMBLED: readonly Point[] = [
  [0.09, 0],
  [0.16, 0.17],
  [0.22, 0.12],
  [0.28, 0.37],
  [0.36, 0.27],
  [0.42, 0.31],
  [0.5, 0.08],
  [0.55, 0],
];
const LOWER = 0.05;
/** What lies at its foot: from its left edge, and up from the floor, in its breadth. */
const RUBBLE: readonly (readonly Point[])[] = [
  [
    [1.02, 0],
    [1.1, 0.26],
    [1.3, 0],
  ],
  [
    [1.32, 0],
    [1.45, 0.14],
    [1.5, 0],
  ],
];
/** px; how broad the crack through its neck is. */
const CRACK = 4;
/** Of the height: how thick the beam is, and what lies over it; of its thickness, what it has once it has fallen. */
const BEAM = 0.2;
const OVER = 0.02;
const FALLEN = 0.55;

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

/** The pillar of chips: its upper edge and right side, and its left side. @param k how much of it has crumbled, 0 or 1 */
const chipsPillar = ({ x, y, w, h }: PlaceBox, k: number, order?: number): Mark[] => {
  const side = (right: number): Point[] =>
    CRUMBLED.map(([down, deep]) => [x + w * Math.abs(right - deep * k), y + h * (down + right * LOWER)]);
  return pale(
    'chips-pillar',
    [[x, y], [x + w, y], ...side(1), [x + w, y + h]],
    [...side(0), [x, y + h]],
    order,
  );
};

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
  return [
    ...chipsPillar(chips, 1),
    stroke(
      'crack',
      [
        [chips.x, chips.y + chips.h * 0.31],
        [rent.x - NAME, chips.y + chips.h * 0.39],
      ],
      CRACK,
      { tone: 'ground' },
    ),
    ...RUBBLE.flatMap((points, n) =>
      pale(
        `rubble/${n}`,
        points.map(([x, up]) => [chips.x + chips.w * x, floor - chips.w * up]),
      ),
    ),
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

/** 5 · No rent, and chips at half their price: the beam falls on what is left of the other pillar. */
export function fallenScene(layout: Gpu): Mark[] {
  const { data, size, type } = layout;
  const { below, floor, beam, chips, top } = frame(layout);
  const month = releaseMonth(data);
  const { value, loan } = curves(data, 'sharpDrop');
  const [fetched, owed] = [value[month]!, loan[month]!];
  const h = (chips.h * fetched) / owed;
  const left: PlaceBox = { ...chips, y: floor - h, h };
  const short: PlaceBox = { ...chips, h: chips.h - h };
  // It leans on the pillar's corner and lies on the floor.
  const [ax, ay] = [left.x + left.w, left.y];
  const bx = size.width - 1;
  const t = beam.h * FALLEN;
  const angle = Math.atan2(floor - ay, bx - t * 0.5 - ax);
  const [nx, ny] = [Math.sin(angle) * t, -Math.cos(angle) * t];
  const under: Point[] = [
    [ax, ay],
    [bx - nx, floor],
  ];
  const over = under.map(([x, y]): Point => [x + nx, y + ny]);
  const missing = strong(
    fill(data, 'short', { n: Math.round(owed - fetched) }),
    Math.min(type.hero * 1.4, short.h * 0.62),
    'debt',
  );
  return [
    ...chipsPillar(left, 0, 1),
    shape('beam', over, { role: 'debt', tone: 'debt', order: 2 }, under),
    floorUnder(floor, [0, size.width]),
    across('level', top, size.width, EDGE, { dash: DOTS, role: 'debt', order: SAID }),
    slab('gap', short, { role: 'debt', shade: MISSING, order: SAID }),
    dotted('gap-edge', short, 'debt', SAID),
    ...inside('short', short, [missing], SAID),
    ...inside(
      'chips-name',
      left,
      [bold(layout, 'fetch', 'ink', type.number), strong(`${Math.round(fetched)}`, type.number)],
      1,
    ),
    ...block('level-name', { x: 0, top: top - type.hero * 1.42, order: SAID }, [
      strong(fill(data, 'level', { n: Math.round(owed) }), type.hero, 'debt'),
    ]).marks,
    ...below.marks,
  ];
}
