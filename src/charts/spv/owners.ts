import type { Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { amountLine, foot, name } from '../shared/head.ts';
import { middled, plain, slab } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { type Line, poster } from '../shared/type.ts';
import { AIR, behind, chest, NONE, TILT, WALL } from './chest.ts';
import { type Boxed, named } from './money.ts';

/** How strong the minority's part is; and the top of a part, of its front. */
const PALE = 0.4;
const TOP = 0.6;
/** Of the width or the height, how deep the box looks, and its name on its foot; of that, the foot's height. */
const DEEP = 0.1;
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
  const below = foot(layout, 'panels');
  const least = Math.min(size.width, size.height);
  const px = Math.max(SMALLEST, Math.min(type.hero, least * NAME));
  const deep = least * DEEP;
  const y = deep * TILT;
  const box = { x: 0, y, w: size.width - deep - AIR, h: below.top - space.half - y };
  const plate = { ...box, y: box.y + box.h - px * PLATE, h: px * PLATE };
  const room = { ...box, x: WALL + 2, w: box.w - 2 * (WALL + 2), h: box.h - plate.h - 2 };
  const parts = (slot: Slot<'spv'>): number => amount(data, slot).value / amount(data, 'part').value;
  const [most, rest] = [parts('blueOwl'), parts('metaShare')];
  const each = (room.w - space.half) / (most + rest);
  const owners = [
    { slot: 'blueOwl', x: room.x, w: each * most, tone: 'paper', shade: 1 },
    { slot: 'metaShare', x: room.x + each * most + space.half, w: each * rest, tone: 'ink', shade: PALE },
  ] as const;
  return [
    ...chest('box', box, deep, NONE),
    // What it is stands on its foot.
    plain('plate', plate, { tone: 'ink' }),
    ...named(layout, 'box', plate, px),
    ...owners.flatMap(({ slot, x, w, tone, shade }, n): Mark[] => {
      const at = { ...room, x, w };
      const share = amountLine(amount(data, slot), 0, tone);
      const lines: Line[] = [
        poster(name(layout, `${slot}Is`, tone), w * WORDS, Math.max(LEAST, type.number)),
        poster(share, w * WORDS, Math.min(type.hero * LARGE, size.height * HIGHEST)),
      ];
      return [
        // They are all of the box's top.
        behind(
          `owner-top/${n}`,
          [
            [n ? x : 0, y],
            [n ? box.w : x + w, y],
          ],
          deep,
          {
            role: 'equity',
            shade: shade * TOP,
            order: n,
          },
        ),
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
