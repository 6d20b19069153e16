import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { flat } from '../shared/rules.ts';
import { widthOf } from '../shared/type.ts';
import { alike, level, type Credit } from './parts.ts';
import { shape } from '../shared/places.ts';

/** Of the drawing's smaller side: how deep the cabinet is. How strong its lid and its side are, and the seams between its drawers. */
const DEEP = 0.11;
const LID = 0.55;
const SIDE = 0.9;
const SEAM = 0.5;
/** Of a drawer's height, its card at the most, and the rim round that; of its width, the least air beside it. */
const CARD = 0.45;
const RIM = 0.04;
const CLEAR = 0.05;
/** Of a card's height, its letters; of their size, the air before and after them. */
const FILL = 0.64;
const AIR = 0.42;
/** Of a drawer's height, its keyhole's eye and its slot; of the eye, how broad that is, above and below. */
const EYE = 0.16;
const SLOT = 0.35;
const FOOT = 0.62;
const NECK = 0.3;
/** Corners of half a keyhole's eye. */
const ROUND = 12;
/** A front this much wider than high has its drawers two by two. */
const FLAT = 2.2;

/** A keyhole: a round eye over a slot that broadens. @param x,y px, the eye's middle @param high px, the drawer's height */
function keyhole(key: string, x: number, y: number, high: number, order: number): AreaMark {
  const eye = high * EYE;
  const round = Math.PI - Math.asin(NECK);
  const half = range(ROUND + 1).map((n): Point => {
    const turn = (n / ROUND) * round;
    return [eye * Math.sin(turn), y - eye * Math.cos(turn)];
  });
  return alike(key, x, [...half, [eye * FOOT, y + high * SLOT]], { role: 'context', order });
}

/** 3 · A black cabinet that nobody sees into: four locked drawers, and on the card of each what is asked of it. */
export function blackBoxScene(layout: Credit): Mark[] {
  const { width, height } = layout.size;
  const lines = ([1, 2, 3, 4] as const).map((n) => bold(layout, `ask${n}`, 'ink', 1));
  const deep = Math.min(width, height) * DEEP;
  const [front, top] = [width - deep, deep * 0.8];
  const columns = front > (height - top) * FLAT ? 2 : 1;
  const [w, h] = [front / columns, ((height - top) * columns) / lines.length];
  const [lock, rim] = [h * EYE * 2, h * RIM];
  const longest = widthOf(...lines);
  const size = Math.min(h * CARD * FILL, (w * (1 - 3 * CLEAR) - lock - 2 * rim) / (longest + 2 * AIR));
  const card = { w: size * (longest + 2 * AIR), h: size / FILL };
  // The card and the keyhole, with like air before, between and after them.
  const air = (w - card.w - lock) / 3;
  const seam = { role: 'context', shade: SEAM } as const;
  return [
    shape(
      'lid',
      [
        [deep, 0],
        [width, 0],
      ],
      { role: 'context', shade: LID },
      [
        [0, top],
        [front, top],
      ],
    ),
    shape(
      'side',
      [
        [front, top],
        [width, 0],
      ],
      { role: 'context', shade: SIDE },
      [
        [front, height],
        [width, height - top],
      ],
    ),
    { kind: 'box', key: 'funds-box', x: 0, y: top, w: front, h: height - top, r: 0, tone: 'night' },
    ...range(top + h, height - 1, h).map((y, n) => flat(`seam/${n + 1}`, [0, y - 1, front, y + 1], seam)),
    ...(columns > 1 ? [flat('seam/down', [w - 1, top, w + 1, height], seam)] : []),
    ...lines.flatMap((line, n): Mark[] => {
      const [left, middle] = [(n % columns) * w, top + (Math.floor(n / columns) + 0.5) * h];
      const order = n * 0.4;
      const [x, y] = [left + air, middle - card.h / 2];
      return [
        flat(`frame/${n}`, [x - rim, y - rim, x + card.w + rim, y + card.h + rim], {
          role: 'context',
          order,
        }),
        { kind: 'box', key: `card/${n}`, x, y, ...card, r: 0, bare: true, order },
        ...level(`ask/${n}`, middle, { x: x + card.w / 2, anchor: 'middle', order }, { ...line, size }),
        keyhole(`lock/${n}`, left + w - air - lock / 2, middle - (h * (SLOT - EYE)) / 2, h, order),
      ];
    }),
  ];
}
