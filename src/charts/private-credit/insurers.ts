import { range } from 'd3-array';
import { FALLBACK_SLACK } from '../../lib/measure.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { amountLockup } from '../shared/lockup.ts';
import { middled, plain } from '../shared/places.ts';
import { flat, level } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest, tens } from '../shared/squares.ts';
import { block, blockHeight, widthOf } from '../shared/type.ts';
import { alike, field, pitchOf, type Credit } from './parts.ts';

/** Columns that a stack may have; of a square, the least that shows of the last row. */
const COLUMNS = range(6, 30);
const SLIVER = 0.2;
/** px; from this pitch up what is claimed is dotted (LEAST_DOTTED in src/marks/kinds/cell.ts), under it pale. */
const DOTTED = 18;
/** How strong the ground is of what is claimed: on it pale squares are as much of a stack as full ones. */
const GROUND = 0.55;
/** Of the height: the head of the book's cover, and of that the name on it; px: the rest of the cover, the fold between its pages, and the leaves under them. */
const HEAD = 0.15;
const NAMED = 0.6;
const COVER = 8;
const FOLD = 3;
/** Of the head, how high a page arches; how near to the fold its crest is, as a power; pieces of the arch. */
const ARCH = 0.18;
const CREST = 1.9;
const PIECES = 30;
/** How large the counts may be, in a step's amount; of a count, who counts. */
const LARGE = 1.45;
const SMALL = 0.6;
/** px: from the squares of what is claimed to its dashed level. */
const RIM = 3;
/** Dashes of that. */
const DASHES = 10;

/**
 * 5 · One open book, life insurers, and on its two pages what they have put in, counted twice: as many squares as Karma
 * has it, pale, in a dashed frame, and a paper's.
 */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const [end, middle] = [key.top - space.near, size.width / 2];
  const head = end * HEAD;
  const page = middle - COVER - FOLD / 2;
  const arch = head * ARCH;
  const bottom = end - COVER - arch - space.near;
  const most = page - 2 * space.apart;
  const slots = ['insurersArticle', 'insurersFed'] as const;
  const counts = slots.map((slot) => tens(layout, slot));
  // Each count in words, over its stack, both in one size.
  const told = (px: number) =>
    slots.map((slot, n) => {
      const count = amountLockup(`${slot}-sum`, amount(data, slot), 'savers', Infinity, px);
      const who = bold(layout, n ? 'fedIs' : 'karmaIs', 'ink', Math.max(SMALLEST, px * SMALL));
      return {
        count,
        who,
        width: Math.max(count.width, widthOf(who)),
        high: count.bottom + blockHeight([who]),
      };
    });
  const said =
    range(type.hero * LARGE, SMALLEST, -0.5)
      .map(told)
      .find((both) => both.every(({ width }) => width <= most)) ?? told(SMALLEST);
  const room = bottom - head - said[0]!.high - space.apart;
  // What is claimed comes to whole rows, or to squares so small that they are pale all over, and can be cut.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(pitchOf(most, columns), (room * columns) / counts[0]!),
    })).filter(
      ({ columns, pitch }) =>
        counts[0]! % columns === 0 ||
        (pitch < DOTTED && counts.every((count) => (count / columns) % 1 > SLIVER)),
    ),
  );
  const broad = columns * pitch - gap(pitch);
  // Each stack in the middle of its page.
  const middles = [-1, 1].map((way) => middle + (way * (FOLD + page)) / 2);
  const [left, right] = middles.map((x) => x - broad / 2) as [number, number];
  const levels = counts.map(
    (count) => bottom - (count / columns) * pitch + ((count / columns) % 1 || 1) * gap(pitch),
  );
  const rim = levels[0]! - RIM;
  // It begins and ends with a dash.
  const dash = broad / (5 * DASHES - 2);
  /** The cover, under or over both pages, whose edges arch towards it, or from it. @param y px, where they begin, and where the cover ends */
  const cover = (key: string, y: number, to: number): Mark =>
    alike(
      key,
      middle,
      [
        [page + FOLD / 2, to],
        ...range(PIECES + 1).map((n): Point => {
          const t = n / PIECES;
          return [FOLD / 2 + page * (1 - t), y - arch * Math.sin(Math.PI * t ** CREST)];
        }),
        [0, y],
        [0, to],
      ],
      { tone: 'ink' },
    );
  return [
    plain('cover', { x: 0, y: 0, w: size.width, h: end }, { tone: 'ink', r: COVER }),
    ...middles.map((x, n) =>
      plain(
        `page/${n}`,
        { x: x - page / 2, y: head - arch, w: page, h: end - COVER - head + arch },
        { bare: true },
      ),
    ),
    cover('head', head, head - arch - 1),
    cover('tail', end - COVER, end - 1),
    ...middled('insured', { x: 0, y: 0, w: size.width, h: head - arch }, [
      bold(layout, 'insured', 'paper', head * NAMED),
    ]).marks,
    flat('karma-ground', [left, levels[0]!, left + broad, bottom], {
      role: 'savers',
      shade: GROUND,
      order: 1,
    }),
    level('karma-level', rim, [left, left + broad], 3, {
      role: 'savers',
      dash: [3 * dash, 2 * dash],
      order: 1,
    }),
    ...slots.flatMap((slot, n) =>
      field(layout, slot, {
        count: Math.ceil(counts[n]! / columns) * columns,
        columns,
        pitch,
        x: n ? right : left,
        bottom,
        role: 'savers',
        order: 1 - n,
      }).map((cell) => {
        // Those of the last row are filled evenly: each count is one level.
        const top = Math.max(cell.y, levels[n]!);
        return { ...cell, y: top, h: cell.y + cell.h - top };
      }),
    ),
    ...said.flatMap(({ count, who, high: tall }, n): Mark[] => {
      const [x, top] = [middles[n]!, rim - space.snug - tall];
      return [
        ...count.marks.map((mark) => moved(mark, x - count.width / FALLBACK_SLACK / 2, top)),
        ...block(`${slots[n]}-who`, { x, top: top + count.bottom, anchor: 'middle' }, [who]).marks,
      ];
    }),
    ...key.marks,
  ];
}
