import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { block } from '../shared/type.ts';
import { bold, shape, told, within, type Futures } from './money.ts';

/** Places in all: each a percent. */
const ALL = 100;
/** How many dots may stand beside each other: those of the rest fill whole rows so. */
const COLUMNS = [3, 6, 11, 22, 33];
/** A dot's radius, and how strong it is: the rest is quiet. */
const [RADIUS, QUIET] = [0.42, 0.34];
/** How much larger than the largest amount elsewhere the share is, and its words beside a name elsewhere. */
const [LARGE, NAMED] = [2.2, 1.5];
/** px; smaller words are not set in paper on a colour. */
const LEAST = 19;

/** Where the rest stands: its dots, and the block that is as large as its share of their places. */
interface Fit {
  columns: number;
  rows: number;
  /** From one dot to the next, px. */
  pitch: number;
  /** The block over the dots, or before them, px. */
  w: number;
  h: number;
}

/** 6 · A fund that copies the index: seven companies are one block, the rest are dots, each a percent. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const share = amount(data, 'giants');
  const rest = ALL - Math.round(share.value);
  const low = size.height - footHeight(layout);
  const apart = space.half;
  const fits = COLUMNS.flatMap((columns): Fit[] => {
    const rows = rest / columns;
    // Over the dots, or before them: as many places as the share has.
    const over = Math.min(
      size.width / columns,
      (low - apart) / (rows + share.value / columns),
    );
    const before = Math.min((size.width - apart) / (columns + share.value / rows), low / rows);
    return [
      { columns, rows, pitch: over, w: columns * over, h: (share.value / columns) * over },
      { columns, rows, pitch: before, w: (share.value / rows) * before, h: rows * before },
    ];
  });
  const { columns, rows, pitch, w, h } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const beside = h > rows * pitch - 1;
  // Both end at both margins.
  const [across, down] = beside
    ? [(size.width - apart - w) / columns, pitch]
    : [size.width / columns, pitch];
  const [x, y] = beside ? [w + apart, 0] : [0, h + apart];
  const r = pitch * RADIUS;
  const at = (n: number): Point => [
    x + r + ((n % columns) * (columns * across - 2 * r)) / (columns - 1),
    y + r + (Math.floor(n / columns) * (rows * down - 2 * r)) / (rows - 1),
  ];
  const wide = beside ? w : size.width;
  const inside = wide - 2 * space.apart;
  const lines = (k: number) => [
    within(told(layout, 'giants', 'paper', Math.max(LEAST, type.hero * LARGE * k)), inside),
    within(bold(layout, 'giantsIs', 'paper', Math.max(LEAST, type.label * NAMED * k)), inside),
  ];
  const set = range(1, 0.3, -0.05)
    .map((k) => block('giants', { x: space.apart, top: 0 }, lines(k)))
    .find(({ bottom }) => bottom < h - space.half);
  const said = set ?? block('giants', { x: space.apart, top: 0 }, [within(lines(0)[0]!, inside)]);
  const edge = (level: number): Point[] => [
    [0, level],
    [wide, level],
  ];
  return [
    shape('giants', edge(0), edge(h), 'equity', true),
    ...range(rest).map((n): Mark => ({
      kind: 'dot',
      key: `index/${n}`,
      x: at(n)[0],
      y: at(n)[1],
      r,
      role: 'context',
      standing: share.standing,
      opacity: QUIET,
    })),
    ...said.marks.map((mark) => moved(mark, 0, (h - said.bottom) / 2)),
    ...foot(layout, 'parts').marks,
  ];
}
