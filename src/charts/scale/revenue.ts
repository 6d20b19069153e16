import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { plain, shape } from '../shared/places.ts';
import { gap, roomiest, rowsOf } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { centred, counted, fitted, told } from './amounts.ts';

/** In how many pictures one square becomes sixty. */
export const PULL_BACK = 36;

/** Columns that the year’s revenue fills in whole rows. */
const COLUMNS = [6, 10, 12, 15, 20, 30];
/** Of the drawing's height, the scales that they are weighed on at least, and the rim of the pan, and as much for its floor and its neck; of the breadth, how much narrower the body's top is on each side, and where its neck is. */
const SCALES = 0.34;
const PAN = 0.027;
const SIDE = 0.07;
const NECK = 0.42;
/** Of the body's height, the sum at most; of that, what it is. */
const SUM = 0.43;
const IS = 0.5;

/**
 * 1 · One square, and the view pulls back until all of the year's revenue is seen, on scales that show what it comes to. It
 * is the square of the cover: in the first picture one billion dollars fill the drawing.
 * @param part how far back the view is, 0 to `PULL_BACK`
 */
export function revenueScene(layout: Layout<'scale'>, part: number): Mark[] {
  const { data, size, type } = layout;
  const { width, height } = size;
  const { value } = amount(data, 'revenue');
  const floor = floorOf(layout);
  const rim = height * PAN;
  const { columns, pitch: last } = roomiest(
    COLUMNS.map((each) => fitted(each, width - 2 * rim, floor - height * SCALES, rowsOf(value, each))),
  );
  // One square is as large as the drawing is wide or high, and loses the gap beside it; every picture shrinks it alike.
  const first = Math.min(width, floor) + 5;
  const seen = part / PULL_BACK;
  const pitch = first * (last / first) ** seen;
  // The scales come up under them, and are as high as all of them leave room for.
  const scales = floor - rowsOf(value, columns) * last;
  const bottom = floor - scales * seen;
  const thick = rim * seen;
  const pan = bottom + thick;
  const body = pan + thick;
  const left: Point[] = [
    [thick * 0.75, bottom + 1],
    [thick * 0.75, bottom - thick],
    [0, bottom - thick],
    [0, bottom],
    [2 * thick, pan],
    [width * NECK, pan],
    [width * NECK, body],
    [width * SIDE, body],
    [0, floor],
  ];
  const broad = width * (1 - 2 * SIDE) - 4 * rim;
  const most = (floor - body) * SUM;
  const sum = told(layout, 'revenue', 'purchase', broad, most);
  const is = block('revenue-is', { x: sum.width / 2, top: sum.bottom + rim, anchor: 'middle' }, [
    bold(layout, 'revenueIs', 'paper', Math.max(type.label, most * IS)),
  ]);
  const x = ((width + gap(last) - columns * last) / 2) * seen;
  const marks = counted(layout, 'revenue', { columns, pitch, x, bottom, role: 'purchase' });
  // On the way the drawing's edge cuts what is not all in view.
  const cut = (mark: CellMark): CellMark[] => {
    const y = Math.max(0, mark.y);
    const [w, h] = [Math.min(mark.w, width - mark.x), mark.y + mark.h - y];
    return w < 1 || h < 1 ? [] : [{ ...mark, y, w, h }];
  };
  return [
    ...marks.slice(0, part ? value : 1).flatMap(cut),
    ...(part
      ? [
          shape(
            'scales',
            left,
            { tone: 'ink' },
            left.map(([x, y]): Point => [width - x, y]),
          ),
        ]
      : []),
    ...(seen === 1
      ? centred(
          {
            marks: [
              plain('shown', { x: -rim, y: 0, w: sum.width + 2 * rim, h: sum.bottom }, { bare: true }),
              ...sum.marks,
              ...is.marks,
            ],
            bottom: is.bottom,
          },
          body,
          floor,
          (width - sum.width) / 2,
        )
      : []),
    ...unitKey(layout, 'unit'),
  ];
}
