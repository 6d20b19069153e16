import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, name, sum } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, type PlaceBox, plain, within } from '../shared/places.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { AIR, around, chest, TILT, WALL } from './chest.ts';
import { type Boxed } from './money.ts';

/** Of the width, how deep boxes look; of the height, those that are shut, with their tops, and the lids of the others. */
const DEEP = 0.055;
const SHUT = 0.27;
const LID = 0.12;
/** Of the height, an open box's sum at most; of the lid, whose it is. */
const NAMED = 0.08;
const OWNER = 0.62;
/** px between an open box's wall and what is in it. */
const PAD = 6;
/** How many columns its squares may have. */
const COLUMNS = [7, 6, 5, 4, 10, 14] as const;
/** Of a shut box's front, its words at most. */
const SAID = 0.7;

/** 8 · Two boxes that were shut, and under them two of our days that stand open. */
export function boxesScene(layout: Boxed): Mark[] {
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
  const high = height * LID;
  const lids = within(
    keys.map(([key]) => bold(layout, key, 'paper', Math.min(type.hero, high * OWNER))),
    front.w - 2 * space.half,
  );
  const sums = within(
    keys.map(([, slot]) => sum(amount(data, slot), Math.min(type.hero, height * NAMED), 'debt')),
    inside,
  );
  const y = front.h + front.y + 2 * space.clear + high + back;
  const open = { ...front, y, h: height - y };
  const most = amount(data, 'bonds').value;
  const heading = blockHeight(sums.slice(1)) + space.hair;
  // The largest squares under those sums.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(inside / (columns - 0.13), (open.h - heading - WALL - 2 * PAD) / rowsOf(most, columns)),
    })),
  );
  const wide = columns * pitch - gap(pitch);
  const bottom = height - WALL - PAD;
  const seen = keys.flatMap(([key, slot], n): Mark[] => {
    const box = at(open, n);
    const money = amount(data, slot);
    const x = box.x + (box.w - wide) / 2;
    // Its lid, hinged on the back edge of its top, stands up.
    const lid = { x: box.x + deep, y: y - back - high, w: box.w + AIR, h: high };
    return [
      ...chest(key, box, deep),
      plain(`${key}-lid`, lid, { tone: 'ink' }),
      ...middled(`${key}-name`, lid, [lids[n]!]).marks,
      ...block(`${key}-words`, { x, top: bottom - rowsOf(money.value, columns) * pitch - heading }, [
        sums[n]!,
      ]).marks,
      ...squaresOf(money, {
        key: slot,
        columns,
        pitch,
        x,
        bottom,
        role: 'debt',
      }),
    ].map((mark) => ({ ...mark, order: n + 1 }));
  });
  return [...shut('enron', 0), ...shut('banks', 1), ...seen, ...unitKey(layout, 'unit')];
}
