import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { AreaMark, Mark, Point, Size } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { alone, middled, type PlaceBox, slab } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { block, type Line, poster, widthOf } from '../shared/type.ts';
import { plaque, type Credit } from './parts.ts';

/** Who stands behind the funds, in theory: of one size, because nobody says who put in how much. */
const BEHIND = ['pensionFunds', 'endowments', 'hedgeFunds'] as const;
/** Of the drawing's height: the funds, and the names over them; of the names', the beam that joins them. */
const [FUNDS, NAMES, BEAM] = [0.18, 0.19, 0.12];
/** Of a block's height, the name in it; and how much of its width that may take. */
const [NAME, ACROSS] = [0.5, 0.92];
/** Of an arrow's length, its head; of its width, its shaft; and how much of the shaft its words may take. */
const [LONG, SHAFT, SAID] = [0.34, 0.7, 0.86];
/** How much larger than an amount elsewhere the words on an arrow may be. */
const LARGE = 1.35;

/** What goes between those behind the funds and the funds: their money down, and losses back up. */
const WAYS = [
  { key: 'money', role: 'savers', down: true },
  { key: 'losses', role: 'debt', down: false },
] as const;

/** A broad arrow between two levels, in a width that no amount sizes. @param from,to px, where it begins and where its point is */
function stream(key: string, role: Role, x: number, width: number, from: number, to: number): AreaMark {
  const neck = to - (to - from) * LONG;
  const side = (width * (1 - SHAFT)) / 2;
  const edge = (inner: number, outer: number): Point[] => [
    [inner, from],
    [inner, neck],
    [outer, neck],
    [x + width / 2, to],
  ];
  // Words in paper stand on its ink.
  return {
    kind: 'area',
    key,
    tone: role,
    over: edge(x + side, x),
    under: edge(x + width - side, x + width),
  };
}

/** 2 · Three kinds of institution on one beam: their money runs into the funds, and losses would run back. */
export function behindScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const bottom = below.top - space.half;
  const [funds, high] = [bottom * FUNDS, bottom * NAMES];
  const beam = high * BEAM;
  const w = (size.width - 2 * space.hair) / BEHIND.length;
  const fit = (lines: readonly Line[], width: number, room: number, most: number): number =>
    range(most, 12, -0.5).find((px) =>
      lines.every((line) => {
        const set = block('', { x: 0, top: 0, maxWidth: width }, [{ ...line, size: px }]);
        return set.marks[0]!.size === px && set.bottom <= room;
      }),
    ) ?? 12.1;
  const names = BEHIND.map((key) => bold(layout, key, 'paper', type.number));
  const px = fit(names, w * ACROSS, (high - beam) * 0.92, type.number);
  const [top, floor] = [high + space.hair, bottom - funds - space.hair];
  const broad = (size.width - space.half) / 2;
  const shaft = (floor - top) * (1 - LONG);
  const words = WAYS.map(({ key }) => bold(layout, key, 'paper'));
  const said = fit(words, broad * SHAFT * SAID, shaft * 0.94, type.number * LARGE);
  return [
    ...BEHIND.flatMap((key, n): Mark[] => {
      const x = n * (w + space.hair);
      return [
        { kind: 'box', key: `${key}-box`, x, y: 0, w, h: high - beam, r: 0, role: 'savers' },
        ...middled(
          `${key}-name`,
          { x, y: 0, w, h: high - beam },
          [{ ...names[n]!, size: px }],
          (w * (1 - ACROSS)) / 2,
        ).marks,
      ];
    }),
    { kind: 'box', key: 'beam', x: 0, y: high - beam - 1, w: size.width, h: beam + 1, r: 0, role: 'savers' },
    ...WAYS.flatMap(({ key, role, down }, n): Mark[] => {
      const x = n * (broad + space.half);
      const order = 1 + n;
      return [
        { ...stream(`stream/${key}`, role, x, broad, down ? top : floor, down ? floor : top), order },
        ...middled(
          `${key}-says`,
          { x: x + (broad * (1 - SHAFT)) / 2, y: down ? top : floor - shaft, w: broad * SHAFT, h: shaft },
          [{ ...words[n]!, size: said }],
          (broad * SHAFT * (1 - SAID)) / 2,
          order,
        ).marks,
      ];
    }),
    ...plaque(
      'funds',
      { x: 0, y: bottom - funds, w: size.width, h: funds },
      poster(bold(layout, 'funds'), size.width * ACROSS, funds * NAME),
      { tone: 'night' },
    ),
    ...below.marks,
  ];
}

/** Of the drawing's smaller side: how deep the cabinet is. How strong its lid and its side are, and the seams between its drawers. */
const [DEEP, LID, SIDE, SEAM] = [0.11, 0.55, 0.9, 0.5];
/** Of a drawer's height, its card at the most, and the rim round that; of its width, the least air beside it. */
const [CARD, RIM, CLEAR] = [0.5, 0.06, 0.055];
/** Of a card's height, its letters; of their size, the air before and after them. */
const [FILL, AIR] = [0.64, 0.42];
/** Of a drawer's height, its keyhole's eye and its slot; of the eye, how broad that is, above and below. */
const [EYE, SLOT, NECK, FOOT] = [0.13, 0.3, 0.3, 0.62];
/** Corners of half a keyhole's eye. */
const ROUND = 12;
/** A front this much wider than high has its drawers two by two. */
const FLAT = 2.2;

/** A keyhole: a round eye over a slot that broadens. @param x,y px, the eye's middle @param high px, the drawer's height */
function keyhole(key: string, x: number, y: number, high: number, order: number): AreaMark {
  const eye = high * EYE;
  const round = Math.PI - Math.asin(NECK);
  const half = (side: number): Point[] => [
    ...range(ROUND + 1).map((n): Point => {
      const turn = (n / ROUND) * round;
      return [x + side * eye * Math.sin(turn), y - eye * Math.cos(turn)];
    }),
    [x + side * eye * FOOT, y + high * SLOT],
  ];
  return { kind: 'area', key, role: 'context', over: half(-1), under: half(1), order };
}

/** The light on a black box: its lid and its side. @param front,top px, where its face ends at the right, and begins */
const lit = ({ width, height }: Size, front: number, top: number): Mark[] => [
  {
    kind: 'area',
    key: 'lid',
    role: 'context',
    shade: LID,
    over: [
      [width - front, 0],
      [width, 0],
    ],
    under: [
      [0, top],
      [front, top],
    ],
  },
  {
    kind: 'area',
    key: 'side',
    role: 'context',
    shade: SIDE,
    over: [
      [front, top],
      [width, 0],
    ],
    under: [
      [front, height],
      [width, height - top],
    ],
  },
];

/** 3 · A black cabinet that nobody sees into: four locked drawers, and on the card of each what is asked of it. */
export function blackBoxScene(layout: Credit): Mark[] {
  const { width, height } = layout.size;
  const lines = ([1, 2, 3, 4] as const).map((n) => bold(layout, `ask${n}`));
  const deep = Math.min(width, height) * DEEP;
  const [front, top] = [width - deep, deep * 0.8];
  const columns = front > (height - top) * FLAT ? 2 : 1;
  const [w, h] = [front / columns, ((height - top) * columns) / lines.length];
  const [lock, rim] = [h * EYE * 2, h * RIM];
  const longest = widthOf(...lines.map((line) => ({ ...line, size: 1 })));
  const size = Math.min(h * CARD * FILL, (w * (1 - 3 * CLEAR) - lock - 2 * rim) / (longest + 2 * AIR));
  const card = { w: size * (longest + 2 * AIR), h: size / FILL };
  // The card and the keyhole, with like air before, between and after them.
  const air = (w - card.w - lock) / 3;
  const seam = (key: string, at: PlaceBox): Mark => slab(key, at, { role: 'context', shade: SEAM });
  return [
    ...lit(layout.size, front, top),
    { kind: 'box', key: 'funds-box', x: 0, y: top, w: front, h: height - top, r: 0, tone: 'night' },
    ...range(1, lines.length / columns).map((n) =>
      seam(`seam/${n}`, { x: 0, y: top + n * h - 1, w: front, h: 2 }),
    ),
    ...(columns > 1 ? [seam('seam/down', { x: w - 1, y: top, w: 2, h: height - top })] : []),
    ...lines.flatMap((line, n): Mark[] => {
      const [left, middle] = [(n % columns) * w, top + (Math.floor(n / columns) + 0.5) * h];
      const order = n * 0.4;
      const [x, y] = [left + air, middle - card.h / 2];
      const frame = { x: x - rim, y: y - rim, w: card.w + 2 * rim, h: card.h + 2 * rim };
      return [
        slab(`frame/${n}`, frame, { role: 'context', order }),
        { kind: 'box', key: `card/${n}`, x, y, ...card, r: 0, bare: true, order },
        ...alone(
          `ask/${n}`,
          { x: x + card.w / 2, top: middle - (size * INK) / 2, anchor: 'middle', order },
          { ...line, size },
        ),
        keyhole(`lock/${n}`, left + w - air - lock / 2, middle - (h * (SLOT - EYE)) / 2, h, order),
      ];
    }),
  ];
}
