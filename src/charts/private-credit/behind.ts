import { range } from 'd3-array';
import type { AreaMark, Mark } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { alone } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { plaque, type Credit } from './parts.ts';

/** Who stands behind the funds, in theory: of one size, because nobody says who put in how much. */
const BEHIND = ['pensionFunds', 'endowments', 'hedgeFunds'] as const;
/** Of the drawing's height: the funds, and the names over them. */
const [FUNDS, NAMES] = [0.22, 0.2];
/** Of a block's height, the name in it; and how much of its width that may take. */
const [NAME, ACROSS] = [0.5, 0.92];
/** Of an arrow's length, its head; and of its width, its shaft. */
const [LONG, SHAFT] = [0.44, 0.68];

/** Money that runs down into a fund, in a width that no amount sizes. @param top,bottom px */
function stream(n: number, x: number, width: number, top: number, bottom: number): AreaMark {
  const neck = bottom - (bottom - top) * LONG;
  const side = (width * (1 - SHAFT)) / 2;
  return {
    kind: 'area',
    key: `stream/${n}`,
    role: 'savers',
    over: [
      [x + side, top],
      [x + side, neck],
      [x, neck],
      [x + width / 2, bottom],
    ],
    under: [
      [x + width - side, top],
      [x + width - side, neck],
      [x + width, neck],
      [x + width / 2, bottom],
    ],
    order: 1,
  };
}

/** 2 · Three kinds of institution, and their money, which runs into the funds. */
export function behindScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const bottom = below.top - space.half;
  const [funds, high] = [bottom * FUNDS, bottom * NAMES];
  const w = (size.width - 2 * space.half) / BEHIND.length;
  const pad = w * ((1 - ACROSS) / 2);
  const names = BEHIND.map((key) => bold(layout, key, 'paper', type.number));
  const fits = (px: number): boolean =>
    names.every((line) => {
      const set = block('', { x: 0, top: 0, maxWidth: w - 2 * pad }, [{ ...line, size: px }]);
      return set.marks[0]!.size === px && set.bottom <= high * 0.9;
    });
  const px = range(type.number, 12, -0.5).find(fits) ?? 12.1;
  return [
    ...BEHIND.flatMap((key, n): Mark[] => {
      const x = n * (w + space.half);
      const line = { ...names[n]!, size: px };
      const place = { x: x + w / 2, anchor: 'middle', maxWidth: w - 2 * pad } as const;
      return [
        stream(n, x, w, high, bottom - funds),
        { kind: 'box', key: `${key}-box`, x, y: 0, w, h: high, r: 0, role: 'savers' },
        ...block(`${key}-name`, { ...place, top: (high - blockHeight([line], w - 2 * pad)) / 2 }, [line])
          .marks,
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

/** Of the drawing's smaller side: how deep the box is, and the air at the left of its front. */
const [DEEP, PAD] = [0.12, 0.06];
/** How strong its lid and its side are, which the light still reaches. */
const [LID, SIDE] = [0.55, 0.9];
/** Of a line's room, its letters. */
const FILL = 0.8;
/** How large the last question is, of the first: each is deeper in the box than the one before. */
const LAST = 0.62;

/** 3 · A box nobody sees into, and what is asked of it, sinking. */
export function blackBoxScene(layout: Credit): Mark[] {
  const { width, height } = layout.size;
  const lines = ([1, 2, 3, 4] as const).map((n) => bold(layout, `ask${n}`, 'day'));
  const deep = Math.min(width, height) * DEEP;
  const [front, top] = [width - deep, deep * 0.8];
  const pad = Math.min(front, height) * PAD;
  const each = (height - top - 2 * pad) / lines.length;
  const sinking = (n: number): number => 1 - ((1 - LAST) * n) / (lines.length - 1);
  const px = Math.min(
    ...lines.map((line, n) => poster(line, front - 2 * pad, each * FILL).size / sinking(n)),
    each * FILL,
  );
  return [
    {
      kind: 'area',
      key: 'lid',
      role: 'context',
      shade: LID,
      over: [
        [deep, 0],
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
    { kind: 'box', key: 'funds-box', x: 0, y: top, w: front, h: height - top, r: 0, tone: 'night' },
    ...lines.flatMap((line, n) => {
      const size = px * sinking(n);
      const place = { x: pad, top: top + pad + (n + 0.5) * each - (size * INK) / 2, order: n * 0.6 };
      return alone(`ask/${n}`, place, { ...line, size });
    }),
  ];
}
