import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { hedged, name } from '../shared/head.ts';
import { outlineOf } from '../shared/fields.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { fitStacked, gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { runIn } from '../shared/type.ts';
import { short } from './amounts.ts';
import { plate } from './plate.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 4;
const THICK = 5;
/** As many squares as fold into the key's, which is worth as much from here on. */
const FOLDED = 10;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;

/** 3 · A country's economy in outlined places; a year of building stands in all of them but a few. */
export function denmarkScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const [building, denmark] = [amount(data, 'building'), amount(data, 'denmark')];
  const head = runIn('denmark-words', { x: 0, top: 0, maxWidth: size.width }, [
    { ...name(layout, 'denmarkIs'), size: type.number },
    short(layout, 'denmark', 'ink', type.number),
  ]);
  const [top, low] = [head.bottom + space.snug + EDGE, size.height - space.footing - space.snug - EDGE];
  const { columns, pitch } = fitStacked([denmark.value], size.width - 2 * EDGE, low - top, 16, 1);
  const floor = Math.min(low, top + rowsOf(denmark.value, columns) * pitch);
  const place = { columns, pitch, x: EDGE, bottom: floor };
  const places = squares({
    key: 'denmark',
    count: denmark.value,
    ...place,
    role: 'context',
    // An empty place is an outline, as the square of the key is: it holds none of the money.
    standing: 'forecast',
    order: 1,
  });
  const outline = outlineOf(
    squareCount(denmark.value),
    columns,
    (column) => EDGE + column * pitch + (column === 0 ? -OUT : OUT - gap(pitch)),
    (row) => floor - row * pitch + (row === 0 ? OUT : gap(pitch) - OUT),
  );
  const full = Math.floor(building.value / columns);
  const under = { x: EDGE, top: floor - full * pitch + gap(pitch), columns, rows: full, pitch };
  return [
    ...places.slice(squareCount(building.value)),
    ...squares({
      key: 'building',
      count: building.value,
      ...place,
      role: 'chips',
      standing: building.standing,
    }).map((mark, n) => (n < FOLDED ? { ...mark, fold: { into: 'unit', slot: n } } : mark)),
    { kind: 'line', key: 'denmark', points: [...outline, outline[1]!], width: THICK, tone: 'ink' },
    ...plate('built', under, hedged(layout, building, 'chips', type.hero * 1.6)),
    ...head.marks,
    ...unitKey(layout, 'unit'),
  ];
}
