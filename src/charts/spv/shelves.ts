import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name, sum } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, type PlaceBox, plain, within } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { AIR, around, chest, TILT, WALL } from './chest.ts';
import { type Boxed } from './money.ts';

/** Of the width, how deep boxes look; of the height, those that are shut, with their tops. */
const DEEP = 0.055;
const SHUT = 0.34;
/** px between an open box's wall and what is in it. */
const PAD = 4;
/** How many columns its squares may have. */
const COLUMNS = [7, 5, 4, 10, 14] as const;
/** How high a drawing is not low, of its captions. */
const LOW = 19;
/** Of a shut box's front, its words at most. */
const SAID = 0.7;

/** 8 · Two boxes that were shut, and under them two of our days that stand open. */
export function shelvesScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const each = (size.width - space.apart) / 2;
  const deep = size.width * DEEP;
  const back = deep * TILT;
  const front = { x: 0, y: back, w: each - deep - AIR, h: height * SHUT - back };
  const at = (box: PlaceBox, n: number): PlaceBox => ({ ...box, x: n * (each + space.apart) });
  /** A shut one: its words stand on it, and nobody sees what is in it, which is dark in both themes. */
  const shut = (key: 'enron' | 'banks', n: number): Mark[] => {
    const box = at(front, n);
    const all: Line[] = [
      { ...name(layout, key, 'day'), size: type.hero },
      { ...name(layout, `${key}When`, 'day'), weight: 400 },
    ];
    return [
      ...around(key, box, deep, { tone: 'ink' }),
      plain(`${key}-box`, { ...box, y: box.y + AIR }, { tone: 'night' }),
      ...middled(`${key}-name`, box, within(all, box.w - 2 * space.near, box.h * SAID)).marks,
    ];
  };
  const keys = [
    ['louisiana', 'bonds'],
    ['elPaso', 'elPaso'],
  ] as const;
  const inside = front.w - 2 * (WALL + PAD);
  const words = within(
    keys.flatMap(([key]) => [
      bold(layout, key, 'paper', type.number),
      { ...caption(layout, `${key}Is`), tone: 'paper' } as Line,
    ]),
    front.w - 2 * space.near,
  );
  const sums = within(
    keys.map(([, slot]) => sum(amount(data, slot), type.hero, 'debt')),
    inside,
  );
  // A low drawing has no room for where its building stands.
  const told = height < type.caption * LOW ? 1 : 2;
  const lid = blockHeight(words.slice(0, told)) + space.half;
  const y = front.y + front.h + space.clear + lid + back;
  const open = { ...front, y, h: height - y };
  const most = amount(data, 'bonds').value;
  const heading = sums[0]!.size * LEADING;
  // The largest squares under those words.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(inside / (columns - 0.13), (open.h - heading - WALL - PAD) / rowsOf(most, columns)),
    })),
  );
  const seen = keys.flatMap(([key, slot], n): Mark[] => {
    const box = at(open, n);
    return [
      ...chest(key, box, deep, lid),
      ...block(
        `${key}-words`,
        { x: box.x + deep + space.near, top: box.y - back - lid + space.hair },
        words.slice(n * 2, n * 2 + told),
      ).marks,
      ...block(`${key}-sum`, { x: box.x + WALL + PAD, top: box.y }, [sums[n]!]).marks,
      ...squaresOf(amount(data, slot), {
        key: slot,
        columns,
        pitch,
        x: box.x + (box.w - columns * pitch + gap(pitch)) / 2,
        bottom: height - WALL - PAD,
        role: 'debt',
      }),
    ].map((mark) => ({ ...mark, order: n + 1 }));
  });
  return [...shut('enron', 0), ...shut('banks', 1), ...seen, ...unitKey(layout, 'unit')];
}
