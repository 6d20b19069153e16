import type { Mark } from '../../marks/mark.ts';
import { amount, type AmountSlot } from '../chart.ts';
import type { Layout, LayoutOf } from '../shared/layout.ts';
import { block } from '../shared/type.ts';
import { under, up } from './boxed.ts';
import { beside, books, column, flow, money, owners } from './parts.ts';
import { bold, LEADING, name, place, stageFor, type Either } from './box-layout.ts';

/** 1 · The ordinary way, which was not taken: building and debt side by side on Meta's own layout. */
export function ordinaryScene<D extends Either>(layout: LayoutOf<D>, debt: AmountSlot<D>): Mark[] {
  const stage = stageFor(layout, 'meta');
  const { foot, line, meta, pad } = stage;
  return [
    ...books(layout, stage),
    ...column(layout, stage, {
      slot: 'building',
      label: 'building',
      of: 0,
      in: 'meta',
      standing: 'illustrative',
    }),
    ...column(layout, stage, {
      slot: debt,
      label: 'debt',
      of: 1,
      in: 'meta',
      standing: 'illustrative',
      plus: '+',
    }),
    flow(layout, 'lend-arrow', up(stage, foot[1].y, meta.y + meta.h), 'debt', 'illustrative'),
    ...block('hypothetical', { x: 0, top: 0 }, [name(layout, 'hypothetical')]).marks,
    ...under(layout, stage, 'wouldLend', (line + foot[1].y) / 2 + pad),
    ...place(layout, stage, 'lenders', foot[1]),
  ];
}

/** 2 · An empty box and its owners; the lenders wait. */
export function emptyScene(layout: Layout<'spv'>): Mark[] {
  const { data, type } = layout;
  const stage = stageFor(layout, 'lenders');
  const { box, foot, pad, x } = stage;
  const right = x[1] + stage.column;
  const pitch = (right - x[0]) / 10.5;
  const line = type.caption * LEADING;
  const r = Math.min(pitch * 0.38, type.caption * 1.15);
  const label = type.label * LEADING;
  const y = box.y + pad + label + (box.h - label - line - pad * 2.4) / 2;
  const below = box.y + box.h - pad - line;
  const share = (slot: 'blueOwl' | 'metaShare') => {
    const { id, value } = amount(data, slot);
    return { ...bold(layout, slot, 'equity'), fact: id, value };
  };
  return [
    ...books(layout, stage),
    ...place(layout, stage, 'box', box),
    ...owners(layout, pitch, x[0], y).map((dot) => ({ ...dot, r })),
    ...block('owner-most', { x: x[0], top: below }, [share('blueOwl')]).marks,
    ...block('owner-rest', { x: right, top: below, anchor: 'end' }, [share('metaShare')]).marks,
    ...beside(layout, 'parts', right, box.y + pad * 0.8),
    ...place(layout, stage, 'owner', foot[0]),
    ...place(layout, stage, 'waiting', foot[1]),
    ...money(layout, stage, {
      slot: 'cost',
      x: x[1],
      top: foot[1].y + pad * 1.2 + label,
      standing: 'illustrative',
    }),
  ];
}
