import type { Mark } from '../../marks/mark.ts';
import { amount } from '../figure.ts';
import type { Sheet } from '../shared/sheet.ts';
import { ledger, web } from './ring.ts';
import { ends, footMarks, is, stakes, titleMarks } from './stakes.ts';
import { arrow, CLOUDS, company, ORDERS, ordersHead, over, sum, widthOf, type Web } from './web.ts';

/** From OpenAI to the companies it buys computing from. */
function orders(sheet: Sheet<'nvidia-deals'>, at: Web, staged = true): Mark[] {
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
export function ordersScene(sheet: Sheet<'nvidia-deals'>): Mark[] {
  const at = web(sheet);
  return [
    ...ordersHead(sheet).marks,
    ...stakes(sheet, at, orders(sheet, at)),
    ...ledger(sheet, at, 4),
    ...footMarks(sheet),
  ];
}

/** What the clouds pay Nvidia for chips. */
function chips(sheet: Sheet<'nvidia-deals'>, at: Web): Mark[] {
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
function startups(sheet: Sheet<'nvidia-deals'>, at: Web, order: number): Mark[] {
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
export function roundScene(sheet: Sheet<'nvidia-deals'>): Mark[] {
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
export function betScene(sheet: Sheet<'nvidia-deals'>): Mark[] {
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
