import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, plain } from '../shared/places.ts';
import type { Line } from '../shared/type.ts';
import { fitting, type Saved } from './coins.ts';

/** What holds what, from the outside in: its look, the tone of its name, and the chapter it stands for. */
const DOLLS: readonly (readonly [
  'fund' | 'slice' | 'loan' | 'box' | 'chips',
  { role: Role; opacity?: number } | { tone: 'night' },
  NonNullable<Line['tone']>,
  string,
])[] = [
  ['fund', { role: 'savers' }, 'paper', 'private-credit'],
  ['slice', { role: 'debt', opacity: 0.24 }, 'ink', 'abs'],
  ['loan', { role: 'debt' }, 'paper', 'gpu-loans'],
  ['box', { tone: 'night' }, 'day', 'spv'],
  ['chips', { role: 'chips' }, 'paper', 'gpu-loans'],
];

/** Of the drawing's smaller side: how high what is seen of each is over the next, and how far they lie apart at the foot. */
const HEAD = 0.12;
const AROUND = 0.015;
/** Of what is seen, where a name's letters begin, and how much of it has the name in its middle. */
const FROM = 0.38;
const NAMED = 1.07;

/** Of the room at the heart, half the chip's side; of that, how far its pins reach, what they spread over, and its die. */
const CHIP = 0.66;
const PIN = 1.32;
const SPREAD = 0.72;
const DIE = 0.5;
/** Pins on each side. */
const PINS = 5;

/** 4 · What a fund may hold, one in another, and a chip at the heart. */
export function dollsScene(layout: Saved): Mark[] {
  const { size, type } = layout;
  const under = foot(layout, 'example');
  const high = under.top - layout.space.half;
  const least = Math.min(size.width, high);
  const around = AROUND * least;
  const at = (n: number) => {
    const head = HEAD * least;
    const y = n * head;
    const less = y + n * around;
    const [w, h] = [size.width - less, high - less];
    return { x: less / 2, y, w, h, head, r: Math.min(w, h) / 2 };
  };
  const heart = at(DOLLS.length - 1);
  const top = heart.y + heart.head * NAMED;
  const low = heart.y + heart.h - 2 * around;
  const r = Math.min((low - top) / 2, (heart.w - heart.head) / 2);
  // All names are as large as the one that has the least room: each as broad as its shape is where its letters begin.
  const names = DOLLS.map(([key, , tone], n) => {
    const { w, r, head } = at(n);
    const room = w - 2 * r + 2 * Math.sqrt(FROM * head * (2 * r - FROM * head));
    return fitting([bold(layout, key, tone, type.number)], room, head * 0.93)[0]!;
  });
  const px = Math.min(...names.map((line) => line.size));
  const side = r * CHIP;
  const last = { order: DOLLS.length, leads: 'gpu-loans' };
  /** Beside the middle of the chip. @param w,h px, half of its breadth and height */
  const square = (x: number, y: number, w: number, h: number): PlaceBox => ({
    x: size.width / 2 + x - w,
    y: (top + low) / 2 + y - h,
    w: 2 * w,
    h: 2 * h,
  });
  return [
    ...DOLLS.flatMap(([key, look, , leads], n): Mark[] => {
      const { r, head, ...box } = at(n);
      const place = { kind: 'box', ...box, r, order: n } as const;
      return [
        // Under one that is pale lies paper.
        ...('opacity' in look ? [{ key: `${key}-paper`, ...place, bare: true } as const] : []),
        { key, ...place, ...look, leads },
        ...middled(`${key}-name`, { ...box, h: head * NAMED }, [{ ...names[n]!, size: px }], 4, n).marks.map(
          (mark) => ({
            ...mark,
            leads,
          }),
        ),
      ];
    }),
    // Its pins reach out from under it on all four sides.
    ...range(PINS).flatMap((n) => {
      const off = side * SPREAD * ((2 * n) / (PINS - 1) - 1);
      const [long, thick] = [side * PIN, (side * SPREAD) / (PINS - 1)];
      return [
        plain(`pin/${n}`, square(off, 0, thick / 2, long), { bare: true, ...last }),
        plain(`pin/${PINS + n}`, square(0, off, long, thick / 2), { bare: true, ...last }),
      ];
    }),
    { ...plain('chip', square(0, 0, side, side), { bare: true, ...last }), r: side * 0.12 },
    plain('die', square(0, 0, side * DIE, side * DIE), { role: 'chips', ...last }),
    ...under.marks,
  ];
}
