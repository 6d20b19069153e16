import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { disc, plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap, roomiest } from '../shared/squares.ts';
import type { Block } from '../shared/type.ts';
import { counted, quiet, told, toldWith, withLine } from './amounts.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 4;
const THICK = 4;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;
/** As many squares as fold into the key's, which is worth as much from here on. */
const FOLDED = 10;
/** Columns that what was built fills in whole rows. */
const COLUMNS = [25, 20];
/** Of those, the ones at the pole's side of the flag's cross. */
const HOIST = 0.35;
/** How broad its cross is, in squares. */
const CROSS = 3;
/** px: half the breadth of the ball on the pole, and the pole's breadth. */
const BALL = 10;
const POLE = 12;
/** Where the flag's frame begins, at the pole's edge, and under the ball, px. */
const LEFT = BALL + POLE / 2 - THICK;
const TOP = 2 * BALL;
/** From so many times its breadth on a drawing is high: of the largest words elsewhere, how large both sums are there. */
const TALL = 1.2;
const SUM = 1.25;

/**
 * 3 · A country's economy as its flag on a pole: the frame is as large as its squares would be and a cross. Its last row ends within
 * a row, so that it is a rectangle. A year of building stands in it, parted by the cross, and leaves it nearly no room.
 */
export function denmarkScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { value } = amount(data, 'denmark');
  const floor = floorOf(layout);
  const larger = size.height > size.width * TALL ? SUM : 1;
  // Both figures have what they are after them or, in a high drawing or beside the flag, under them.
  const fits = [false, true].flatMap((aside) => {
    const across = size.width - LEFT - EDGE - space.apart;
    const figure = (slot: 'denmark' | 'building', tone: 'ink' | 'chips'): Block => {
      const is = quiet(layout, `${slot}Is`, tone);
      return aside || larger > 1
        ? withLine(`${slot}-is`, told(layout, slot, tone, across, type.hero * larger), {
            ...is,
            size: is.size * larger,
          })
        : toldWith(layout, slot, tone, across, type.number, is);
    };
    const figures = [figure('denmark', 'ink'), figure('building', 'chips')];
    const beside = aside ? Math.max(...figures.map(({ width }) => width)) + space.apart : 0;
    const under = aside ? 0 : figures[0]!.bottom + figures[1]!.bottom + 3 * space.hair;
    return COLUMNS.map((columns) => {
      const rows = value / columns + CROSS;
      const broad = (size.width - LEFT - beside - 2 * EDGE) / (columns + CROSS);
      const pitch = Math.min(broad, (floor - TOP - under - 2 * EDGE) / rows);
      return { figures, beside, columns, rows, pitch };
    });
  });
  const { figures, beside, columns, rows, pitch } = roomiest(fits);
  const cloth = (squares: number): number => squares * pitch - gap(pitch) + 2 * EDGE;
  const low = TOP + cloth(rows);
  const right = LEFT + cloth(columns + CROSS);
  const building = counted(layout, 'building', { columns, pitch, x: LEFT + EDGE, bottom: low - EDGE });
  const [over, under, end] = [TOP + THICK / 2, low - THICK / 2, right - THICK / 2];
  // The air over, between and under both figures is even.
  const [from, x] = beside ? [TOP, right + space.apart] : [low, LEFT + EDGE + space.apart];
  const air = (floor - from - figures[0]!.bottom - figures[1]!.bottom) / 3;
  return [
    ...building.map((mark, n) => ({
      ...mark,
      x: mark.x + (n % columns < columns * HOIST ? 0 : CROSS * pitch),
      y: mark.y - (n < building.length / 2 ? 0 : CROSS * pitch),
      fold: n < FOLDED ? { into: 'unit', slot: n } : undefined,
    })),
    plain('pole', { x: BALL - POLE / 2, y: BALL, w: POLE, h: floor - BALL }, { tone: 'ink' }),
    disc('ball', BALL, BALL, BALL, { tone: 'ink' }),
    // The pole is its fourth side.
    stroke(
      'denmark',
      [
        [BALL, over],
        [end, over],
        [end, under],
        [BALL, under],
      ],
      THICK,
    ),
    // They go and come: on the way from the step before they would cross the squares.
    ...figures.flatMap(({ marks }, n) =>
      marks.map((mark) => ({
        ...moved(mark, x, from + air + n * (figures[0]!.bottom + air)),
        key: `flag-${mark.key}`,
      })),
    ),
    ...unitKey(layout, 'unit'),
  ];
}
