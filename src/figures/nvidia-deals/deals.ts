import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import type { Sheet } from '../sheet.ts';
import { block, blockHeight, type Line } from '../type.ts';
import {
  CLEAR,
  company,
  flow,
  foot,
  ORDERS,
  ordersHead,
  orderWords,
  over,
  stakeWords,
  title,
  web,
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

/** The seller on the left, the labs on the right. */
function ends(sheet: Sheet, at: Web, said: Said = {}): Mark[] {
  return [
    ...company(sheet, 'nvidia', at.nvidia, said.nvidia),
    ...company(sheet, 'openai', at.openai, said.openai),
    ...company(sheet, 'anthropic', at.anthropic, said.anthropic),
  ];
}

/** From rail to rail. */
const across = ({ nvidia, openai }: Web): [number, number] => [nvidia.x + nvidia.w + 3, openai.x - 3];

/** What Nvidia pays for shares, ceilings both. */
export function stakes(sheet: Sheet, at: Web): Mark[] {
  const { data } = sheet;
  const [x0, x1] = across(at);
  return (['openai', 'anthropic'] as const).flatMap((lab, order): Mark[] => {
    const money = amount(data, lab);
    const width = widthOf(sheet, at.scale, money);
    const y = at.y[lab];
    const line = stakeWords(sheet, lab, at.said);
    const { standing } = money;
    return [
      flow({ key: `stake-${lab}`, from: [x0, y], to: [x1, y], width, role: 'equity', standing, order }),
      ...over(`stake-${lab}-sum`, [x0, x1], y - width / 2 - CLEAR, [line], order),
    ];
  });
}

/** px, an arrow in a picture that is not sized by money. */
const UNSIZED = 4;

/** Money for chips that the labs would pay, or pay back: dashed, because nobody outside can show it. */
function back(sheet: Sheet, at: Web, reach: number, width: number): Mark[] {
  const [x0, x1] = across(at);
  const to = x1 - (x1 - x0) * reach;
  const low = at.y.anthropic + widthOf(sheet, at.scale) + 6;
  return [low, at.y.microsoft].map((y, order) =>
    flow({
      key: `back-${order}`,
      from: [x1, y],
      to: [to, y],
      width,
      role: 'chips',
      standing: 'claimed',
      order,
    }),
  );
}

/** 1 · A seller with cash, buyers without: what they would pay does not reach. */
export function buyersScene(sheet: Sheet): Mark[] {
  const { data, type } = sheet;
  const at = web(sheet);
  const [x0, x1] = across(at);
  const half = [(x0 + x1) / 2 - type.label, x1] as const;
  const need: Line[] = [{ text: words(data, 'need'), size: type.label, weight: 600, tone: 'chips' }];
  const lack: Line[] = [{ text: words(data, 'lack'), size: type.caption, tone: 'muted' }];
  return [
    ...titleMarks(sheet, 1),
    ...back(sheet, at, 0.5, UNSIZED),
    ...over('need', half, at.y.microsoft - 9, need),
    ...over('lack', half, at.y.microsoft + 10, lack, undefined, true),
    ...ends(sheet, at, { nvidia: 'nvidiaIs', openai: 'openaiIs' }),
    ...footMarks(sheet, 'unsized'),
  ];
}

/** 2 · The seller buys shares of its buyers: two deals by name, the others as arrows without size. */
export function stakesScene(sheet: Sheet): Mark[] {
  const { data, type } = sheet;
  const at = web(sheet);
  const [x0, x1] = across(at);
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
  const from = at.y.openai + widthOf(sheet, at.scale, amount(data, 'openai')) / 2 + type.caption * 1.1;
  const place = { x: (x0 + x1) / 2, top: from, anchor: 'middle', maxWidth: x1 - x0 - 8, order: 2 } as const;
  const said = block('deals', place, lines);
  const [top, bottom] = [said.bottom + type.caption * 0.7, at.nvidia.y + at.nvidia.h];
  // The two drawn by name are among them.
  const others = deals.value - 2;
  const columns = 6;
  const [dx, dy] = [(x1 - x0) / columns, (bottom - top) / Math.ceil(others / columns)];
  return [
    ...titleMarks(sheet, 2),
    ...stakes(sheet, at),
    ...said.marks,
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
    ...ends(sheet, at),
    ...footMarks(sheet),
  ];
}

/** 3 · On paper nothing obliges the money to come back; in practice, says the article, it does. */
export function backScene(sheet: Sheet): Mark[] {
  const { data, type } = sheet;
  const at = web(sheet);
  const [x0, x1] = across(at);
  const practice: Line[] = [{ text: words(data, 'practice'), size: type.label, weight: 600, tone: 'chips' }];
  const paper: Line[] = [{ text: words(data, 'paper'), size: type.caption, tone: 'muted' }];
  return [
    ...titleMarks(sheet, 3),
    ...stakes(sheet, at),
    ...back(sheet, at, 1, widthOf(sheet, at.scale)),
    ...over('practice', [x0, x1], at.y.microsoft - 9, practice, 1),
    ...over('paper', [x0, x1], at.y.microsoft + 10, paper, 1, true),
    ...ends(sheet, at),
    ...footMarks(sheet),
  ];
}

/** From OpenAI to the companies it buys computing from. */
export function orders(sheet: Sheet, at: Web, staged = true): Mark[] {
  const { data } = sheet;
  return ORDERS.flatMap((key): Mark[] => {
    const money = amount(data, key);
    const width = widthOf(sheet, at.scale, money);
    const box = at.inner[key];
    const y = at.y[key];
    const [x0, x1] = [box.x + box.w + 3, at.openai.x - 2];
    const { lines, wraps } = orderWords(sheet, at, key);
    const edge = Math.max(width / 2 + CLEAR, wraps ? box.h / 2 + 1 : 0);
    // Microsoft joins last: the article does not count it.
    const order = staged ? ['oracle', 'amazon', 'coreweave', 'microsoft'].indexOf(key) * 0.8 : undefined;
    return [
      flow({ key, from: [x1, y], to: [x0, y], width, role: 'purchase', standing: money.standing, order }),
      ...over(`${key}-sum`, [wraps ? box.x : x0, x1], y - edge, lines, order),
      ...company(sheet, key, box, undefined, order),
    ];
  });
}

/** 4 · OpenAI's own orders, as wide as the money. */
export function ordersScene(sheet: Sheet): Mark[] {
  const at = web(sheet);
  return [
    ...ordersHead(sheet).marks,
    ...stakes(sheet, at),
    ...orders(sheet, at),
    ...ends(sheet, at),
    ...footMarks(sheet),
  ];
}

/** What the clouds pay Nvidia for chips. */
export function chips(sheet: Sheet, at: Web, first = 0): Mark[] {
  const { data } = sheet;
  const width = widthOf(sheet, at.scale);
  const x0 = at.nvidia.x + at.nvidia.w + 3;
  return (['oracle', 'amazon', 'coreweave'] as const).flatMap((key, i): Mark[] => {
    const y = at.y[key];
    const x1 = at.inner[key].x - 2;
    const line: Line = { text: words(data, 'chips'), size: at.said, weight: 600, tone: 'chips' };
    return [
      flow({
        key: `chips-${key}`,
        from: [x1, y],
        to: [x0, y],
        width,
        role: 'chips',
        standing: 'paid',
        order: first + i * 0.4,
      }),
      ...over(`chips-${key}-is`, [x0, x1], y - width / 2 - CLEAR, [line], first + i * 0.4),
    ];
  });
}

/** OpenAI's stakes in start-ups, and what they pay it for accounts. */
function startups(sheet: Sheet, at: Web, order: number): Mark[] {
  const { data } = sheet;
  const box = at.inner.startups;
  const width = widthOf(sheet, at.scale);
  const [x0, x1] = [box.x + box.w + 3, at.openai.x - 3];
  const [high, low] = [at.y.startups - width / 2 - 5, at.y.startups + width / 2 + 5];
  const said = (label: string, tone: Role): Line[] => [
    { text: words(data, label), size: at.said, weight: 600, tone },
  ];
  const rest = { width, standing: 'paid', order } as const;
  return [
    flow({ key: 'invests', from: [x1, high], to: [x0, high], role: 'equity', ...rest }),
    ...over('invests-is', [x0, x1], high - width / 2 - CLEAR, said('invests', 'equity'), order),
    flow({ key: 'accounts', from: [x0, low], to: [x1, low], role: 'purchase', ...rest }),
    ...over('accounts-is', [x0, x1], low + width / 2 + 4, said('accounts', 'purchase'), order, true),
    ...company(sheet, 'startups', box, undefined, order),
  ];
}

/** 5 · The clouds buy chips, start-ups pay for accounts, and one dollar goes round. */
export function roundScene(sheet: Sheet): Mark[] {
  const at = web(sheet);
  const [x0, x1] = across(at);

  const turn = at.openai.x + at.openai.w / 2;
  // It comes home: inside Nvidia, above the name.
  const end = [at.nvidia.x + at.nvidia.w / 2, at.y.oracle] as const;
  return [
    ...titleMarks(sheet, 5),
    ...stakes(sheet, at),
    ...orders(sheet, at, false),
    ...chips(sheet, at),
    ...startups(sheet, at, 1.2),
    ...ends(sheet, at),
    {
      kind: 'dot',
      key: 'dollar',
      x: end[0],
      y: end[1],
      r: sheet.type.caption * 0.45,
      role: 'context',
      standing: 'paid',
      via: [[x0, at.y.openai], [x1, at.y.openai], [turn, at.y.openai], [turn, at.y.oracle], end],
    },
    ...footMarks(sheet),
  ];
}

/** 7 · Only Nvidia earns; what the others hope for comes from outside, dashed. */
export function betScene(sheet: Sheet): Mark[] {
  const { data } = sheet;
  const at = web(sheet);
  const box = at.inner.startups;
  const width = widthOf(sheet, at.scale);
  const [x0, x1] = [box.x + box.w + 3, at.openai.x - 3];
  const y = at.y.startups;
  const hope: Line[] = [{ text: words(data, 'hope'), size: at.said, weight: 600, tone: 'purchase' }];
  return [
    ...titleMarks(sheet, 7),
    ...orders(sheet, at, false),
    ...chips(sheet, at),
    flow({ key: 'hope', from: [x0, y], to: [x1, y], width, role: 'purchase', standing: 'claimed', order: 1 }),
    ...over('hope-is', [x0, x1], y - width / 2 - CLEAR, hope, 1),
    ...company(sheet, 'customers', box, undefined, 1),
    ...company(sheet, 'nvidia', at.nvidia, 'earns'),
    ...company(sheet, 'openai', at.openai, 'bets'),
    ...company(sheet, 'anthropic', at.anthropic),
    ...footMarks(sheet),
  ];
}
