import type { Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { amountLine, bold, foot, name } from '../shared/head.ts';
import { middled, plain, slab, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { type Line, poster } from '../shared/type.ts';
import { ASIDE, footed, HEAVY, opened, PAD } from './chest.ts';
import type { Boxed } from './parts.ts';

/** How strong the minority's part is. */
const PALE = 0.4;
/** Of the height, how high the open lid goes. */
const RISE = 0.16;
/** Of the width or the height, the box's name on its foot; of that, the foot's height. */
const NAME = 0.073;
const PLATE = 1.7;
/** Of a part's breadth, the words in it at most; px, the least of words on a full colour. */
const WORDS = 0.84;
const LEAST = 19;
/** How much larger than the largest amount elsewhere a share may be, and of the drawing's height at most. */
const LARGE = 4;
const HIGHEST = 0.24;

/** 2 · An open box, filled by its owners: each has as much of it as of ten parts. */
export function ownersScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'parts');
  const least = Math.min(size.width, size.height);
  const px = Math.max(SMALLEST, Math.min(type.hero, least * NAME));
  const high = below.top - space.half;
  const box = { x: 0, y: high * RISE, w: size.width, h: high * (1 - RISE) };
  const plate = px * PLATE;
  const room = { x: ASIDE, y: box.y + PAD, w: box.w - 2 * ASIDE, h: box.h - plate - 2 * PAD };
  const parts = (slot: Slot<'spv'>): number => amount(data, slot).value / amount(data, 'part').value;
  const [most, rest] = [parts('blueOwl'), parts('metaShare')];
  const each = (room.w - PAD) / (most + rest);
  const owners = [
    { slot: 'blueOwl', x: room.x, w: each * most, tone: 'paper', shade: 1 },
    { slot: 'metaShare', x: room.x + each * most + PAD, w: each * rest, tone: 'ink', shade: PALE },
  ] as const;
  return [
    ...opened('box', box, least * HEAVY, box.y),
    // What it is stands on its foot.
    ...footed('box', box, plate, within([bold(layout, 'boxIs', 'paper', px)], room.w)),
    ...owners.flatMap(({ slot, x, w, tone, shade }, n): Mark[] => {
      const at = { ...room, x, w };
      const share = amountLine(amount(data, slot), 0, tone);
      const lines: Line[] = [
        poster(name(layout, `${slot}Is`, tone), w * WORDS, Math.max(LEAST, type.number)),
        poster(share, w * WORDS, Math.min(type.hero * LARGE, size.height * HIGHEST)),
      ];
      return [
        // On paper, so that a pale one is clear.
        plain(`owner-paper/${n}`, at, { order: n }),
        // In the ink of its role where words in paper stand on it.
        slab(`owner/${n}`, at, { role: 'equity', shade, tone: n ? undefined : 'equity', order: n }),
        ...middled(`owner-${n}`, at, lines, 4, n).marks,
      ];
    }),
    ...below.marks,
  ];
}
