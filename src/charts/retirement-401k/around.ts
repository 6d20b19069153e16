import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { alone, middled, type PlaceBox, plain, shape } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { blockHeight, poster } from '../shared/type.ts';
import { evenly, fitting, round, type Saved, within } from './coins.ts';

/**
 * Two waves, in shares of the drawing: from where they begin over the crest to the tip, and back under it. The second, which only
 * may come, springs from the first.
 */
const WAVES = {
  heart: [
    [0, 0.17],
    [0.13, 0.08],
    [0.28, 0.05],
    [0.42, 0.085],
    [0.51, 0.185],
    [0.547, 0.31],
    [0.535, 0.425],
    [0.488, 0.505],
    [0.415, 0.545],
    [0.457, 0.48],
    [0.452, 0.41],
    [0.402, 0.362],
    [0.335, 0.37],
    [0.283, 0.425],
    [0.258, 0.51],
    [0.26, 0.61],
  ],
  halo: [
    [0.28, 0.05],
    [0.42, 0.02],
    [0.58, 0.035],
    [0.75, 0.085],
    [0.89, 0.18],
    [0.975, 0.31],
    [0.98, 0.44],
    [0.91, 0.54],
    [0.775, 0.58],
    [0.845, 0.52],
    [0.862, 0.455],
    [0.83, 0.395],
    [0.755, 0.362],
    [0.65, 0.37],
    [0.535, 0.425],
  ],
} as const satisfies Record<string, readonly Point[]>;
/** Which of the first one's points the second one leaves it at, and comes back to. */
const CREST = 2;
const JOINT = 6;
/** Straight pieces between two of those. */
const PIECES = 6;
/** How strong the red is where it may reach savers. */
const FAR = 0.2;
/** Of the drawing: where institutions stand, and where savers do. */
const FROM = 0.06;
const TO = 0.51;
const ROOF = 0.65;
const BESIDE = 0.55;
/** How high their gable is, of the height, and how far it reaches over their walls, of the breadth. */
const GABLE = 0.085;
const EAVE = 0.02;
/** px between gable and walls. */
const GAP = 3;
/** How high savers' heads are over their plate, of the height over it; a head's radius and the shoulders', of that. */
const CROWD = 0.25;
const HEAD = 0.2;
const SHOULDER = 0.36;
/** How far a head keeps from its shoulders, in its radius from its top; and savers from each other, in shoulders. */
const NECK = 2.3;
const APART = 2.08;
/** How strong those are who stand behind, and how much higher than the others their heads are. */
const BEHIND = 0.5;
const HIGHER = 1.2;
/** Of the height, where the tip of the last wave ends, with air under it. */
const UNDER = 0.6;
/** Of the drawing, where the pale wave says what it is about, in the middle of its thickest part; and how broad that is. */
const COULD = [0.735, 0.22] as const;
const BAND = 0.31;
/** How much of its room the name of the loans fills. */
const FILLED = 0.78;
/** Straight pieces of the upper half of a round shape. */
const HALF = 18;

/** A smooth way through points. */
export const smooth = (points: readonly Point[]): Point[] =>
  points.slice(0, -1).flatMap((from, n) => {
    const to = points[n + 1]!;
    const [before, after] = [points[n - 1] ?? from, points[n + 2] ?? to];
    return range(PIECES + (n + 2 === points.length ? 1 : 0)).map((piece): Point => {
      const t = piece / PIECES;
      const at = (axis: 0 | 1): number => {
        const [a, b, c, d] = [before[axis], from[axis], to[axis], after[axis]];
        return b + (t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / 2;
      };
      return [at(0), at(1)];
    });
  });

/** A saver: a head over round shoulders. @param top,floor px, of the head, and what the shoulders end on */
const person = (
  key: string,
  [x, top, floor]: readonly [number, number, number],
  [head, shoulder]: readonly [number, number],
  shade: number,
): AreaMark[] => {
  const shoulders = arc(x, top + NECK * head + shoulder, shoulder, 270, 450, HALF);
  const body: Point[] = [[x - shoulder, floor], ...shoulders, [x + shoulder, floor]];
  return [round(x, top + head, head), body].map((over, n) =>
    shape(`saver-${key}/${n}`, over, { role: 'savers', shade, order: 3 }),
  );
};

/** 6 · A wave of AI loans breaks on the institutions before it; past them only a pale one with a dotted edge might reach savers. */
export function aroundScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width } = size;
  const note = foot(layout, 'notToScale');
  const floor = note.top - space.tight;
  const beside = width * (1 - BESIDE);
  const said = fitting([bold(layout, 'savers', 'paper', type.number)], beside - 2 * space.half, floor * 0.2);
  const high = blockHeight(said, beside - 2 * space.half) + space.half;
  const plate = { x: width * BESIDE, y: floor - high, w: beside, h: high };
  const block: PlaceBox = { x: FROM * width, y: ROOF * floor, w: (TO - FROM) * width, h: (1 - ROOF) * floor };
  const across = block.w - 2 * space.half;
  const near = fitting([bold(layout, 'near', 'paper', type.hero)], across, block.h - space.near);
  const edge = (key: keyof typeof WAVES): Point[] =>
    smooth(WAVES[key].map(([x, y]): Point => [x * width, y * floor]));
  const [full, soft] = [edge('heart'), edge('halo')];
  const tall = Math.min(plate.y * CROWD, (plate.y - UNDER * floor) / HIGHER);
  const many = Math.max(2, Math.floor(beside / (tall * SHOULDER * APART)));
  const each = beside / many;
  const body = [tall * HEAD, Math.min(tall * SHOULDER, each / APART)] as const;
  const name = { x: width * 0.03, y: floor * 0.16, w: width * 0.44, h: floor * 0.18 };
  return [
    shape('halo', [...soft, ...full.slice(CREST * PIECES, JOINT * PIECES).toReversed()], {
      role: 'debt',
      shade: FAR,
      order: 2,
    }),
    shape(
      'heart',
      [...full, [block.x + block.w, block.y - GAP - 1], [block.x + block.w, floor], [0, floor]],
      { role: 'debt', tone: 'debt', order: 0 },
    ),
    // Those who stand behind are between those before them.
    ...(
      [
        [1, HIGHER, BEHIND],
        [0.5, 1, 1],
      ] as const
    ).flatMap(([first, higher, shade]) =>
      range(first, many).flatMap((n) =>
        person(`${n}`, [plate.x + n * each, plate.y - tall * higher, plate.y], body, shade),
      ),
    ),
    stroke('halo-edge', soft, 2, { role: 'debt', dash: [2, 4], order: 2 }),
    shape(
      'near-gable',
      [
        [block.x - EAVE * width, block.y - GAP],
        [block.x + block.w / 2, block.y - GABLE * floor],
      ],
      { tone: 'ink', order: 1 },
      [[block.x + block.w + EAVE * width, block.y - GAP]],
    ),
    plain('near-wall', block, { tone: 'ink', order: 1 }),
    ...evenly('near', block, near, across),
    ...middled(
      'loans',
      name,
      [poster(bold(layout, 'loans', 'paper'), name.w - 2 * space.half, name.h * FILLED)],
      0,
    ).marks,
    ...alone(
      'could',
      { x: COULD[0] * width, top: COULD[1] * floor, anchor: 'middle', order: 2 },
      within(bold(layout, 'could', 'debt', type.hero), width * BAND),
    ),
    plain('savers-plate', plate, { role: 'savers' }),
    ...evenly('savers', plate, said, beside - 2 * space.half),
    ...note.marks,
  ];
}
