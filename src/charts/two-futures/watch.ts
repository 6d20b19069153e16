import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point, TextMark } from '../../marks/mark.ts';
import { amount, words, type Slot } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, caption } from '../shared/head.ts';
import { level } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, poster, runIn } from '../shared/type.ts';
import { stroke, type Futures } from './money.ts';

/** What each reading is about, where it leads, and which way it went; the last has no amount. */
export const ROWS: readonly {
  role: Role;
  slot?: Slot<'two-futures'>;
  leads: string;
  way: 'up' | 'out' | 'on';
}[] = [
  { role: 'purchase', slot: 'labs', leads: 'nvidia-deals', way: 'up' },
  { role: 'chips', slot: 'plans', leads: 'scale', way: 'up' },
  { role: 'purchase', slot: 'chip', leads: 'gpu-loans', way: 'up' },
  // Out, as far as a wall: more is asked back than is paid.
  { role: 'savers', slot: 'limit', leads: 'private-credit', way: 'out' },
  { role: 'savers', leads: 'retirement-401k', way: 'on' },
];

/** How high an arrow is, of its row, and how broad its shaft and its head, of that. */
const [HIGH, SHAFT, HEAD] = [0.8, 0.34, 0.55];
/** px; a wall, and what an arrow keeps from it. */
const [WALL, APART] = [6, 3];
/** px between the words of two rows. */
const AIR = 5;

/** A reading's words: what it is of, and under it the reading itself. @param k how large, 1 at most */
function saying(layout: Futures, i: number, x: number, k: number): { marks: TextMark[]; bottom: number } {
  const { data, size, type } = layout;
  const { role, slot } = ROWS[i]!;
  const of = slot === undefined ? undefined : amount(data, slot);
  // Every row has the same labels.
  const n = i as 0;
  const maxWidth = size.width - x;
  const small = (px: number): number => Math.max(SMALLEST, px * k);
  const head = runIn(`watch/${i}`, { x, top: 0, maxWidth }, [
    bold(layout, `watch${n}`, 'ink', small(type.label)),
    { ...caption(layout, `watch${n}Is`), size: small(type.caption) },
  ]);
  const text = words(data, `watch${n}Says`);
  const line = {
    text,
    size: type.hero * k,
    weight: 600,
    tone: role,
    fact: of?.id,
    value: of?.value,
  } as const;
  const says = block(`watch-says/${i}`, { x, top: head.bottom }, [poster(line, maxWidth)]);
  return { marks: [...head.marks, ...says.marks], bottom: says.bottom };
}

/** 8 · Five readings, one under the other, each with the way it went. */
export function watchScene(layout: Futures): Mark[] {
  const { size, space } = layout;
  const pitch = size.height / ROWS.length;
  const side = Math.min(pitch * HIGH, size.width * 0.16);
  const x = side + space.apart;
  // The largest words with which every row has room.
  const fits = (k: number): boolean => ROWS.every((_, i) => saying(layout, i, x, k).bottom < pitch - AIR);
  const k = range(1, 0.4, -0.05).find(fits) ?? 0.4;
  return ROWS.flatMap(({ role, leads, way }, i): Mark[] => {
    const [top, half] = [i * pitch, side / 2];
    const middle = top + pitch / 2;
    const end = way === 'out' ? side - WALL - APART : side;
    const points: Point[] =
      way === 'up'
        ? [
            [half, middle + half],
            [half, middle - half],
          ]
        : [
            [0, middle],
            [end, middle],
          ];
    const wall: Point[] = [
      [side - WALL / 2, middle - half],
      [side - WALL / 2, middle + half],
    ];
    const said = saying(layout, i, x, k);
    const arrow = flow({
      key: `watch-way/${i}`,
      points,
      width: side * SHAFT,
      head: side * HEAD,
      role,
      standing: 'paid',
      order: i * 0.5,
    });
    return [
      ...(i ? [level(`watch-over/${i}`, top, [0, size.width])] : []),
      { ...arrow, leads },
      ...(way === 'out' ? [stroke(`watch-wall/${i}`, wall, WALL, { role, leads })] : []),
      ...said.marks.map((mark) => ({ ...moved(mark, 0, middle - said.bottom / 2), leads })),
    ];
  });
}
