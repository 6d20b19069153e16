import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { footHeight, amountAndIs, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

/** 6 · The index as a hundred dots: what seven companies are of it, and inside the line what they were in 2015. */
export function sharesScene(layout: Layout<'two-futures'>): Mark[] {
  const { data, size, type } = layout;
  const [now, before] = [amount(data, 'giants'), amount(data, 'giantsBefore')];
  const head = amountAndIs(layout, 'giants', 'giants', 'equity', type.hero);
  const note: Line[] = [
    {
      text: words(data, 'giantsBefore'),
      size: type.label,
      weight: 600,
      fact: before.id,
      value: before.value,
    },
  ];
  // Words above and below on a tall drawing, beside the dots on a wide one.
  const beside = layout.wide ? Math.min(size.width * 0.45, size.height * 0.9) : 0;
  const width = layout.wide ? beside : size.width;
  const top = layout.wide ? 2 : blockHeight(head, width) + type.caption * 0.6;
  const below = layout.wide ? 4 : blockHeight(note, width) + type.caption * 0.5;
  const foot = footHeight(layout);
  const side = Math.min(size.width - beside, size.height - top - below - foot);
  const pitch = side / 10;
  const left = layout.wide ? size.width - side - 1 : 0;
  const at = (n: number): Point => [
    left + ((n % 10) + 0.5) * pitch,
    top + (Math.floor(n / 10) + 0.5) * pitch,
  ];
  const inside = Math.round(before.value);
  const [step, full, end] = [
    left + (inside % 10) * pitch,
    top + Math.floor(inside / 10) * pitch,
    left + side,
  ];
  return [
    ...range(100).map((n): Mark => {
      const [x, y] = at(n);
      const owned = n < Math.round(now.value);
      return {
        kind: 'dot',
        key: `index/${n}`,
        x,
        y,
        r: pitch * 0.37,
        role: owned ? 'equity' : 'context',
        standing: now.standing,
      };
    }),
    {
      kind: 'line',
      key: 'before',
      points: [
        [left + 1, top],
        [end - 1, top],
        [end - 1, full],
        [step, full],
        [step, full + pitch],
        [left + 1, full + pitch],
        [left + 1, top],
      ],
      width: 2,
      role: 'equity',
    },
    ...block('head', { x: 0, top: 0, maxWidth: width - (layout.wide ? type.label : 0) }, head).marks,
    ...block(
      'before-words',
      {
        x: 0,
        top: layout.wide
          ? blockHeight(head, width - type.label) + type.label
          : top + side + type.caption * 0.4,
        maxWidth: width - (layout.wide ? type.label : 0),
      },
      note,
    ).marks,
    ...block('parts', { x: 0, top: size.height - type.caption * 1.35 }, [
      { text: words(data, 'parts'), size: type.caption, tone: 'muted' },
    ]).marks,
  ];
}
