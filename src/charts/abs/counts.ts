import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, plain, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { BASELINE, UP } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squares } from '../shared/squares.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import type { Slices } from './loans.ts';

/** In an amount's size, how high the plinths are, with their words. */
const PLINTH = 1.5;
/** Of the height over the plinths, what the share has at least; in its size, the air under it and what it is of. */
const LEAST = 0.4;
const AIR = 0.23;
const WHOLE = 0.5;
/** px: what stays free under the headline; how broad the walls are at least, and of the drawing at most; how thick a lid, how high and broad a foot, how far apart both stand. */
const CLEAR = 10;
const WALL = 11;
const BROADEST = 0.085;
const LID = 7;
const FOOT = [7, 22] as const;
const APART = 14;
/** How many rows of squares are too many; px: how broad the holes in the rack's walls are. */
const MOST = 9;
const HOLE = 4;
/** px that a foot lies in its box, so that no hair of the ground shows. */
const SEAM = 1;

/** 7 · What one bank counts: most of it fills a rack of servers, data centres; the rest a plain crate beside it. Only squares count. */
export function countsScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const [now, share] = [amount(data, 'now'), amount(data, 'share')];
  const inside = Math.round((now.value * share.value) / 100);
  const floor = floorOf(layout) - FOOT[0];
  const plinth = type.number * PLINTH;
  const roof = floor - plinth;
  // Both fill whole columns, but for one square.
  const { rows, one, other, pitch } = roomiest(
    range(2, MOST)
      .filter((rows) => inside % rows === 0 && rowsOf(now.value, rows) * rows - now.value < 2)
      .map((rows) => {
        const [one, other] = [inside / rows, rowsOf(now.value - inside, rows)];
        const across = (size.width - APART - 4 * WALL) / (one + other);
        return { rows, one, other, pitch: Math.min(across, (roof * (1 - LEAST)) / rows) };
      }),
  );
  const wall = Math.min(size.width * BROADEST, (size.width - APART - (one + other) * pitch) / 4);
  const top = roof - rows * pitch;
  // The share is as broad as its rack, where there is the height.
  const broad = (columns: number): number => columns * pitch + 2 * wall;
  const line = amountLine(share, (top - LID - CLEAR) / (UP + AIR), 'debt');
  const said = poster(line, broad(one));
  const beside = widthOf(said) + space.half;
  const whole = poster(told(layout, now, 'nowIs', 'ink', said.size * WHOLE), size.width - beside);
  const base = top - LID - AIR * said.size;
  const names = within(
    [bold(layout, 'shareIs', 'paper', type.number), bold(layout, 'restIs', 'paper', type.number)],
    one * pitch,
  );
  const cabinet = (key: string, n: number, count: number, columns: number, role: Role): Mark[] => {
    const w = broad(columns);
    const x = n * (size.width - w);
    const look = n ? { role } : { tone: 'ink' as const };
    const air = gap(pitch);
    return [
      plain(`${key}-box`, { x, y: top - LID, w, h: floor - top + LID }, look),
      ...[x, x + w - FOOT[1]].map((x, i) =>
        plain(`${key}-foot/${i}`, { x, y: floor - SEAM, w: FOOT[1], h: FOOT[0] + SEAM }, look),
      ),
      plain(`${key}-inside`, { x: x + wall, y: top, w: w - 2 * wall, h: roof - top }, { bare: true }),
      ...squares({
        key,
        count,
        columns,
        pitch,
        x: x + wall + air / 2,
        bottom: roof - air / 2,
        role,
        standing: now.standing,
      }),
      ...middled(`${key}-is`, { x, y: roof, w, h: plinth }, [names[n]!], 0).marks,
    ];
  };
  return [
    ...block('share', { x: 0, top: base - BASELINE * said.size }, [said]).marks,
    ...block('share-of', { x: beside, top: base - BASELINE * whole.size }, [whole]).marks,
    ...cabinet('now', 0, inside, one, 'debt'),
    ...cabinet('rest', 1, now.value - inside, other, 'context'),
    ...[wall / 2, wall * 1.5 + one * pitch].map((x) =>
      stroke(
        `hole/${x}`,
        [
          [x, top + (pitch - HOLE) / 2],
          [x, roof],
        ],
        HOLE,
        { tone: 'ground', dash: [HOLE, pitch - HOLE] },
      ),
    ),
    floorUnder(floor + FOOT[0], [0, size.width]),
    ...unitKey(layout, 'unit'),
  ];
}
