import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { runIn } from '../shared/type.ts';
import { told, type Futures } from './money.ts';

/** Places in all: each a percent. */
const ALL = 100;
/** How many dots may hang beside each other: those of the rest fill whole rows so. */
const COLUMNS = [11, 22, 33];
/** The companies that are one share, in their upper row and in their lower one; nobody tells them apart here. */
const GIANTS = [4, 3] as const;
/** How strong a dot is: the rest is quiet. */
const QUIET = 0.5;
/** From one to the next, in breadths, and of dots at most; from a row of companies to the next, and how deep the rest sags, in their radii. */
const APART = 1.08;
const MOST = 1.3;
const NEST = 1.82;
const SAG = 2;
/** How much larger than the largest amount elsewhere the share is. */
const LARGE = 1.7;

/** 6 · A fund that copies the index: seven companies weigh as much as 34 of its hundredths, and the rest sags under them. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const share = amount(data, 'giants');
  const rest = ALL - Math.round(share.value);
  const under = foot(layout, 'parts');
  const said = runIn('giants', { x: 0, top: 0, maxWidth: size.width }, [
    told(layout, 'giants', 'equity', type.hero * LARGE),
    bold(layout, 'giantsIs', 'equity', type.number),
  ]);
  const mid = size.width / 2;
  const hung = (columns: number, r: number): { marks: Mark[]; low: number; fits: boolean } => {
    const across = Math.min((size.width - 2 * r) / (columns - 1), 2 * r * MOST);
    const half = ((columns - 1) / 2) * across;
    // All seven together are as large as so many dots.
    const giant = r * Math.sqrt(share.value / (GIANTS[0] + GIANTS[1]));
    const lie = GIANTS.flatMap((count, row) =>
      range(count).map((n) => ({
        x: mid + (n - (count - 1) / 2) * 2 * giant * APART,
        y: said.bottom + giant * (1 + row * NEST),
      })),
    );
    const hangs = range(columns).map((n) => {
      const x = n * across - half;
      return { x: mid + x, deep: giant * SAG * (1 - (x / half) ** 2) };
    });
    // They lie on its first row.
    const top = Math.max(
      ...lie.flatMap(({ x, y }) =>
        hangs.map(
          (dot) => y + Math.sqrt(Math.max(0, ((giant + r) * APART) ** 2 - (dot.x - x) ** 2)) - dot.deep,
        ),
      ),
    );
    const down = 2 * r * APART;
    const low = top + giant * SAG + down * (rest / columns - 1) + r;
    return {
      low,
      fits: low < under.top - space.half && across > down,
      marks: [
        ...range(rest).map((n): Mark => {
          const { x, deep } = hangs[n % columns]!;
          const y = top + deep + Math.floor(n / columns) * down;
          return {
            kind: 'dot',
            key: `index/${n}`,
            x,
            y,
            r,
            role: 'context',
            standing: share.standing,
            opacity: QUIET,
          };
        }),
        ...lie.map(({ x, y }, n): Mark => {
          const w = 2 * giant;
          return {
            kind: 'box',
            key: `giant/${n}`,
            x: x - giant,
            y: y - giant,
            w,
            h: w,
            r: giant,
            role: 'equity',
          };
        }),
      ],
    };
  };
  const all = range(40, 2, -0.25).flatMap((r) => COLUMNS.map((columns) => hung(columns, r)));
  return [...(all.find(({ fits }) => fits) ?? all.at(-1)!).marks, ...said.marks, ...under.marks];
}
