import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, words, type Label } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { ledger, web } from './ring.ts';
import { arrow, company, foot, wordsAtSpot, stakeWords, title, widthOf, type Web } from './web.ts';

/** The foot of a drawing whose arrows are sized by money. */
export function footMarks(layout: Layout<'nvidia-deals'>, label: Label<'nvidia-deals'> = 'foot'): Mark[] {
  const { size, type } = layout;
  const lines = foot(layout, label);
  const top = size.height - blockHeight(lines, size.width) - type.caption * 0.15;
  return block('foot', { x: 0, top, maxWidth: size.width }, lines).marks;
}

export const titleMarks = (layout: Layout<'nvidia-deals'>, step: number): Mark[] =>
  block('title', { x: 0, top: 0, maxWidth: layout.size.width }, title(layout, step)).marks;

type Said = Partial<Record<'nvidia' | 'openai' | 'anthropic', Label<'nvidia-deals'>>>;

/** The seller and the labs. */
export function ends(layout: Layout<'nvidia-deals'>, { at }: Web, said: Said = {}): Mark[] {
  return (['nvidia', 'openai', 'anthropic'] as const).flatMap((key) =>
    company(layout, key, at[key], said[key]),
  );
}

/** Words of a way, in the colour of its money. */
export const wayWords = (
  { data }: Layout<'nvidia-deals'>,
  at: Web,
  label: Label<'nvidia-deals'>,
  tone: Role,
): Line[] => [{ text: words(data, label), size: at.said, weight: 600, tone }];

/** What Nvidia pays for shares, ceilings both; then the boxes, and their words on them. */
export function stakes(layout: Layout<'nvidia-deals'>, at: Web, others: readonly Mark[] = []): Mark[] {
  const { data } = layout;
  const labs = ['openai', 'anthropic'] as const;
  return [
    ...labs.map((lab, order) => {
      const key = `stake-${lab}`;
      const money = amount(data, lab);
      const width = widthOf(layout, at.scale, money);
      return arrow({ key, points: at.ways[key]!, width, role: 'equity', standing: money.standing, order });
    }),
    ...others,
    ...ends(layout, at),
    ...labs.flatMap((lab, order) =>
      wordsAtSpot(`stake-${lab}-sum`, at.spots[`stake-${lab}`]!, [stakeWords(layout, lab, at.said)], order),
    ),
  ];
}

/** px, an arrow in a picture that is not sized by money. */
const UNSIZED = 4;

/** Money for chips that the labs would pay, or pay back: dashed, because nobody outside can show it. */
function back(
  layout: Layout<'nvidia-deals'>,
  at: Web,
  width: number,
  big: Label<'nvidia-deals'>,
  small: Label<'nvidia-deals'>,
  half?: boolean,
): Mark[] {
  const { data, type } = layout;
  const size = half ? type.number : type.label;
  return [
    ...range(2).map((order) => {
      const key = `back-${order}`;
      const way = at.ways[key]!;
      const points = way.slice(0, half ? way.length / 2 + 1 : undefined);
      return arrow({ key, points, width, role: 'chips', standing: 'claimed', order });
    }),
    ...wordsAtSpot(big, at.spots['over']!, [{ text: words(data, big), size, weight: 600, tone: 'chips' }], 1),
    ...wordsAtSpot(
      small,
      at.spots['under']!,
      [{ text: words(data, small), size: type.caption, tone: 'muted' }],
      1,
    ),
  ];
}

/** 1 · A seller with cash, buyers without: what they would pay does not reach. */
export function buyersScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const at = web(layout);
  return [
    ...titleMarks(layout, 1),
    ...back(layout, at, UNSIZED, 'need', 'lack', true),
    ...ends(layout, at, {
      nvidia: 'nvidiaIs',
      openai: 'openaiIs',
      ...(at.ledger && { anthropic: 'openaiIs' }),
    }),
    ...footMarks(layout, 'unsized'),
  ];
}

/** 2 · The seller buys shares of its buyers: two deals by name, the others as arrows without size. */
export function stakesScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const { data, type } = layout;
  const at = web(layout);
  const deals = amount(data, 'deals');
  const lines: Line[] = [
    {
      text: words(data, 'dealsAre'),
      size: type.label,
      weight: 600,
      tone: 'equity',
      fact: deals.id,
      value: deals.value,
    },
    { text: words(data, 'dealsIs'), size: type.caption, tone: 'muted' },
  ];
  const said = wordsAtSpot('deals', at.spots['deals']!, lines, 2);
  const [x0, x1, bottom, columns] = at.field;
  const top = at.spots['deals']![2] + blockHeight(lines, x1 - x0 - 6) + type.caption * 0.7;
  // The two drawn by name are among them.
  const others = deals.value - 2;
  const [dx, dy] = [(x1 - x0) / columns, (bottom - top) / Math.ceil(others / columns)];
  return [
    ...titleMarks(layout, 2),
    ...said,
    ...range(others).map((n): Mark => {
      const x = x0 + (n % columns) * dx;
      const y = top + (Math.floor(n / columns) + 0.5) * dy;
      return {
        kind: 'arrow',
        key: `deal-${n}`,
        points: [
          [x + dx * 0.14, y],
          [x + dx * 0.86, y],
        ],
        width: 2,
        head: Math.min(8, dy * 0.6),
        role: 'equity',
        standing: deals.standing,
        order: 2,
      };
    }),
    ...stakes(layout, at),
    ...ledger(layout, at, 2),
    ...footMarks(layout),
  ];
}

/** 3 · On paper nothing obliges the money to come back; in practice, says the article, it does. */
export function backScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const at = web(layout);
  return [
    ...titleMarks(layout, 3),
    ...back(layout, at, widthOf(layout, at.scale), 'practice', 'paper'),
    ...stakes(layout, at),
    ...ledger(layout, at, 3),
    ...footMarks(layout),
  ];
}
