import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { blockHeight, poster } from '../shared/type.ts';
import { plaque, round, type Saved } from './coins.ts';

/** Straight pieces of a round edge. */
const PIECES = 48;
/** How broad the heart of the shock is, of the width, and how far it reaches to the institutions; how far the ring round it. */
const [BROAD, REACH, RING] = [0.78, 0.74, 1];
/** How broad its core is, of the width, and how much of that its name fills. */
const [CORE, FILLED] = [0.56, 0.8];
/** px; the least of words in paper on a full colour. */
const LEAST = 20;
/** Of the height over the savers' name: where institutions end, and where the red does that gets past them. */
const [HARD, SOFT] = [0.6, 0.82];
/** How much higher its edge is at the sides, of the whole height. */
const BOWED = 0.12;
/** How large the institutions' names are, of the height. */
const NAMES = 0.066;
/** How strong the red is around its heart, and how strong where it reaches savers. */
const [NEAR, FAR] = [0.42, 0.16];
/** How high the plate with the savers' name is, in its words' size. */
const PLATE = 1.6;
/** How much air the wall of institutions has over and under its names, in their size. */
const AIR = 0.8;
/** How high savers stand on it, of the height over it; a head's radius and the shoulders', of that. */
const [CROWD, HEAD, SHOULDER] = [0.34, 0.2, 0.36];
/** How far a head keeps from its shoulders, in its radius from its top; and savers from each other, in shoulders. */
const [NECK, APART] = [2.3, 2.5];
/** How strong those are who stand behind, and how much higher than the others their heads are. */
const [BEHIND, HIGHER] = [0.5, 1.15];
/** Corners of the upper half of a round shape. */
const HALF = 19;

/** A shape between two edges, which counts nothing. */
const area = (
  key: string,
  over: readonly Point[],
  under: readonly Point[],
  look: Pick<AreaMark, 'role' | 'tone' | 'shade' | 'order'>,
): AreaMark => ({ kind: 'area', key, over, under, ...look });

/** The lower half of a round edge about the middle of the upper one, as far as there is room. All px. */
const wave = (wide: number, broad: number, reach: number): Point[] =>
  range(PIECES + 1).map((n): Point => {
    const angle = (n / PIECES) * Math.PI;
    return [Math.min(wide, Math.max(0, wide / 2 + broad * Math.cos(angle))), reach * Math.sin(angle)];
  });

/** 6 · A shock from AI loans goes out in rings and hits a wall of institutions; past it, palest and with a dotted edge, it might reach savers. */
export function aroundScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const name = poster(bold(layout, 'savers', 'paper'), size.width - 2 * space.half, type.number);
  const note = foot(layout, 'notToScale');
  const plate = { x: 0, y: note.top - space.tight - name.size * PLATE, w: size.width, h: name.size * PLATE };
  const high = plate.y;
  const named = (['near1', 'near2'] as const).map((key) =>
    poster(
      bold(layout, key, 'paper'),
      size.width * 0.88,
      Math.max(type.label, Math.min(type.number, high * NAMES)),
    ),
  );
  const px = Math.min(...named.map((line) => line.size));
  const lines = named.map((line) => ({ ...line, size: px }));
  const tallWall = blockHeight(lines) + px * AIR;
  const wall = { x: 0, y: HARD * high - tallWall, w: size.width, h: tallWall };
  const shock = (broad: number, reach: number): Point[] =>
    wave(size.width, size.width * broad, wall.y * reach);
  const [heart, ring] = [shock(BROAD / 2, REACH), shock((BROAD / 2 / REACH) * RING, RING)];
  const soft = range(PIECES + 1).map((n): Point => {
    const aside = (2 * n) / PIECES - 1;
    return [1 + (n / PIECES) * (size.width - 2), high * (SOFT - BOWED * aside ** 2)];
  });
  // As large as a rectangle in it is.
  const core = { x: ((1 - CORE) / 2) * size.width, y: 0, w: CORE * size.width, h: 0 };
  core.h = wall.y * REACH * Math.sqrt(1 - (CORE / BROAD) ** 2);
  const tall = high * CROWD;
  const [head, shoulder] = [tall * HEAD, tall * SHOULDER];
  const many = Math.round(size.width / (shoulder * APART));
  const each = size.width / many;
  /** A head over round shoulders, which end on the plate. */
  const saver = (key: string, x: number, top: number, shade: number): AreaMark[] => {
    const shoulders = round(x, top + NECK * head + shoulder, shoulder).slice(0, HALF);
    const body: Point[] = [[x - shoulder, plate.y], ...shoulders, [x + shoulder, plate.y]];
    return [round(x, top + head, head), body].map((over, n) =>
      area(`saver-${key}/${n}`, over, over.slice(-1), { role: 'savers', shade, order: 3 }),
    );
  };
  const across = (y: number): Point[] => [
    [0, y],
    [size.width, y],
  ];
  return [
    ...range(many - 1).flatMap((n) => saver(`behind-${n}`, (n + 1) * each, plate.y - tall * HIGHER, BEHIND)),
    area('halo', across(HARD * high), soft, { role: 'debt', shade: FAR, order: 2 }),
    area('ring', across(0), across(HARD * high), { role: 'debt', shade: NEAR, order: 1 }),
    area('ring-near', ring, ring.slice(-1), { role: 'debt', shade: NEAR, order: 1 }),
    // Under its name it lies on paper.
    { kind: 'box', key: 'heart-paper', ...core, r: 0, bare: true },
    area('heart', heart, heart.slice(-1), { role: 'debt', tone: 'debt', order: 0 }),
    stroke('halo-edge', soft, 2, { role: 'debt', dash: '2 4', order: 2 }),
    ...range(many).flatMap((n) => saver(`${n}`, (n + 0.5) * each, plate.y - tall, 1)),
    { kind: 'box', key: 'near-wall', ...wall, r: 0, tone: 'ink', order: 1 },
    ...middled('near', wall, lines, 0).marks,
    ...middled(
      'loans',
      core,
      [poster(bold(layout, 'loans', 'paper'), core.w - 2 * space.half, Math.max(LEAST, core.h * FILLED))],
      0,
    ).marks,
    plaque('savers-plate', plate, { role: 'savers' }),
    ...middled('savers', plate, [name], 0).marks,
    ...note.marks,
  ];
}
