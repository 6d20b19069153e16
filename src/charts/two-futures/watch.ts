import type { Mark, Point } from '../../marks/mark.ts';
import type { Role } from '../../lib/types.ts';
import { amount, words, type Slot } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { level } from '../shared/rules.ts';
import { block, runIn } from '../shared/type.ts';
import { bold, stroke, within, type Futures } from './money.ts';

/** What each reading is about, where it leads, and which way it went; the last has no amount. */
const ROWS: readonly { role: Role; slot?: Slot<'two-futures'>; leads: string; way: 'up' | 'out' | 'on' }[] = [
  { role: 'purchase', slot: 'labs', leads: 'nvidia-deals', way: 'up' },
  { role: 'chips', slot: 'plans', leads: 'scale', way: 'up' },
  { role: 'purchase', slot: 'chip', leads: 'gpu-loans', way: 'up' },
  { role: 'savers', slot: 'limit', leads: 'private-credit', way: 'out' },
  { role: 'savers', leads: 'retirement-401k', way: 'on' },
];

/** 8 · Five readings, one under the other, each with the way it went. */
export function watchScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const pitch = size.height / ROWS.length;
  const side = Math.min(pitch * 0.8, size.width * 0.16);
  const x = side + space.apart;
  return ROWS.flatMap(({ role, slot, leads, way }, i): Mark[] => {
    const of = slot === undefined ? undefined : amount(data, slot);
    const n = i as 0;
    const top = i * pitch;
    const mid = top + pitch / 2;
    const c = side / 2;
    const points: Point[] = way === 'up' ? [[c, mid + c], [c, mid - c]] : [[0, mid], [way === 'out' ? side - 9 : side, mid]];
    const maxWidth = size.width - x;
    const head = runIn(`watch/${i}`, { x, top: 0, maxWidth }, [
      bold(layout, `watch${n}`, 'ink', type.label),
      caption(layout, `watch${n}Is`),
    ]);
    const says = within(
      { text: words(data, `watch${n}Says`), size: type.hero, weight: 600, tone: role, fact: of?.id, value: of?.value },
      maxWidth,
    );
    const set = block(`watch-says/${i}`, { x, top: head.bottom, maxWidth }, [says]);
    const down = mid - set.bottom / 2;
    return [
      ...(way === 'out' ? [stroke(`watch-wall/${i}`, [[side - 3, mid - c], [side - 3, mid + c]], 6, { role })] : []),
      ...(i ? [level(`watch-over/${i}`, top, [0, size.width])] : []),
      { ...flow({ key: `watch-way/${i}`, points, width: side * 0.42, head: side * 0.5, role, standing: 'paid', order: i * 0.5 }), leads },
      ...[...head.marks, ...set.marks].map((mark) => ({ ...mark, y: mark.y + down, leads })),
    ];
  });
}
