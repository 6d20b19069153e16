import type { Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { amountLine, bold, caption, foot, name } from '../shared/head.ts';
import { middled, plain, slab, vessel, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, type Line, lowered, poster, runIn } from '../shared/type.ts';
import { lineOf, theLine, type Boxed } from './money.ts';

/** How strong the minority's part is. */
const PALE = 0.45;
/** px: how thick the box's wall is, how far its lid reaches over it, the air under that. */
const WALL = 5;
const OVER = 5;
const AIR = 3;
/** Of the box's height, its name on the lid; of that, the lid's height and what the box is; of the width, either at most. */
const NAME = 0.085;
const PLATE = 1.6;
const IS = 0.75;
const HALF = 0.62;
/** Of a part's breadth, the words in it at most; px, the least of words on a full colour. */
const WORDS = 0.84;
const LEAST = 19;
/** How much larger than the largest amount elsewhere a share may be, and of the drawing's height at most. */
const LARGE = 4;
const HIGHEST = 0.24;

/** 2 · A shut box under the line, split between its owners: each has as much of it as of ten parts. */
export function ownersScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'panels');
  const on = block('on-books', { x: 0, top: 0 }, [caption(layout, 'onBooks')]);
  const line = on.bottom + space.tight;
  const y = line + lineOf(layout) + space.apart;
  const high = below.top - space.half - y;
  const named = Math.max(SMALLEST, Math.min(type.number, high * NAME));
  const lid = named * PLATE;
  const says = within(
    [bold(layout, 'box', 'paper', named), bold(layout, 'boxIs', 'paper', Math.max(SMALLEST, named * IS))],
    size.width * HALF,
  );
  const words = runIn('lid', { x: OVER + WALL + space.half, top: 0 }, [says[0]!, says[1]!]);
  const box = { x: OVER, y: y + lid + AIR, w: size.width - 2 * OVER, h: high - lid - AIR };
  const gap = space.half;
  const room = {
    x: box.x + WALL + gap,
    y: box.y + gap,
    w: box.w - 2 * (WALL + gap),
    h: box.h - WALL - 2 * gap,
  };
  const parts = (slot: Slot<'spv'>): number => amount(data, slot).value / amount(data, 'part').value;
  const [most, rest] = [parts('blueOwl'), parts('metaShare')];
  const each = (room.w - 2 * gap) / (most + rest);
  const owners = [
    { slot: 'blueOwl', x: room.x, w: each * most, tone: 'paper', shade: 1 },
    { slot: 'metaShare', x: room.x + each * most + 2 * gap, w: each * rest, tone: 'ink', shade: PALE },
  ] as const;
  return [
    ...on.marks,
    theLine(layout, line),
    plain('lid-box', { x: 0, y, w: size.width, h: lid }, { tone: 'ink' }),
    ...lowered(words, y + (lid - words.bottom) / 2),
    vessel('box', box, WALL),
    ...owners.flatMap(({ slot, x, w, tone, shade }, n): Mark[] => {
      const at = { ...room, x, w };
      const share = amountLine(amount(data, slot), 0, tone);
      const lines: Line[] = [
        poster(name(layout, `${slot}Is`, tone), w * WORDS, Math.max(LEAST, type.number)),
        poster(share, w * WORDS, Math.min(type.hero * LARGE, size.height * HIGHEST)),
      ];
      return [
        // In the ink of its role where words in paper stand on it.
        slab(`owner/${n}`, at, { role: 'equity', shade, tone: n ? undefined : 'equity', order: n }),
        ...middled(`owner-${n}`, at, lines, 4, n).marks,
      ];
    }),
    ...below.marks,
  ];
}
