import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { amountLine, caption, foot, name } from '../shared/head.ts';
import { slab, within } from '../shared/places.ts';
import { block, type Line } from '../shared/type.ts';
import { lineOf, theLine, type Boxed } from './money.ts';

/** Between two panels, of what one takes; how strong the minority's are. */
const [GAP, PALE] = [0.13, 0.45];
/** How much larger than the largest amount elsewhere the shares are, of the drawing's height at most, and of the box's breadth. */
const [LARGE, HIGHEST, HALF] = [2.2, 0.2, 0.47];

/** 2 · A box under the line, filled by its owners: ten panels, eight of one and two of the other. */
export function ownersScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'panels');
  const pad = space.near;
  const on = block('on-books', { x: 0, top: 0 }, [caption(layout, 'onBooks')]);
  const line = on.bottom + space.tight;
  const y = line + lineOf(layout) + space.clear;
  const box = { x: 1, y, w: size.width - 2, h: below.top - space.half - y };
  const inner = { x: 1 + pad, w: box.w - 2 * pad };
  const parts = (slot: Slot<'spv'>): number => amount(data, slot).value / amount(data, 'part').value;
  const [most, rest] = [parts('blueOwl'), parts('metaShare')];
  const each = inner.w / (most + rest - GAP);
  const share = (slot: 'blueOwl' | 'metaShare', px: number): Line =>
    amountLine(amount(data, slot), px, 'equity');
  const large = Math.min(type.hero * LARGE, size.height * HIGHEST);
  // Both begin and end with the box; the smaller one's words may reach over the others' panels.
  const [big] = within([share('blueOwl', large), share('metaShare', large)], inner.w * HALF);
  const lines = (slot: 'blueOwl' | 'metaShare'): Line[] => [
    name(layout, `${slot}Is`),
    share(slot, big!.size),
  ];
  const top = y + pad * 0.6;
  const heads = [
    block('most', { x: inner.x, top, maxWidth: inner.w * HALF }, lines('blueOwl')),
    block('rest', { x: inner.x + inner.w, top, anchor: 'end' }, lines('metaShare')),
  ];
  const from = Math.max(...heads.map(({ bottom }) => bottom)) + space.tight;
  return [
    ...on.marks,
    theLine(layout, line),
    { kind: 'box', key: 'box-box', ...box, r: 3 },
    ...heads.flatMap(({ marks }) => marks),
    ...range(most + rest).map((n) =>
      slab(
        `owner/${n}`,
        { x: inner.x + n * each, y: from, w: each * (1 - GAP), h: box.y + box.h - pad - from },
        { role: 'equity', shade: n < most ? 1 : PALE, order: n / most },
      ),
    ),
    ...below.marks,
  ];
}
