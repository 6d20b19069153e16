import { amount } from '../../../../../src/charts/chart.ts';
import { caption, foot, name, title } from '../../../../../src/charts/shared/head.ts';
import { placeBox } from '../../../../../src/charts/shared/places.ts';
import { loopLength, train } from '../../../../../src/charts/shared/ring/loops.ts';
import { along, onRing, ringIn } from '../../../../../src/charts/shared/ring/rings.ts';
import { chartOf, type LayoutOf } from '../../../../../src/charts/shared/layout.ts';
import { block } from '../../../../../src/charts/shared/type.ts';
import type { Example } from './data.ts';

/** A ring with two firms on it, and the money that goes round. */
export const ring = chartOf<Example>([
  (layout: LayoutOf<Example>) => {
    const { data, size, type, space } = layout;
    const [head, below] = [title(layout, 'title'), foot(layout, 'foot')];
    const [top, bottom] = [head.bottom + space.clear, below.top - space.apart];
    const seat = { w: type.label * 7, h: type.label * 2.4 };
    const pitch = Math.min(size.width, bottom - top) / 26;
    const circle = ringIn({ x: 0, y: top, width: size.width, height: bottom - top }, [pitch * 2, seat.h / 2]);
    const firm = (key: 'seller' | 'buyer', angle: number) => {
      const [x, y] = onRing(circle, angle);
      return placeBox(key, { x: x - seat.w / 2, y: y - seat.h / 2, ...seat }, [name(layout, key)]);
    };
    const money = amount(data, 'round');
    const loop = { ...circle, rx: circle.r, ry: circle.r };
    const { marks } = train(loop, {
      key: 'money',
      count: money.value,
      pitch,
      middle: loopLength(loop) / 4,
      role: 'equity',
      standing: money.standing,
    });
    return [
      { kind: 'line', key: 'back', points: along(circle, 180, 360), width: 2, role: 'context' },
      ...marks,
      ...firm('seller', 0),
      ...firm('buyer', 180),
      ...block('in', { x: circle.x, top: circle.y - type.caption, anchor: 'middle' }, [
        caption(layout, 'inside'),
      ]).marks,
      ...head.marks,
      ...below.marks,
    ];
  },
]);
