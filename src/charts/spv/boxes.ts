import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, name, sum } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, plain, type PlaceBox, slab, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight } from '../shared/type.ts';
import { ASIDE, footed, HEAVY, opened, PAD, shut } from './chest.ts';
import type { Boxed } from './parts.ts';

/** Of the height: how high an open lid goes, and the air between the rows. */
const RISE = 0.145;
const ROW = 0.065;
/** Of its words, an open box's height at least. */
const LEAST = 4.9;
/** Of a shut box's height, half its lock at most; of a caption, what its words take at least. */
const LOCK = 0.1;
const SAID = 3;
/** Of the words on it, an open box's foot. */
const PLATE = 1.3;
/** How many columns its squares may have. */
const COLUMNS = [7, 6, 5, 4, 9, 10, 14] as const;

/** 8 · Four boxes of one make: two of another time are shut and locked, two of our days stand open. */
export function boxesScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const w = (size.width - space.apart) / 2;
  const [rise, lid] = [height * RISE, height * HEAVY];
  // The open ones are higher only where their squares need it.
  const rest = height - rise - height * ROW;
  const high = Math.max(rest / 2, type.number * LEAST);
  const at = (n: number, y: number, h: number): PlaceBox => ({ x: n * (w + space.apart), y, w, h });
  /** A shut one: nobody sees what is in it, which is dark in both themes. */
  const locked = (key: 'enron' | 'banks', n: number): Mark[] => {
    const place = at(n, 0, rest - high);
    const [x, r] = [place.x + w / 2, Math.min(place.h * LOCK, (place.h - lid - type.caption * SAID) / 4)];
    const y = lid + 2 * r;
    const under = { ...place, y: y + 2 * r, h: place.h - y - 2 * r };
    const words = [bold(layout, key, 'day', type.hero), name(layout, `${key}When`, 'day')];
    return [
      ...shut(key, place, lid, { tone: 'night' }),
      // Its lock is on the front, clear of the lid.
      stroke(
        `${key}-bow`,
        [[x - r * 0.7, y], ...arc(x, y - r * 0.5, r * 0.7, -90, 90), [x + r * 0.7, y]],
        r * 0.45,
        {
          role: 'context',
        },
      ),
      slab(`${key}-lock`, { x: x - r * 1.2, y, w: r * 2.4, h: r * 2 }, { role: 'context' }),
      plain(`${key}-hole`, { x: x - r * 0.2, y: y + r * 0.6, w: r * 0.4, h: r * 0.9 }, { tone: 'night' }),
      ...middled(`${key}-name`, under, within(words, w - 2 * space.half, under.h - space.half)).marks,
    ];
  };
  const keys = [
    ['louisiana', 'bonds'],
    ['elPaso', 'elPaso'],
  ] as const;
  const inside = w - 2 * ASIDE;
  // Whose they are, then the sums.
  const lines = within(
    [
      ...keys.map(([key]) => bold(layout, key, 'paper', type.number)),
      ...keys.map(([, slot]) => sum(amount(data, slot), type.number, 'debt')),
    ],
    inside,
  );
  const plate = lines[0]!.size * PLATE;
  const most = amount(data, 'bonds').value;
  const heading = blockHeight(lines.slice(3)) + space.hair;
  // The largest squares under those sums.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(inside / (columns - 0.13), (high - heading - plate - 2 * PAD) / rowsOf(most, columns)),
    })),
  );
  const bottom = height - plate - PAD;
  const seen = keys.flatMap(([key, slot], n): Mark[] => {
    const box = at(n, height - high, high);
    const money = amount(data, slot);
    const x = box.x + (w - columns * pitch + gap(pitch)) / 2;
    return [
      ...opened(key, box, lid, rise),
      ...footed(key, box, plate, [lines[n]!]),
      ...block(`${key}-sum`, { x, top: bottom - rowsOf(money.value, columns) * pitch - heading }, [
        lines[n + 2]!,
      ]).marks,
      ...squaresOf(money, { key: slot, columns, pitch, x, bottom, role: 'debt' }),
    ].map((mark) => ({ ...mark, order: n + 1 }));
  });
  return [...locked('enron', 0), ...locked('banks', 1), ...seen, ...unitKey(layout, 'unit')];
}
