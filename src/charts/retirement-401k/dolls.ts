import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
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

/** Of the drawing's smaller side, how round the outermost corners are. */
const ROUND = 0.2;

/** 4 · What a fund may hold, one in another, and the coin at the heart. */
export function dollsScene(layout: Saved): Mark[] {
  const { size, type } = layout;
  const last = foot(layout, 'example');
  const high = last.top - layout.space.half;
  const px = type.number;
  const around = Math.min(size.width * 0.045, high * 0.045);
  const room = high - (DOLLS.length - 1) * around;
  const head = Math.min(px * 1.75, Math.max(room / (DOLLS.length + 2.2), px * LEADING));
  const at = (n: number) => ({
    x: n * around,
    y: n * head,
    w: size.width - 2 * n * around,
    h: high - n * (head + around),
  });
  const heart = at(DOLLS.length - 1);
  const top = heart.y + head;
  const r = Math.min((heart.y + heart.h - top - around) / 2, heart.w / 2 - 8);
  const [cx, cy] = [size.width / 2, top + r];
  return [
    ...DOLLS.flatMap(([key, look, tone, leads], n): Mark[] => {
      const r = ROUND * Math.min(size.width, high) - n * around;
      const place = { kind: 'box', ...at(n), r, order: n } as const;
      const [line] = fitting([bold(layout, key, tone, px)], place.w - 16, head - 1);
      return [
        // Under one that is pale lies paper.
        ...('opacity' in look ? [{ key: `${key}-paper`, ...place, bare: true } as const] : []),
        { key, ...place, ...look, leads },
        ...middled(`${key}-name`, { ...place, h: head }, [line!], 4, n).marks.map((mark) => ({
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
