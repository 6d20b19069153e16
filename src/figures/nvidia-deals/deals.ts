import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import type { Sheet } from '../sheet.ts';
import { block, blockHeight, type Line } from '../type.ts';
import { ledger, web } from './ring.ts';
import {
  arrow,
  CLOUDS,
  company,
  foot,
  ORDERS,
  ordersHead,
  over,
  stakeWords,
  sum,
  title,
  widthOf,
  type Web,
} from './web.ts';

/** The foot of a drawing whose arrows are sized by money. */
export function footMarks(sheet: Sheet, label = 'foot'): Mark[] {
  const { size, type } = sheet;
  const lines = foot(sheet, label);
  const top = size.height - blockHeight(lines, size.width) - type.caption * 0.15;
  return block('foot', { x: 0, top, maxWidth: size.width }, lines).marks;
}

const titleMarks = (sheet: Sheet, step: number): Mark[] =>
  block('title', { x: 0, top: 0, maxWidth: sheet.size.width }, title(sheet, step)).marks;

type Said = Partial<Record<'nvidia' | 'openai' | 'anthropic', string>>;

/** The seller and the labs. */
function ends(sheet: Sheet, { at }: Web, said: Said = {}): Mark[] {
  return (['nvidia', 'openai', 'anthropic'] as const).flatMap((key) =>
    company(sheet, key, at[key], said[key]),
  );
}

/** Words of a way, in the colour of its money. */
const is = ({ data }: Sheet, at: Web, label: string, tone: Role): Line[] => [
  { text: words(data, label), size: at.said, weight: 600, tone },
];

/** What Nvidia pays for shares, ceilings both; then the boxes, and their words on them. */
function stakes(sheet: Sheet, at: Web, others: readonly Mark[] = []): Mark[] {
  const { data } = sheet;
  const labs = ['openai', 'anthropic'] as const;
  return [
    ...labs.map((lab, order) => {
      const key = `stake-${lab}`;
      const money = amount(data, lab);
      const width = widthOf(sheet, at.scale, money);
      return arrow({ key, points: at.ways[key]!, width, role: 'equity', standing: money.standing, order });
    }),
    ...others,
    ...ends(sheet, at),
    ...labs.flatMap((lab, order) =>
      over(`stake-${lab}-sum`, at.spots[`stake-${lab}`]!, [stakeWords(sheet, lab, at.said)], order),
    ),
  ];
}

/** px, an arrow in a picture that is not sized by money. */
const UNSIZED = 4;

/** Money for chips that the labs would pay, or pay back: dashed, because nobody outside can show it. */
function back(sheet: Sheet, at: Web, width: number, big: string, small: string, half?: boolean): Mark[] {
  const { data, type } = sheet;
  const size = half ? type.number : type.label;
  return [
    ...range(2).map((order) => {
      const key = `back-${order}`;
      const way = at.ways[key]!;
      const points = way.slice(0, half ? way.length / 2 + 1 : undefined);
      return arrow({ key, points, width, role: 'chips', standing: 'claimed', order });
    }),
    ...over(big, at.spots['over']!, [{ text: words(data, big), size, weight: 600, tone: 'chips' }], 1),
    ...over(small, at.spots['under']!, [{ text: words(data, small), size: type.caption, tone: 'muted' }], 1),
  ];
}

/** 1 · A seller with cash, buyers without: what they would pay does not reach. */
export function buyersScene(sheet: Sheet): Mark[] {
  const at = web(sheet);
  return [
    ...titleMarks(sheet, 1),
    ...back(sheet, at, UNSIZED, 'need', 'lack', true),
    ...ends(sheet, at, {
      nvidia: 'nvidiaIs',
      openai: 'openaiIs',
      ...(at.ledger && { anthropic: 'openaiIs' }),
    }),
    ...footMarks(sheet, 'unsized'),
  ];
}

/** 2 · The seller buys shares of its buyers: two deals by name, the others as arrows without size. */
export function stakesScene(sheet: Sheet): Mark[] {
  const { data, type } = sheet;
  const at = web(sheet);
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
  const said = over('deals', at.spots['deals']!, lines, 2);
  const [x0, x1, bottom, columns] = at.field;
  const top = at.spots['deals']![2] + blockHeight(lines, x1 - x0 - 6) + type.caption * 0.7;
  // The two drawn by name are among them.
  const others = deals.value - 2;
  const [dx, dy] = [(x1 - x0) / columns, (bottom - top) / Math.ceil(others / columns)];
  return [
    ...titleMarks(sheet, 2),
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
    ...stakes(sheet, at),
    ...ledger(sheet, at, 2),
    ...footMarks(sheet),
  ];
}

/** 3 · On paper nothing obliges the money to come back; in practice, says the article, it does. */
export function backScene(sheet: Sheet): Mark[] {
  const at = web(sheet);
  return [
    ...titleMarks(sheet, 3),
    ...back(sheet, at, widthOf(sheet, at.scale), 'practice', 'paper'),
    ...stakes(sheet, at),
    ...ledger(sheet, at, 3),
    ...footMarks(sheet),
  ];
}

/** From OpenAI to the companies it buys computing from. */
function orders(sheet: Sheet, at: Web, staged = true): Mark[] {
  const { data } = sheet;
  return ORDERS.flatMap((key): Mark[] => {
    const money = amount(data, key);
    const width = widthOf(sheet, at.scale, money);
    // Microsoft joins last: the article does not count it.
    const order = staged ? ['oracle', 'amazon', 'coreweave', 'microsoft'].indexOf(key) * 0.8 : undefined;
    return [
      arrow({ key, points: at.ways[key]!, width, role: 'purchase', standing: money.standing, order }),
      ...company(sheet, key, at.at[key], undefined, order),
      ...over(`${key}-sum`, at.spots[key]!, [sum(money, at.said, 'purchase')], order),
    ];
  });
}

/** 4 · OpenAI's own orders, as wide as the money. */
export function ordersScene(sheet: Sheet): Mark[] {
  const at = web(sheet);
  return [
    ...ordersHead(sheet).marks,
    ...stakes(sheet, at, orders(sheet, at)),
    ...ledger(sheet, at, 4),
    ...footMarks(sheet),
  ];
}

/** What the clouds pay Nvidia for chips. */
function chips(sheet: Sheet, at: Web): Mark[] {
  const width = widthOf(sheet, at.scale);
  return CLOUDS.flatMap((cloud, i): Mark[] => {
    const key = `chips-${cloud}`;
    const order = i * 0.4;
    const spot = at.spots[key];
    return [
      arrow({ key, points: at.ways[key]!, width, role: 'chips', standing: 'paid', order }),
      ...(spot ? over(`${key}-is`, spot, is(sheet, at, 'chips', 'chips'), order) : []),
    ];
  });
}

/** OpenAI's stakes in start-ups, and what they agreed to pay it for accounts. */
function startups(sheet: Sheet, at: Web, order: number): Mark[] {
  const rest = { width: widthOf(sheet, at.scale), order };
  return [
    arrow({ key: 'invests', points: at.ways['invests']!, role: 'equity', standing: 'paid', ...rest }),
    arrow({
      key: 'accounts',
      points: at.ways['accounts']!,
      role: 'purchase',
      standing: 'committed',
      ...rest,
    }),
    ...company(sheet, 'startups', at.at.startups, undefined, order),
    ...over('invests-is', at.spots['invests']!, is(sheet, at, 'invests', 'equity'), order),
    ...over('accounts-is', at.spots['accounts']!, is(sheet, at, 'accounts', 'purchase'), order),
  ];
}

/** 5 · The clouds buy chips, start-ups pay for accounts, and one dollar goes round. */
export function roundScene(sheet: Sheet): Mark[] {
  const at = web(sheet);
  const { ways, home } = at;
  return [
    ...titleMarks(sheet, 5),
    ...stakes(sheet, at, [...chips(sheet, at), ...orders(sheet, at, false), ...startups(sheet, at, 1.2)]),
    {
      kind: 'dot',
      key: 'dollar',
      x: home[0],
      y: home[1],
      r: sheet.type.caption * 0.45,
      role: 'context',
      standing: 'paid',
      via: [...ways['stake-openai']!, ...at.turn, ...ways['oracle']!, ...ways['chips-oracle']!, home],
    },
    ...ledger(sheet, at, 5),
    ...footMarks(sheet),
  ];
}

/** 7 · Only Nvidia earns; what the others hope for comes from outside, dashed. */
export function betScene(sheet: Sheet): Mark[] {
  const at = web(sheet);
  const [to, from] = at.ways['invests']!;
  const rest = { width: widthOf(sheet, at.scale), standing: 'claimed', order: 1 } as const;
  return [
    ...titleMarks(sheet, 7),
    arrow({ key: 'hope', points: [from!, to!], role: 'purchase', ...rest }),
    arrow({ key: 'back-0', points: at.ways['back-0']!, role: 'chips', ...rest }),
    ...chips(sheet, at),
    ...orders(sheet, at, false),
    ...company(sheet, 'customers', at.at.startups, undefined, 1),
    ...over('hope-is', at.spots['invests']!, is(sheet, at, 'hope', 'purchase'), 1),
    ...ends(sheet, at, { nvidia: 'earns', openai: 'bets' }),
    ...over('back-is', at.spots['stake-anthropic']!, is(sheet, at, 'chips', 'chips'), 1),
    ...ledger(sheet, at, 7),
    ...footMarks(sheet),
  ];
}
