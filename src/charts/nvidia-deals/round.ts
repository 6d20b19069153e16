import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { ledger, web } from './ring.ts';
import { ends, footMarks, wayWords, stakes, titleMarks } from './stakes.ts';
import { arrow, CLOUDS, company, ORDERS, ordersHead, wordsAtSpot, sum, widthOf, type Web } from './web.ts';

/** From OpenAI to the companies it buys computing from. */
function orders(layout: Layout<'nvidia-deals'>, at: Web, staged = true): Mark[] {
  const { data } = layout;
  return ORDERS.flatMap((key): Mark[] => {
    const money = amount(data, key);
    const width = widthOf(layout, at.scale, money);
    // Microsoft joins last: the article does not count it.
    const order = staged ? ['oracle', 'amazon', 'coreweave', 'microsoft'].indexOf(key) * 0.8 : undefined;
    return [
      arrow({ key, points: at.ways[key]!, width, role: 'purchase', standing: money.standing, order }),
      ...company(layout, key, at.at[key], undefined, order),
      ...wordsAtSpot(`${key}-sum`, at.spots[key]!, [sum(money, at.said, 'purchase')], order),
    ];
  });
}

/** 4 · OpenAI's own orders, as wide as the money. */
export function ordersScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const at = web(layout);
  return [
    ...ordersHead(layout).marks,
    ...stakes(layout, at, orders(layout, at)),
    ...ledger(layout, at, 4),
    ...footMarks(layout),
  ];
}

/** What the clouds pay Nvidia for chips. */
function chips(layout: Layout<'nvidia-deals'>, at: Web): Mark[] {
  const width = widthOf(layout, at.scale);
  return CLOUDS.flatMap((cloud, i): Mark[] => {
    const key = `chips-${cloud}`;
    const order = i * 0.4;
    const spot = at.spots[key];
    return [
      arrow({ key, points: at.ways[key]!, width, role: 'chips', standing: 'paid', order }),
      ...(spot ? wordsAtSpot(`${key}-is`, spot, wayWords(layout, at, 'chips', 'chips'), order) : []),
    ];
  });
}

/** OpenAI's stakes in start-ups, and what they agreed to pay it for accounts. */
function startups(layout: Layout<'nvidia-deals'>, at: Web, order: number): Mark[] {
  const rest = { width: widthOf(layout, at.scale), order };
  return [
    arrow({ key: 'invests', points: at.ways['invests']!, role: 'equity', standing: 'paid', ...rest }),
    arrow({
      key: 'accounts',
      points: at.ways['accounts']!,
      role: 'purchase',
      standing: 'committed',
      ...rest,
    }),
    ...company(layout, 'startups', at.at.startups, undefined, order),
    ...wordsAtSpot('invests-is', at.spots['invests']!, wayWords(layout, at, 'invests', 'equity'), order),
    ...wordsAtSpot('accounts-is', at.spots['accounts']!, wayWords(layout, at, 'accounts', 'purchase'), order),
  ];
}

/** 5 · The clouds buy chips, start-ups pay for accounts, and one dollar goes round. */
export function roundScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const at = web(layout);
  const { ways, home } = at;
  return [
    ...titleMarks(layout, 5),
    ...stakes(layout, at, [...chips(layout, at), ...orders(layout, at, false), ...startups(layout, at, 1.2)]),
    {
      kind: 'dot',
      key: 'dollar',
      x: home[0],
      y: home[1],
      r: layout.type.caption * 0.45,
      role: 'context',
      standing: 'paid',
      via: [...ways['stake-openai']!, ...at.turn, ...ways['oracle']!, ...ways['chips-oracle']!, home],
    },
    ...ledger(layout, at, 5),
    ...footMarks(layout),
  ];
}

/** 7 · Only Nvidia earns; what the others hope for comes from outside, dashed. */
export function betScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const at = web(layout);
  const [to, from] = at.ways['invests']!;
  const rest = { width: widthOf(layout, at.scale), standing: 'claimed', order: 1 } as const;
  return [
    ...titleMarks(layout, 7),
    arrow({ key: 'hope', points: [from!, to!], role: 'purchase', ...rest }),
    arrow({ key: 'back-0', points: at.ways['back-0']!, role: 'chips', ...rest }),
    ...chips(layout, at),
    ...orders(layout, at, false),
    ...company(layout, 'customers', at.at.startups, undefined, 1),
    ...wordsAtSpot('hope-is', at.spots['invests']!, wayWords(layout, at, 'hope', 'purchase'), 1),
    ...ends(layout, at, { nvidia: 'earns', openai: 'bets' }),
    ...wordsAtSpot('back-is', at.spots['stake-anthropic']!, wayWords(layout, at, 'chips', 'chips'), 1),
    ...ledger(layout, at, 7),
    ...footMarks(layout),
  ];
}
