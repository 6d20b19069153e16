import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled } from '../shared/places.ts';
import type { Line } from '../shared/type.ts';
import { ball, fitting, followed, type Saved } from './coins.ts';

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
const HEAD = 0.117;
const AROUND = 0.015;
/** Of what is seen, where a name's letters begin, and how much of it has the name in its middle. */
const FROM = 0.38;
const NAMED = 1.07;

/** 4 · What a fund may hold, one in another, and the coin at the heart. */
export function dollsScene(layout: Saved): Mark[] {
  const { size, type } = layout;
  const last = foot(layout, 'example');
  const high = last.top - layout.space.half;
  const least = Math.min(size.width, high);
  const [head, around] = [HEAD * least, AROUND * least];
  const at = (n: number) => {
    const less = n * (head + around);
    const [w, h] = [size.width - less, high - less];
    return { x: less / 2, y: n * head, w, h, r: Math.min(w, h) / 2 };
  };
  const heart = at(DOLLS.length - 1);
  const top = heart.y + head * NAMED;
  const r = Math.min((heart.y + heart.h - top) / 2 - around, heart.w / 2 - head / 2);
  const [cx, cy] = [size.width / 2, top + r];
  return [
    ...DOLLS.flatMap(([key, look, tone, leads], n): Mark[] => {
      const { r, ...box } = at(n);
      const place = { kind: 'box', ...box, r, order: n } as const;
      // As broad as it is where its letters begin.
      const room = box.w - 2 * r + 2 * Math.sqrt(FROM * head * (2 * r - FROM * head));
      const [line] = fitting([bold(layout, key, tone, type.number)], room, head * 0.93);
      return [
        // Under one that is pale lies paper.
        ...('opacity' in look ? [{ key: `${key}-paper`, ...place, bare: true } as const] : []),
        { key, ...place, ...look, leads },
        ...middled(`${key}-name`, { ...box, h: head * NAMED }, [line!], 4, n).marks.map((mark) => ({
          ...mark,
          leads,
        })),
      ];
    }),
    ball('heart', cx, cy, r, { bare: true, order: DOLLS.length }),
    ...followed(layout, cx, cy, r, DOLLS.length),
    ...last.marks,
  ];
}
