import { withHedge } from '../../lib/hedged.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Label } from '../chart.ts';
import { amountLine } from '../shared/head.ts';
import { footHeight, amountAndIs, unitKey, type Layout } from '../shared/layout.ts';
import { rowsOf, squares } from '../shared/squares.ts';
import { block, runIn, type Line } from '../shared/type.ts';

interface Area {
  x: number;
  top: number;
  width: number;
  bottom: number;
}

/** Chips are pledged, a loan comes back and buys more: three boxes and two arrows, none of them sized. */
function mechanism({ data, type }: Layout<'gpu-loans'>, { x, top, width, bottom }: Area): Mark[] {
  const height = Math.min(bottom - top, Math.max(type.label * 9, Math.min(width * 0.58, 250)));
  const from = top + (bottom - top - height) / 2;
  const [w, h] = [width * 0.34, height * 0.4];
  const right = x + width - w;
  const place = (key: Label<'gpu-loans'>, left: number, y: number, tall: number): Mark[] => {
    const line: Line = { text: words(data, key), size: type.label, weight: 600 };
    const said = block(key, { x: left + w / 2, top: 0, anchor: 'middle', maxWidth: w - 8 }, [line]);
    const down = y + (tall - said.bottom) / 2;
    return [
      { kind: 'box', key: `${key}-box`, x: left + 1, y, w: w - 2, h: tall, r: 3 },
      ...said.marks.map((mark) => ({ ...mark, y: mark.y + down })),
    ];
  };
  const arrow = (
    key: Label<'gpu-loans'>,
    y: number,
    ends: [number, number],
    role: 'chips' | 'debt',
    order: number,
  ): Mark[] => [
    {
      kind: 'arrow',
      key: `${key}-arrow`,
      points: ends.map((at): Point => [at, y]),
      width: 4,
      head: type.caption * 0.75,
      role,
      standing: 'paid',
      order,
    },
    ...block(key, { x: x + width / 2, top: y - type.caption * 1.9, anchor: 'middle', order }, [
      { text: words(data, key), size: type.caption, weight: 600, tone: role },
    ]).marks,
  ];
  const [left, end] = [x + w + 2, right - 3];
  return [
    ...arrow('pledge', from + h / 2, [left, end], 'chips', 0),
    ...arrow('lent', from + height - h / 2, [end + 1, left + 1], 'debt', 1),
    ...place('own', x, from, h),
    ...place('more', x, from + height - h, h),
    ...place('lender', right, from, height),
  ];
}

/** 1 · Chips are pledged for loans that buy more chips: what was lent, and how it works. */
export function pledgeScene(layout: Layout<'gpu-loans'>): Mark[] {
  const { data, size, type, wide } = layout;
  const width = wide ? size.width * 0.48 : size.width;
  const head = block(
    'debt-words',
    { x: 0, top: 0, maxWidth: size.width },
    amountAndIs(layout, 'debt', 'debtIs', 'debt', type.hero),
  );
  const bottom = size.height - footHeight(layout);
  const room = (bottom - head.bottom) * (wide ? 1 : 0.44);
  const line = type.label * 1.22 + type.caption * 0.75;
  const pitch = Math.min(width / 10, (room - line * 2) / 2, 60);
  const marks: Mark[] = [...head.marks];
  let top = head.bottom + type.caption * 0.5;
  for (const key of ['coreweave', 'fluidstack'] as const) {
    const money = amount(data, key);
    const { value, standing } = money;
    const said = runIn(`${key}-words`, { x: 0, top, maxWidth: width }, [
      { text: words(data, key), size: type.caption, weight: 600 },
      { ...amountLine(money, type.caption, 'debt'), text: withHedge(money, money.short) },
    ]);
    top = said.bottom + type.caption * 0.2;
    marks.push(
      ...said.marks,
      ...squares({ key, count: value, columns: 10, pitch, x: 0, top, role: 'debt', standing }),
    );
    top += rowsOf(value, 10) * pitch + type.caption * 0.35;
  }
  const area: Area = wide
    ? { x: width + type.label, top: head.bottom, width: size.width - width - type.label, bottom }
    : { x: 0, top: top + type.caption * 0.3, width, bottom: bottom - type.caption * 0.3 };
  return [...marks, ...mechanism(layout, area), ...unitKey(layout, 'unit')];
}
