import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { footHeight, unitKey, type Layout } from '../shared/layout.ts';
import { fitStacked, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { money } from './parts.ts';
import { LEADING, name, quiet } from './box-layout.ts';

/** Three in the right column beside Meta's, two under a heading of their own; and what is known of each. */
const OTHERS = [
  ['xai', 'none'],
  ['coreweave', 'none'],
  ['google', 'none'],
  ['enron', 'enronIs'],
  ['banks', 'banksIs'],
] as const;

/** 9 · Boxes multiply; they are not new. Meta's alone has a size here, all the others have one and the same. */
export function spreadScene(layout: Layout<'spv'>): Mark[] {
  const { data, size, type } = layout;
  const [gap, around] = [type.caption * 0.6, type.caption * 0.5];
  const [title, earlier] = [[name(layout, 'spread')], [name(layout, 'earlier')]];
  const top = blockHeight(title, size.width) + gap / 2;
  const between = blockHeight(earlier, size.width) + gap * 1.5;
  const width = (size.width - gap) / 2;
  const h = (size.height - footHeight(layout) - top - between - gap * 2) / 4;
  const second = top + h * 3 + gap * 2 + between;
  const box = (key: string, i: number, x: number, y: number, tall: number): Mark => ({
    kind: 'box',
    key: `${key}-box`,
    x: x + 1,
    y,
    w: width - 2,
    h: tall,
    r: 3,
    order: i * 0.6,
  });
  const counts = (['building', 'bonds'] as const).map((slot) => amount(data, slot).value);
  const inner = width - around * 2;
  const [line, head] = [type.caption * LEADING, around + type.label * LEADING];
  const fit = fitStacked(counts, inner, h * 3 + gap * 2 - head - line * 2 - around * 2, 4);
  const next = top + head + line + rowsOf(counts[0]!, fit.columns) * fit.pitch + around;
  return [
    ...block('title', { x: 0, top: 0, maxWidth: size.width }, title).marks,
    // Meta's is the box of the other steps.
    box('box', 0, 0, top, h * 3 + gap * 2),
    ...block('meta-short', { x: around, top: top + around }, [name(layout, 'metaShort')]).marks,
    ...(['building', 'bonds'] as const).flatMap((slot, i) => {
      const y = i ? next : top + head;
      return [
        ...block(`${slot}-words`, { x: around, top: y }, [quiet(layout, slot)]).marks,
        ...money(layout, fit, { slot, x: around, top: y + line }),
      ];
    }),
    ...OTHERS.flatMap(([key, is], i): Mark[] => {
      const x = i === 3 ? 0 : width + gap;
      const y = i < 3 ? top + i * (h + gap) : second;
      const lines: Line[] = [name(layout, key), quiet(layout, is)];
      const words = block(
        key,
        {
          x: x + width / 2,
          top: y + (h - blockHeight(lines, inner)) / 2,
          anchor: 'middle',
          maxWidth: inner,
          order: i * 0.6,
        },
        lines,
      );
      return [box(key, i, x, y, h), ...words.marks];
    }),
    ...block('earlier', { x: 0, top: second - between + gap }, earlier).marks,
    ...unitKey(layout, 'unit'),
  ];
}
