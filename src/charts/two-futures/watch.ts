import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Slot } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { lockup } from '../shared/lockup.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, type Line, lowered, widthOf } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** What each reading is about, and where it leads; the last has no amount. */
export const ROWS: readonly { role: Role; slot?: Slot<'two-futures'>; leads: string }[] = [
  { role: 'purchase', slot: 'labs', leads: 'nvidia-deals' },
  { role: 'chips', slot: 'plans', leads: 'scale' },
  { role: 'purchase', slot: 'chip', leads: 'gpu-loans' },
  { role: 'savers', slot: 'limit', leads: 'private-credit' },
  { role: 'savers', leads: 'retirement-401k' },
];

/** px between two arrows, and between words and a head. */
const [AIR, APART] = [6, 3];
/** How long an arrow's head is, of its height; and where its words begin and end in its shaft, in captions. */
const [HEAD, EDGE] = [0.42, 0.7];
/** Sizes that words are tried in, and how much larger than a number elsewhere a reading is at most. */
const [SIZES, LARGE] = [range(1.25, 0.5, -0.05), 1.15];
/** px that the words of an arrow leave of its height. */
const KEEPS = 3;

/**
 * An arrow's words: what went which way and what that is, and at its right the reading.
 * @param width px of its shaft @param k how large, 1 as elsewhere; 0 for no more than the name
 * @returns nothing where they do not fit
 */
function saying(layout: Futures, i: number, width: number, high: number, k: number): Mark[] | undefined {
  const { data, type } = layout;
  const { slot } = ROWS[i]!;
  const of = slot === undefined ? undefined : amount(data, slot);
  // Every row has the same labels.
  const n = i as 0;
  const edge = type.caption * EDGE;
  const px = (size: number): number => Math.max(SMALLEST, size * k);
  const text = words(data, `watch${n}Says`);
  const hedge = of?.hedge && text.startsWith(of.hedge) ? of.hedge : '';
  const reading: Line = {
    text: text.slice(hedge.length).trim(),
    size: px(type.number * LARGE),
    weight: 600,
    tone: 'paper',
    fact: of?.id,
    value: of?.value,
  };
  const says = lockup(`watch-says/${i}`, hedge, reading);
  const maxWidth = width - says.width - 2.5 * edge;
  const is: Line = { text: words(data, `watch${n}Is`), size: px(type.caption), tone: 'paper' };
  const name = bold(layout, `watch${n}`, 'paper', px(type.label));
  // In the lowest arrows the name alone has room.
  const lines = k > 0 ? [name, is] : [name];
  const head = block(`watch/${i}`, { x: edge, top: 0 }, lines);
  if (k > 0 && (head.width > maxWidth || head.bottom > high - KEEPS)) return undefined;
  return [
    ...lowered(head, (high - head.bottom) / 2),
    // Readings end in one line, whatever the font.
    ...says.marks.map((mark, part): Mark => ({
      ...mark,
      y: mark.y + (high - says.bottom) / 2,
      anchor: 'end',
      x: width - (part ? widthOf(reading) + 2 : 0),
    })),
  ];
}

/** 8 · Five readings, one under the other, as arrows of one size: each leads to its chapter. */
export function watchScene(layout: Futures): Mark[] {
  const { size } = layout;
  const high = (size.height - AIR * (ROWS.length - 1)) / ROWS.length;
  const head = high * HEAD;
  const shaft = size.width - head;
  // The largest words that fit every arrow.
  const all = (k: number) => ROWS.map((_, i) => saying(layout, i, shaft - APART, high, k));
  const said = SIZES.map(all).find((rows) => rows.every((row) => row !== undefined)) ?? all(0);
  return ROWS.flatMap(({ role, leads }, i): Mark[] => {
    const top = i * (high + AIR);
    const tip: Point[] = [
      [shaft - 1, top],
      [shaft, top],
      [size.width, top + high / 2],
    ];
    const back: Point[] = [
      [shaft - 1, top + high],
      [shaft, top + high],
      [size.width, top + high / 2],
    ];
    return [
      {
        kind: 'box',
        key: `watch-way/${i}`,
        x: 0,
        y: top,
        w: shaft,
        h: high,
        r: 0,
        role,
        leads,
        order: i * 0.5,
      },
      {
        kind: 'area',
        key: `watch-tip/${i}`,
        over: tip,
        under: back,
        role,
        tone: role,
        leads,
        order: i * 0.5,
      },
      ...(said[i] ?? []).map((mark) => ({ ...moved(mark, 0, top), leads })),
    ];
  });
}
