import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, slab, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { curves, releaseMonth } from './curves.ts';
import { across, dotted, DOTS, EDGE, PALE, strong, type Gpu } from './parts.ts';

/** Of the width: the pillar of chips, the broader one of rent, and what they stand in from the edge. */
const PILLAR = 0.26;
const RENT = 0.52;
const IN = 0.04;
/** How strong the ground under signed rent is. */
const GROUND = 0.45;
/** Of its pillar's height, where the crack is, and how deep its teeth are; how many it has; px: how broad it is. */
const CRACKED = 0.24;
const JAG = 0.1;
const JAGS = 5;
const CRACK = 5;
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
  const broad = size.width * RENT;
  const rent: PlaceBox = { ...chips, w: broad, x: size.width * (1 - IN) - broad };
  return { below, floor, beam, chips, rent, top };
}

/** Words in the middle of a rectangle. */
const inside = (key: string, at: PlaceBox, lines: readonly Line[], order?: number): Mark[] =>
  middled(key, at, within(lines, at.w - 12), 0, order).marks;

/** A crack right across a pillar: nobody knows whether it holds. */
function crack({ x, y, w, h }: PlaceBox): LineMark {
  const points = range(JAGS + 1).map((n): Point => [
    x + (w * n) / JAGS,
    y + h * (CRACKED + (n % 2 ? 0 : JAG) - (n * JAG) / JAGS),
  ]);
  return stroke('crack', points, CRACK, { tone: 'ground' });
}

/** 4 · The loan as a beam on two pillars: what the chips would fetch, and the rent that a customer has signed for. */
export function pillarsScene(layout: Gpu): Mark[] {
  const { size, type } = layout;
  const { below, floor, beam, chips, rent } = frame(layout);
  const plaque = (lines: readonly Line[]): PlaceBox => {
    const h = blockHeight(lines) + 12;
    return { x: rent.x + rent.w * 0.08, w: rent.w * 0.84, h, y: rent.y + (rent.h - h) / 2 };
  };
  const signed = within([bold(layout, 'rent', 'paper', type.number * 1.35)], rent.w * 0.84 - 12);
  return [
    slab('chips-pillar', chips, { role: 'chips', shade: PALE }),
    dotted('chips-edge', chips, 'chips'),
    crack(chips),
    slab('rent-ground', rent, { role: 'purchase', shade: GROUND }),
    { kind: 'cell', key: 'rent-pillar', ...rent, role: 'purchase', standing: 'committed' },
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
    slab('chips-pillar', left, { role: 'chips', shade: PALE, order: 1 }),
    dotted('chips-edge', left, 'chips', 1),
    { kind: 'area', key: 'beam', over, under, role: 'debt', tone: 'debt', order: 2 },
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
