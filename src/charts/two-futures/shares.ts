import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { block, fitted, type Block, type Line } from '../shared/type.ts';
import { shape, told, type Futures } from './money.ts';

/** Places in all: each a percent. */
const ALL = 100;
/** How many dots may stand beside each other: those of the rest fill whole rows so. */
const COLUMNS = [3, 6, 11, 22, 33];
/** A dot's radius, and how strong it is: the rest is quiet. */
const [RADIUS, QUIET] = [0.42, 0.42];
/** How much longer one way than the other a place may be. */
const STRETCH = 1.2;
/** How much larger than the largest amount elsewhere the share is, and its words beside a name elsewhere. */
const [LARGE, NAMED] = [2.2, 1.5];
/** px; smaller words are not set in paper on a colour. */
const LEAST = 19;

/** How much words on the block are worth, in sizes of a dot. */
const WORDS = 8;

/** Where the rest stands, and the block over it or before it. */
interface Fit {
  columns: number;
  rows: number;
  beside: boolean;
  /** From one dot to the next, px. */
  across: number;
  down: number;
}

/** The block's words, on it, as large as they fit; none where they do not. */
function wordsOn(layout: Futures, wide: number, high: number): Block | undefined {
  const { type, space } = layout;
  const maxWidth = wide - 2 * space.apart;
  const lines = (k: number): Line[] => [
    told(layout, 'giants', 'paper', Math.max(LEAST, type.hero * LARGE * k)),
    bold(layout, 'giantsIs', 'paper', Math.max(LEAST, type.label * NAMED * k)),
  ];
  return range(1, 0.3, -0.05)
    .filter((k) => lines(k).every((line) => fitted(line, maxWidth) === line.size))
    .map((k) => block('giants', { x: space.apart, top: 0, maxWidth }, lines(k)))
    .find(({ bottom }) => bottom < high - space.half);
}

/** 6 · A fund that copies the index: seven companies are one block, the rest are dots, each a percent. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, space } = layout;
  const share = amount(data, 'giants');
  const rest = ALL - Math.round(share.value);
  const under = foot(layout, 'parts');
  const [low, apart] = [under.top - space.half, space.half];
  // The block stands over the dots, or before them; it has as many places as its share. Places may be longer one way.
  const fits = COLUMNS.flatMap((columns): Fit[] => {
    const rows = rest / columns;
    const high = (low - apart) / (rows + share.value / columns);
    const wide = (size.width - apart) / (columns + share.value / rows);
    return [
      { columns, rows, beside: false, across: size.width / columns, down: high },
      { columns, rows, beside: true, across: wide, down: low / rows },
    ];
  }).map((fit) => {
    const { columns, rows, beside } = fit;
    // Upright it ends at both margins; before the dots it ends at all of them.
    const across = beside ? Math.min(fit.across, fit.down * STRETCH) : fit.across;
    const down = Math.min(fit.down, fit.across * STRETCH);
    const w = beside ? (share.value / rows) * across : size.width;
    const h = beside ? rows * down : (share.value / columns) * down;
    return { ...fit, across, down, w, h, said: wordsOn(layout, w, h) };
  });
  const worth = ({ across, down, said }: (typeof fits)[number]): number =>
    Math.min(across, down) * (said ? WORDS : 1);
  const best = fits.reduce((most, fit) => (worth(fit) > worth(most) ? fit : most));
  const { columns, rows, beside, across, down, w, h, said } = best;
  const [x, y] = beside ? [w + apart, 0] : [0, h + apart];
  const r = Math.min(across, down) * RADIUS;
  const at = (n: number): Point => [
    x + r + ((n % columns) * (columns * across - 2 * r)) / (columns - 1),
    y + r + (Math.floor(n / columns) * (rows * down - 2 * r)) / (rows - 1),
  ];
  const edge = (level: number): Point[] => [
    [0, level],
    [w, level],
  ];
  return [
    { ...shape('giants', edge(0), edge(h), 'equity', true), tone: 'equity' },
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
    ...(said?.marks ?? []).map((mark) => moved(mark, 0, (h - said!.bottom) / 2)),
    ...under.marks,
  ];
}
