import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount, words, type Slot, type Label } from '../chart.ts';
import { footHeight, unitKey, type Layout } from '../shared/layout.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, blockHeight, runIn, type Block, type Line } from '../shared/type.ts';
import { sum, title } from './web.ts';

/** One block of squares with its amount and its words on a line above it. */
interface Pile {
  slot: 'oracle' | 'amazon' | 'coreweave' | 'revenue' | 'loss';
  role: 'purchase' | 'context';
  /** Words under its squares, beside a line under the first of them. */
  mark?: Slot<'nvidia-deals'> & Label<'nvidia-deals'>;
}

const PROMISED: readonly Pile[] = [
  { slot: 'oracle', role: 'purchase' },
  { slot: 'amazon', role: 'purchase' },
  { slot: 'coreweave', role: 'purchase' },
];
const PURSE: readonly Pile[] = [
  { slot: 'revenue', role: 'purchase', mark: 'articleRevenue' },
  { slot: 'loss', role: 'context' },
];

interface Stack {
  piles: readonly Pile[];
  x: number;
  width: number;
}

interface Plan {
  columns: number;
  pitch: number;
  stacks: Stack[];
}

const count = ({ data }: Layout<'nvidia-deals'>, { slot }: Pile): number => amount(data, slot).value;

/** A pile's amount and words, over its squares. */
function head(
  layout: Layout<'nvidia-deals'>,
  { slot, role }: Pile,
  x: number,
  top: number,
  maxWidth: number,
): Block {
  const { data, type } = layout;
  const money = amount(data, slot);
  const large = slot === 'oracle' || slot === 'revenue';
  return runIn(`${slot}-pile`, { x, top, maxWidth }, [
    { ...sum(money, large ? type.number : type.label, 'purchase'), tone: role },
    { text: words(data, `${slot}Pile`), size: type.caption, tone: 'muted' },
  ]);
}

function markLine({ data, type }: Layout<'nvidia-deals'>, { mark, role }: Pile): Line[] {
  return mark ? [{ text: words(data, mark), size: type.caption, weight: 600, tone: role }] : [];
}

/** What stands where, and the largest square, for piles of so many columns; the purse beside them where it is wide. */
function plan(layout: Layout<'nvidia-deals'>, columns: number, height: number): Plan {
  const { width } = layout.size;
  const space = layout.type.caption * 0.45;
  const most = Math.max(...PURSE.map((pile) => squareCount(count(layout, pile))));
  const gutter = layout.type.label * 1.6;
  const first = ((width - gutter) * columns) / (columns + most);
  const stacks = layout.wide
    ? [
        { piles: PROMISED, x: 0, width: first },
        { piles: PURSE, x: first + gutter, width: width - gutter - first },
      ]
    : [{ piles: [...PROMISED, ...PURSE], x: 0, width }];
  const pitches = stacks.map(({ piles, width: across }) => {
    const said = piles.reduce((total, pile) => {
      const under = blockHeight(markLine(layout, pile), across);
      return total + head(layout, pile, 0, 0, across).bottom + under + space * 1.5 + (under ? 6 : 0);
    }, 0);
    return (
      (height - said + space) / piles.reduce((rows, pile) => rows + rowsOf(count(layout, pile), columns), 0)
    );
  });
  return { columns, pitch: Math.min(...pitches, (layout.wide ? first : width) / columns), stacks };
}

/** 6 · The promise against the purse, square by square. */
export function purseScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const { data, size, type } = layout;
  const heading = title(layout, 6);
  const top = blockHeight(heading, size.width) + type.caption * 0.5;
  const space = type.caption * 0.45;
  const height = size.height - footHeight(layout) - top;
  // The largest square; a first block that ends in a full row is worth a little of it.
  const worth = (fit: Plan): number => fit.pitch * (amount(data, 'oracle').value % fit.columns ? 1 : 1.06);
  const { columns, pitch, stacks } = range(20, 61)
    .map((across) => plan(layout, across, height))
    .reduce((a, b) => (worth(b) > worth(a) ? b : a));
  const marks: Mark[] = [...block('title', { x: 0, top: 0, maxWidth: size.width }, heading).marks];
  for (const { piles, x, width } of stacks) {
    let y = top;
    for (const pile of piles) {
      const { slot, role, mark } = pile;
      const { value, standing } = amount(data, slot);
      const said = head(layout, pile, x, y, width);
      y = said.bottom + space * 0.5;
      marks.push(
        ...said.marks,
        ...squares({ key: slot, count: value, columns, pitch, x, top: y, role, standing }),
      );
      y += rowsOf(value, columns) * pitch;
      if (mark) {
        const to = x + amount(data, mark).value * pitch - gap(pitch);
        marks.push({
          kind: 'line',
          key: 'article',
          points: [
            [x, y + 2],
            [to, y + 2],
          ],
          width: 2,
          role,
        });
        const under = block('article-words', { x, top: y + 6, maxWidth: width }, markLine(layout, pile));
        marks.push(...under.marks);
        y = under.bottom;
      }
      y += space;
    }
  }
  return [...marks, ...unitKey(layout, 'unit')];
}
