import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { flat } from '../shared/rules.ts';
import { widthOf } from '../shared/type.ts';
import { alike, levelled, type Credit } from './parts.ts';

/** Of the drawing's smaller side: how deep the cabinet is. How strong its lid and its side are, and the seams between its drawers. */
const DEEP = 0.11;
const LID = 0.55;
const SIDE = 0.9;
const SEAM = 0.5;
/** Of a drawer's height, its card at the most, and the rim round that; of its width, the least air beside it. */
const CARD = 0.48;
const RIM = 0.04;
const CLEAR = 0.05;
/** Of a card's height, its letters; of their size, the air before and after them. */
const FILL = 0.64;
const AIR = 0.42;
/** Of a drawer's height, and of its width at the most, its lock's plate as a radius; of that, the keyhole's eye as one, and its slot, half as broad and as long. */
const PLATE = 0.21;
const NARROW = 0.062;
const EYE = 0.3;
const SLOT = [0.14, 0.62] as const;
/** Corners of half a plate. */
const ROUND = 24;
/** Of the depth, the air over the cabinet and under it, how high its lid goes up, and the feet: as high, and as broad. */
const AIRY = 0.2;
const RISE = 0.8;
const FEET = [0.24, 1.2] as const;
/** A front this much wider than high has its drawers two by two. */
const FLAT = 2.2;

/** A lock: a round plate, and in it a keyhole, a round eye over a slot. @param x,y px, its middle @param r px, the plate's */
function lock(n: number, x: number, y: number, r: number, order: number): Mark[] {
  const [eye, top] = [r * EYE, y - r * (SLOT[1] / 2)];
  const hole = { kind: 'box', tone: 'night', order } as const;
  return [
    alike(`lock/${n}`, x, arc(0, y, r, 0, 180, ROUND), { role: 'context', order }),
    { ...hole, key: `eye/${n}`, x: x - eye, y: top - eye / 2, w: 2 * eye, h: 2 * eye, r: eye },
    { ...hole, key: `slot/${n}`, x: x - r * SLOT[0], y: top + eye, w: 2 * r * SLOT[0], h: r * SLOT[1], r: 0 },
  ];
}

/** 3 · A black cabinet that nobody sees into: four locked drawers, and on the card of each what is asked of it. */
export function blackBoxScene(layout: Credit): Mark[] {
  const { width } = layout.size;
  const lines = ([1, 2, 3, 4] as const).map((n) => bold(layout, `ask${n}`, 'ink', 1));
  const deep = Math.min(width, layout.size.height) * DEEP;
  const [feet, broad] = FEET.map((share) => share * deep) as [number, number];
  const air = deep * AIRY;
  const floor = layout.size.height - air;
  const height = floor - feet;
  const [front, top] = [width - deep, air + deep * RISE];
  const columns = front > (height - top) * FLAT ? 2 : 1;
  const [w, h] = [front / columns, ((height - top) * columns) / lines.length];
  const [plate, rim] = [Math.min(h * PLATE, w * NARROW) * 2, h * RIM];
  const longest = widthOf(...lines);
  const size = Math.min(h * CARD * FILL, (w * (1 - 3 * CLEAR) - plate - 2 * rim) / (longest + 2 * AIR));
  const card = { w: size * (longest + 2 * AIR), h: size / FILL };
  // The card and the lock, with like air before, between and after them.
  const beside = (w - card.w - plate) / 3;
  const seam = { role: 'context', shade: SEAM } as const;
  return [
    shape(
      'lid',
      [
        [deep, air],
        [width, air],
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
        [width, air],
      ],
      { role: 'context', shade: SIDE },
      [
        [front, height],
        [width, height - deep * RISE],
      ],
    ),
    ...[deep, front - deep - broad].map((x, n) =>
      flat(`foot/${n}`, [x, height - 1, x + broad, floor], { role: 'context', shade: SIDE }),
    ),
    { kind: 'box', key: 'funds-box', x: 0, y: top, w: front, h: height - top, r: 0, tone: 'night' },
    ...range(top + h, height - 1, h).map((y, n) => flat(`seam/${n + 1}`, [0, y - 1, front, y + 1], seam)),
    ...(columns > 1 ? [flat('seam/down', [w - 1, top, w + 1, height], seam)] : []),
    ...lines.flatMap((line, n): Mark[] => {
      const [left, middle] = [(n % columns) * w, top + (Math.floor(n / columns) + 0.5) * h];
      const order = n * 0.4;
      const [x, y] = [left + beside, middle - card.h / 2];
      return [
        flat(`frame/${n}`, [x - rim, y - rim, x + card.w + rim, y + card.h + rim], {
          role: 'context',
          order,
        }),
        { kind: 'box', key: `card/${n}`, x, y, ...card, r: 0, bare: true, order },
        ...levelled(`ask/${n}`, middle, { x: x + card.w / 2, anchor: 'middle', order }, { ...line, size }),
        ...lock(n, left + w - beside - plate / 2, middle, plate / 2, order),
      ];
    }),
  ];
}
