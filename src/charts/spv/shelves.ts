import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name, sum } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, type PlaceBox, plain, slab, vessel, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { bar, type Boxed } from './money.ts';

/** px; how thick an open box's wall is, how far a lid reaches over a box's sides, and the air under a shut one. */
const WALL = 4;
const OVER = 3;
const AIR = 2.5;
/** Of a box's height, its lid's; and how far the end of a lid that is lifted rises. */
const LID = 0.11;
const LIFT = 0.34;
/** Of a lid's thickness, what its slanted ends take of its length. */
const SLANT = 0.2;
/** px between an open box's wall and what is in it. */
const PAD = 3;
/** How many columns its squares may have. */
const COLUMNS = [7, 5, 4, 10, 14] as const;
/** Of an open box's breadth, what its words have. */
const SAID = 0.47;

/** A shut box with its lid on: its words stand on it, and nobody sees what is in it, which is dark in both themes. */
const shut = (layout: Boxed, key: 'enron' | 'banks', { x, y, w, h }: PlaceBox): Mark[] => {
  const lid = h * LID;
  const body = { x: x + OVER, y: y + lid + AIR, w: w - 2 * OVER, h: h - lid - AIR };
  const room = body.h - 2 * layout.space.hair;
  const all: Line[] = [
    { ...name(layout, key, 'day'), size: layout.type.hero },
    name(layout, `${key}When`, 'day'),
    { ...caption(layout, `${key}Is`), tone: 'day' },
  ];
  const lines = within(all, body.w - 2 * layout.space.near, room);
  return [
    slab(`${key}-lid`, { x, y, w, h: lid }, { tone: 'ink' }),
    plain(`${key}-box`, body, { tone: 'night' }),
    ...middled(`${key}-name`, body, lines).marks,
  ];
};

/** 8 · Two boxes that were shut, and under them two of our days that stand open. */
export function shelvesScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const w = (size.width - space.apart) / 2;
  const second = w + space.apart;
  const high = (height - space.clear) / (2 + LIFT);
  const [open, lid] = [height - high, high * LID];
  const inside = w - 2 * OVER - 2 * (WALL + PAD);
  const lines = (key: 'louisiana' | 'elPaso'): Line[] => [name(layout, key), caption(layout, `${key}Is`)];
  const all = [...lines('louisiana'), ...lines('elPaso')];
  const broad = widthOf(...within(all, inside * SAID)) > inside * SAID;
  // A narrow box, too, has no room for where its building stands.
  const words = broad ? all.map((line) => ({ ...line, size: SMALLEST })) : within(all, inside * SAID);
  const sums = within(
    (['bonds', 'elPaso'] as const).map((slot) => sum(amount(data, slot), type.hero, 'debt')),
    broad ? inside - widthOf(words[0]!, words[2]!) - space.tight : inside * 0.43,
  );
  const most = amount(data, 'bonds').value;
  const told = broad ? 1 : 2;
  const heading = Math.max(blockHeight(words.slice(0, told)), broad ? blockHeight(sums.slice(0, 1)) : 0);
  const deep = high - WALL - PAD - space.tight - heading;
  // The largest squares under those words.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(inside / (columns - 0.13), deep / rowsOf(most, columns)),
    })),
  );
  const seen = (key: 'louisiana' | 'elPaso', slot: 'bonds' | 'elPaso', n: number): Mark[] => {
    const x = n * second + OVER;
    const box = { x, y: open, w: w - 2 * OVER, h: high };
    const money = amount(data, slot);
    const floor = open + high - WALL - PAD;
    const left = x + WALL + PAD;
    return [
      vessel(`${key}-body`, box, WALL),
      bar(
        `${key}-lid`,
        [x - OVER + lid * SLANT, open - lid / 2 - AIR],
        [x + box.w + OVER - lid * SLANT, open - LIFT * high + lid / 2 + AIR],
        lid,
      ),
      ...squaresOf(money, {
        key: slot,
        columns,
        pitch,
        x: left + (inside - columns * pitch + gap(pitch)) / 2,
        bottom: floor,
        role: 'debt',
      }),
      ...block(`${key}-sum`, { x: left + inside, top: open + space.hair, anchor: 'end' }, [sums[n]!]).marks,
      ...block(`${key}-words`, { x: left, top: open + space.hair }, words.slice(n * 2, n * 2 + told)).marks,
    ];
  };
  return [
    ...shut(layout, 'enron', { x: 0, y: 0, w, h: high }),
    ...shut(layout, 'banks', { x: second, y: 0, w, h: high }),
    ...seen('louisiana', 'bonds', 0).map((mark): Mark => ({ ...mark, order: 1 })),
    ...seen('elPaso', 'elPaso', 1).map((mark): Mark => ({ ...mark, order: 2 })),
    ...unitKey(layout, 'unit'),
  ];
}
