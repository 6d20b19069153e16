import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { fitted, type Line, poster } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** Of the drawing's width, the company; of the height, the company, and the tap under it. */
const ACROSS = 0.34;
const HIGH = 0.32;
const TAP = 0.22;
/** Of the company's height, the pipe; of the way out, how long its point is; of a way, its words, and how far from its outer end their middle is. */
const PIPE = 0.62;
const POINT = 0.44;
const SAID = 0.76;
const AT = 0.56;
/** px: how thick the walls of pipe and glass are. */
const WALL = 6;
/** Of the tap's height, [breadth, height, its middle to the right, its middle down] of its tube, its ball, its lip, its handle's stem and bar. */
const PARTS = [
  [0.3, 1, 0, 0.5],
  [0.54, 0.54, 0, 0.46],
  [0.42, 0.16, 0, 0.92],
  [0.5, 0.14, 0.45, 0.46],
  [0.16, 0.66, 0.72, 0.46],
] as const;
/** Of the height, the air between tap and glass. Half the glass's breadth, in its height and of the drawing's width at most; its foot, of its rim. */
const AIR = 0.06;
const STOUT = [0.84, 0.4] as const;
const FOOT = 0.82;
/** px: how round the foot's corners are. */
const ROUND = 16;
/** Of the glass's foot, the words in it; how large they are at most, of its height. */
const [WORDS, LARGE] = [0.84, 0.5];

/** 1 · One pipe through the company, as broad out as in; under it a dry tap, and a glass with nothing in it. */
export function businessScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const wide = size.width * ACROSS;
  const [centre, low] = [size.width / 2, height * HIGH];
  const [middle, half] = [low / 2, (low * PIPE) / 2];
  const from = centre - wide / 2;
  const neck = size.width - from * POINT;
  const room = from * SAID;
  const says = (['rentIn', 'chipsOut'] as const).map((key) =>
    bold(layout, key, 'paper', Math.min(type.number, half / LEADING - 1)),
  );
  const px = Math.min(...says.map((line) => fitted(line, room)));
  /** What runs in the pipe, from its middle out or in. @param x px, its words' middle */
  const way = (key: string, role: Role, line: Line, x: number, order: number, ends: Point[]): Mark[] => {
    const edge = (side: number): Point[] => ends.map(([at, out]) => [at, middle + side * out]);
    return [
      shape(key, edge(-1), { tone: role, order }, edge(1)),
      ...middled(`${key}-is`, { x: x - room / 2, y: 0, w: room, h: low }, [{ ...line, size: px }], 0, order)
        .marks,
    ];
  };
  const tap = height * TAP;
  const rim = low + tap + height * AIR;
  const base = height - WALL / 2;
  const top = Math.min((base - rim) * STOUT[0], size.width * STOUT[1]);
  const bottom = top * FOOT;
  const none = poster(bold(layout, 'noProfit', 'ink', HUGE), 2 * bottom * WORDS, (base - rim) * LARGE);
  return [
    ...way('rent-in', 'purchase', says[0]!, from * AT, 0, [
      [0, half],
      [centre, half],
    ]),
    ...way('chips-out', 'chips', says[1]!, size.width - from * AT, 1, [
      [centre, half],
      [neck, half],
      [neck, middle],
      [size.width, 0],
    ]),
    ...[-1, 1].map((side) =>
      stroke(
        `pipe/${side}`,
        [0, neck].map((x): Point => [x, middle + side * (half + WALL / 2)]),
        WALL,
      ),
    ),
    plain('coreweave', { x: from, y: 0, w: wide, h: low }, { tone: 'ink' }),
    ...middled('coreweave-name', { x: from, y: 0, w: wide, h: low }, [
      poster(bold(layout, 'coreweave', 'paper'), wide - 2 * space.half, low * 0.4),
    ]).marks,
    ...PARTS.map(([w, h, x, y], n) =>
      plain(
        `tap/${n}`,
        { x: centre + (x - w / 2) * tap, y: low + (y - h / 2) * tap, w: w * tap, h: h * tap },
        { tone: 'ink', r: n ? (Math.min(w, h) * tap) / 2 : 0 },
      ),
    ),
    stroke(
      'glass',
      [
        [centre - top, rim],
        ...arc(centre - bottom + ROUND, base - ROUND, ROUND, 262, 180, 8),
        ...arc(centre + bottom - ROUND, base - ROUND, ROUND, 180, 98, 8),
        [centre + top, rim],
      ],
      WALL,
    ),
    ...middled('profit-name', { x: centre - bottom, y: rim, w: 2 * bottom, h: base - rim }, [none]).marks,
    ...foot(layout, 'unsized').marks,
  ];
}
