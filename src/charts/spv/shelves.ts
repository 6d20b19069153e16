import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, name, sum } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, type PlaceBox, plain, within } from '../shared/places.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { type Line, runIn } from '../shared/type.ts';
import { AIR, around, behind, chest, TILT, WALL } from './chest.ts';
import { type Boxed } from './money.ts';

/** Of the width, how deep boxes look; of the height, those that are shut, with their tops, and how far the lids of the others are up. */
const DEEP = 0.055;
const SHUT = 0.3;
const LID = 0.11;
/** Of the height, the words in an open box at most. */
const NAMED = 0.08;
/** px between an open box's wall and what is in it. */
const PAD = 4;
/** How many columns its squares may have. */
const COLUMNS = [7, 5, 4, 10, 14] as const;
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
  const px = Math.min(type.hero, height * NAMED);
  const lines = within(
    keys.flatMap(([key, slot]) => [bold(layout, key, 'ink', px), sum(amount(data, slot), px, 'debt')]),
    inside - 1,
  );
  const rise = height * LID;
  const y = front.h + front.y + space.clear + rise + back;
  const open = { ...front, y, h: height - y };
  const most = amount(data, 'bonds').value;
  // Whose it is and its sum, beside each other where both fit.
  const says = keys.map(([key], n) =>
    runIn(`${key}-words`, { x: n * (each + space.apart) + WALL + PAD, top: y, maxWidth: inside }, [
      lines[2 * n]!,
      lines[2 * n + 1]!,
    ]),
  );
  const heading = Math.max(...says.map(({ bottom }) => bottom)) - y;
  // The largest squares under those words.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(inside / (columns - 0.13), (open.h - heading - WALL - PAD) / rowsOf(most, columns)),
    })),
  );
  const seen = keys.flatMap(([key, slot], n): Mark[] => {
    const box = at(open, n);
    const hinge = box.x + box.w;
    const turned: Point = [hinge - Math.sqrt(box.w ** 2 - rise ** 2), box.y - rise];
    return [
      ...chest(key, box, deep),
      // Its lid, hinged at its right side, stands ajar.
      behind(`${key}-lid`, [hinge, box.y], turned, deep, { tone: 'ink' }),
      ...says[n]!.marks,
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
