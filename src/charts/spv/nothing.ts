import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum, told } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, even, middled, shape, within } from '../shared/places.ts';
import { INK } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { AIR, chest, TILT, WALL } from './chest.ts';

/** Columns of the bonds. */
const COLUMNS = [4, 5, 6, 7, 10] as const;
/** Of the width, the box at most, and how deep it looks; px between its walls and what is in it. */
const BOX = 0.49;
const DEEP = 0.05;
const PAD = 5;
/** Of the height, the scales, and where the bonds lie on them; of those, the pan, and as much between it and the body; of the breadth, half the neck, and how much narrower the body's top is at either side. */
const SCALES = 0.6;
const UNDER = 0.4;
const PAN = 0.06;
const NECK = 0.18;
const SIDE = 0.07;
/** Of the body, its number at most. */
const READS = 0.8;
/** How broad their name may be on one line, of the body: it takes two at most. */
const TWO = 1.45;

/**
 * 5 · Meta's balance sheet is kitchen scales with nothing on the pan, which read +0: the bonds are in the box beside them.
 * @param on whether they lie on the pan, which did not happen; left out where that is not asked
 */
export function nothingScene(layout: Layout<'spv' | 'spv-try'>, on?: boolean): Mark[] {
  const { data, size, type, space } = layout;
  const height = floorOf(layout);
  const bonds = amount(data, 'bonds');
  const deep = size.width * DEEP;
  const most = size.width * BOX - deep - AIR;
  const words = within(
    [bold(layout, 'box', 'ink', type.hero), told(layout, bonds, 'owes', 'debt', type.hero)],
    most + deep,
  );
  const named = block('box', { x: 0, top: 0 }, words);
  const around = 2 * (WALL + PAD);
  const scales = height * (on === undefined ? SCALES : UNDER);
  const high = Math.min(
    height - named.bottom - deep * TILT - around,
    on === undefined ? height : height - scales,
  );
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min((most - around) / columns, high / rowsOf(bonds.value, columns)),
    })),
  );
  const [wide, tall] = [columns * pitch - gap(pitch), rowsOf(bonds.value, columns) * pitch - gap(pitch)];
  const [w, h] = [wide + around, tall + WALL + 2 * PAD];
  const box = { x: size.width - w - deep - AIR, y: height - h, w, h };
  const [aside, over] = [Math.min(box.x, size.width - named.width), box.y - deep * TILT - named.bottom];
  const across = box.x - space.apart;
  const pan = height - scales;
  const thick = scales * PAN;
  const body = pan + 2 * thick;
  const [middle, room] = [across / 2, across * (1 - 2 * SIDE) - 2 * space.half];
  const left: Point[] = [
    [0, pan],
    [0, pan + thick],
    [middle - across * NECK, pan + thick],
    [middle - across * NECK, body],
    [across * SIDE, body],
    [0, height],
  ];
  // What they are, and as large as there is room what they read.
  const says = within([bold(layout, 'meta', 'paper', type.number)], room * TWO);
  const place = { x: middle, top: body + space.half, anchor: 'middle', maxWidth: even(says, room) } as const;
  const title = block('meta', place, says);
  const free = height - title.bottom;
  const px = (free / INK) * READS;
  const [reads] = within(
    [on ? { ...sum(bonds, px, 'paper'), text: `+${bonds.short}` } : bold(layout, 'zero', 'paper', px)],
    room,
  );
  const top = title.bottom + (free - reads!.size * INK) / 2;
  const foot = on ? keyAndNote(layout, 'unit', caption(layout, 'example')).marks : unitKey(layout, 'unit');
  return [
    shape(
      'scales',
      left,
      { tone: 'ink' },
      left.map(([x, y]): Point => [across - x, y]),
    ),
    ...title.marks,
    ...alone('zero', { x: middle, top, anchor: 'middle' }, reads!),
    ...chest('box', box, deep),
    ...(on
      ? middled('box', box, words.slice(0, 1)).marks
      : named.marks.map((mark) => moved(mark, aside, over))),
    ...squaresOf(on ? { ...bonds, standing: 'illustrative' } : bonds, {
      key: 'bonds',
      columns,
      pitch,
      x: on ? (across - wide) / 2 : box.x + WALL + PAD,
      bottom: on ? pan - 2 : height - WALL - PAD,
      role: 'debt',
    }),
    ...foot,
  ];
}
