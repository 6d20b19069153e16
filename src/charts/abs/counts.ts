import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, slab } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { fitted, poster, runIn } from '../shared/type.ts';
import type { Slices } from './loans.ts';

/** How high the building under the squares is, and how broad it is to be, in its number's size; px inside its sides. */
const HIGH = 2;
const BROAD = 6;
const PAD = 5;
/** Of its breadth, what its number has, and where words beside it need more room. */
const NUMBER = 0.44;
const LESS = 0.35;
/** In a square's place: the least air between both blocks, and the most. */
const LEAST = 0.5;
const MOST = 2.5;
/** How strong the ground is under the rest. */
const QUIET = 0.3;
/** px; the least of words in paper on a full colour. */
const READ = 19.1;

/** 7 · What one bank counts, as slices that rest on something: most on data centres, a building. */
export function countsScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const [now, share] = [amount(data, 'now'), amount(data, 'share')];
  const inside = Math.round((now.value * share.value) / 100);
  const told = runIn('now-told', { x: 0, top: 0, maxWidth: size.width }, [
    amountLine(now, type.hero),
    caption(layout, 'nowIs'),
  ]);
  const h = type.hero * HIGH;
  const roof = floorOf(layout) - space.snug - h;
  // The first part fills whole rows, and both have as many.
  const [one, other, pitch] = range(2, inside)
    .filter((rows) => inside % rows === 0)
    .map((rows) => {
      const [one, other] = [inside / rows, rowsOf(now.value - inside, rows)];
      const across = size.width / (one + other + LEAST);
      return [one, other, Math.min(across, (roof - told.bottom - space.snug) / rows)] as const;
    })
    // Where a smaller square makes the building broad enough for its words, it does.
    .reduce((best, fit) => (worth(fit) > worth(best) ? fit : best));
  function worth([columns, , pitch]: readonly [number, number, number]): number {
    return pitch * Math.min(1, (columns * pitch) / type.hero / BROAD);
  }
  const second = one * pitch + Math.min(MOST * pitch, size.width - (one + other) * pitch);
  const pile = (key: string, count: number, columns: number, x: number, role: Role): CellMark[] =>
    squares({ key, count, columns, pitch, x, bottom: roof, role, standing: now.standing });
  const under = (columns: number, x: number) => ({
    x,
    y: roof + gap(pitch),
    w: columns * pitch - gap(pitch),
    h,
  });
  const building = under(one, 0);
  // On the building: the share, and beside it what it is.
  const is = bold(layout, 'shareIs', 'paper', Math.max(READ, type.number));
  const part = building.w * (fitted(is, building.w * (1 - NUMBER) - PAD) < READ ? LESS : NUMBER);
  const number = poster(amountLine(share, 0, 'paper'), part - 2 * PAD, h * 0.7);
  return [
    ...pile('now', inside, one, 0, 'debt'),
    ...pile('rest', now.value - inside, other, second, 'context'),
    slab('on-centres', building, { role: 'chips', tone: 'chips' }),
    ...middled('share-told', { ...building, w: part }, [number]).marks,
    ...middled('share-is', { ...building, x: part, w: building.w - part - PAD }, [is], 0).marks,
    slab('on-rest', under(other, second), { role: 'context', shade: QUIET }),
    ...middled('rest-told', under(other, second), [bold(layout, 'restIs', 'ink', type.number)]).marks,
    ...told.marks,
    ...unitKey(layout, 'unit'),
  ];
}
