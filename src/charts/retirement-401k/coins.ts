import { range } from 'd3-array';
import type { ArrowMark, BoxMark, DotMark, Mark, Point } from '../../marks/mark.ts';
import type { Box } from '../../lib/measure.ts';
import type { DataOf, Role } from '../../lib/types.ts';
import { amount, words, type Label } from '../chart.ts';
import type { NamedLabel } from '../shared/head.ts';
import { footHeight, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Block, type Line } from '../shared/type.ts';

/** The coin that the chapter follows: the last of the hundred. */
export const FOLLOWED = 99;

/** One dollar of the account. Every coin is an illustration of ours, and dotted because its standing says so. */
export const coin = (
  layout: Layout<'retirement-401k'>,
  n: number,
  x: number,
  y: number,
  r: number,
): DotMark => ({
  kind: 'dot',
  key: `coin/${n}`,
  x,
  y,
  r,
  role: 'savers',
  standing: amount(layout.data, 'account').standing,
});

export const name = (
  layout: Layout<'retirement-401k'>,
  label: Label<'retirement-401k'>,
  size = layout.type.label,
): Line => ({
  text: words(layout.data, label),
  size,
  weight: 600,
});

export const caption = (layout: Layout<'retirement-401k'>, label: Label<'retirement-401k'>): Line => ({
  text: words(layout.data, label),
  size: layout.type.caption,
  tone: 'muted',
});

/** A name and, in grey, what it is: the labels `<key>` and `<key>Is`. */
export const nameAndIs = (
  layout: Layout<'retirement-401k'>,
  key: NamedLabel<DataOf<'retirement-401k'>>,
): Line[] => [name(layout, key), caption(layout, `${key}Is`)];

/** The line at the foot that says what is not measured. @returns its marks; it takes `footHeight` */
export const foot = (layout: Layout<'retirement-401k'>, label: Label<'retirement-401k'>): Mark[] =>
  block('foot', { x: 0, top: layout.size.height - layout.type.caption * 1.35 }, [caption(layout, label)])
    .marks;

/** One line at the top, and what is left for the drawing between it and the foot. */
export function titled(
  layout: Layout<'retirement-401k'>,
  label: Label<'retirement-401k'>,
): { heading: Block; top: number; height: number } {
  const { size, type } = layout;
  const heading = block('title', { x: 0, top: 0, maxWidth: size.width }, [name(layout, label)]);
  const top = heading.bottom + type.caption * 0.45;
  return { heading, top, height: size.height - top - footHeight(layout) };
}

/** The account: a box of coins, ten to a row, its name above them. @param box px @param coins 99 or 100 */
export function account(
  layout: Layout<'retirement-401k'>,
  box: Box,
  coins: number,
  said: readonly Line[] = [],
): Mark[] {
  const pad = Math.max(3, Math.min(box.width, box.height) * 0.03);
  const head = said.length === 0 ? 0 : blockHeight(said, box.width - 2 * pad) + pad * 0.6;
  const pitch = Math.min(box.width - 2 * pad, box.height - 2 * pad - head) / 10;
  const left = box.x + (box.width - pitch * 9) / 2;
  const top = box.y + pad + head + (box.height - head - 2 * pad - pitch * 9) / 2;
  return [
    paper('account-box', box),
    ...block('account', { x: box.x + pad + 3, top: box.y + pad, maxWidth: box.width - 2 * pad - 6 }, said)
      .marks,
    ...range(coins).map((n) =>
      coin(layout, n, left + (n % 10) * pitch, top + Math.floor(n / 10) * pitch, pitch * 0.39),
    ),
  ];
}

/** An outlined box, its line inside the given edges. */
export const paper = (key: string, { x, y, width, height }: Box): BoxMark => ({
  kind: 'box',
  key,
  x: x + 1,
  y: y + 1,
  w: width - 2,
  h: height - 2,
  r: 3,
});

/** A box with lines set in its middle. */
export function boxedWords(key: string, box: Box, lines: readonly Line[], order?: number): Mark[] {
  const room = box.width - 10;
  const top = box.y + (box.height - blockHeight(lines, room)) / 2;
  const place = { x: box.x + box.width / 2, top, anchor: 'middle' as const, maxWidth: room };
  const later = order === undefined ? {} : { order };
  return [{ ...paper(`${key}-box`, box), ...later }, ...block(key, { ...place, ...later }, lines).marks];
}

/** A flow that no amount sizes. It is dashed, unless it has happened. */
export const flow = (
  layout: Layout<'retirement-401k'>,
  key: string,
  role: Role,
  points: readonly Point[],
  order?: number,
  standing: ArrowMark['standing'] = 'illustrative',
): ArrowMark => ({
  kind: 'arrow',
  key: `${key}-arrow`,
  points,
  width: 4,
  head: layout.type.caption * 0.75,
  role,
  standing,
  order,
});
