import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import { plaque, round, type Saved } from './coins.ts';

/** Teeth of a burst's edge, and how far in they go, of its reach; and those of a front that it drives, of the height. */
const [TEETH, DEEP] = [12, 0.13];
const [JAGS, BITE] = [10, 0.06];
/** How broad the burst is, of the width. */
const BROAD = 0.95;
/** How broad its core is, of the width, and how much of that its name fills. */
const [CORE, FILLED] = [0.51, 0.78];
/** px; the least of words in paper on a full colour. */
const LEAST = 20;
/** Of the height over the savers' name: where the red ends on institutions, and where at all. */
const [HARD, SOFT] = [0.6, 0.8];
/** How much higher a front is at the sides, of its reach. */
const BOWED = 0.12;
/** How large the institutions' names are, of the height. */
const NAMES = 0.066;
/** How strong the red is around its heart, and how strong where it reaches savers. */
const [NEAR, FAR] = [0.42, 0.16];
/** How high the plate with the savers' name is, in its words' size. */
const PLATE = 1.6;
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

/** The edge of a burst that comes down from the middle of the upper edge. All px. */
const burst = (middle: number, broad: number, reach: number): Point[] =>
  range(2 * TEETH + 1).map((n): Point => {
    const angle = (n / (2 * TEETH)) * Math.PI;
    const far = n % 2 ? 1 - DEEP : 1;
    return [middle + broad * far * Math.cos(angle), reach * far * Math.sin(angle)];
  });

/** The edge of a front, from side to side, jagged as deep as that. All px. */
const front = (wide: number, reach: number, deep: number): Point[] =>
  range(2 * JAGS + 1).map((n): Point => {
    const aside = n / JAGS - 1;
    return [1 + (n / (2 * JAGS)) * (wide - 2), reach * (1 - BOWED * aside ** 2) - (n % 2 ? 0 : deep)];
  });

/** 6 · AI loans burst: red pours over institutions, and on, palest and with a dotted edge, to savers, whom it might reach. */
export function aroundScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const name = poster(bold(layout, 'savers', 'paper'), size.width - 2 * space.half, type.number);
  const note = foot(layout, 'notToScale');
  const plate = { x: 0, y: note.top - space.tight - name.size * PLATE, w: size.width, h: name.size * PLATE };
  const high = plate.y;
  const lines = (['near1', 'near2'] as const).map((key) =>
    poster(bold(layout, key), size.width * 0.8, Math.max(type.label, Math.min(type.number, high * NAMES))),
  );
  const px = Math.min(...lines.map((line) => line.size));
  const deep = BITE * high;
  const top = HARD * high * (1 - BOWED / 2) - deep - 2 * px * LEADING;
  const reach = top - space.half;
  const ceiling: Point[] = [
    [1, 0],
    [size.width - 1, 0],
  ];
  const [hard, soft] = [HARD, SOFT].map((share) => front(size.width, share * high, deep)) as [
    Point[],
    Point[],
  ];
  const heart = burst(size.width / 2, (BROAD * size.width) / 2, reach);
  // As large as a rectangle in it is, between its teeth.
  const core = { x: ((1 - CORE) / 2) * size.width, y: 0, w: CORE * size.width, h: 0 };
  core.h = reach * (1 - DEEP) * Math.sqrt(1 - (CORE / (BROAD * (1 - DEEP))) ** 2);
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
  return [
    ...range(many - 1).flatMap((n) => saver(`behind-${n}`, (n + 1) * each, plate.y - tall * HIGHER, BEHIND)),
    area('halo', ceiling, soft, { role: 'debt', shade: FAR, order: 2 }),
    area('ring', ceiling, hard, { role: 'debt', shade: NEAR, order: 1 }),
    // Under its name it lies on paper.
    { kind: 'box', key: 'heart-paper', ...core, r: 0, bare: true },
    area('heart', heart, heart.slice(-1), { role: 'debt', tone: 'debt', order: 0 }),
    stroke('halo-edge', soft, 2, { role: 'debt', dash: '2 4', order: 2 }),
    ...range(many).flatMap((n) => saver(`${n}`, (n + 0.5) * each, plate.y - tall, 1)),
    ...block(
      'near',
      { x: size.width / 2, top, anchor: 'middle' },
      lines.map((line) => ({ ...line, size: px })),
    ).marks,
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
