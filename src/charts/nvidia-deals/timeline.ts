import { withHedge } from '../../lib/hedged.ts';
import type { Amount, DataOf, Role } from '../../lib/types.ts';
import { fill, series, words } from '../chart.ts';

/** The place of every company of the table of deals, by its id there. Partners stand next to each other. */
export const COMPANIES: Record<string, readonly [column: number, row: number]> = {
  softbank: [0, 0],
  oracle: [1, 0],
  thrive: [2, 0],
  amazon: [0, 1],
  openai: [1, 1],
  coreweave: [2, 1],
  microsoft: [0, 2],
  nvidia: [1, 2],
  meta: [2, 2],
  anthropic: [0, 3],
  xai: [1, 3],
  sbenergy: [2, 3],
  nscale: [0, 4],
  broadcom: [1, 4],
  blueowl: [1, 5],
  hyperion: [2, 5],
};

/** Whom the choice offers: everybody with more than one partner, and Oracle for the size of its one. */
export const OFFERED = [
  'openai',
  'nvidia',
  'microsoft',
  'oracle',
  'amazon',
  'coreweave',
  'anthropic',
  'meta',
  'xai',
];
export const EVERYBODY = 'everybody';

const ROLES: Record<string, Role> = {
  purchase: 'purchase',
  backstop: 'purchase',
  investment: 'equity',
  'equity-for-services': 'equity',
  loan: 'debt',
};

/** Deals that took the place of an earlier one, which then no longer stands: the same arrow, with another sum. */
const REPLACES: Record<string, string> = { '2026-02-nvidia-openai': '2025-09-nvidia-openai' };

export interface Deal extends Amount {
  key: string;
  /** Months since year 0. */
  month: number;
  /** Ids of the companies, and what they are called in this deal. */
  from: string;
  to: string;
  names: readonly [string, string];
  /** What kind of deal it is: a key of `dealKinds` in content/strings/. */
  type: string;
}

export const roleOf = ({ type }: Deal): Role => ROLES[type] ?? 'context';

/** @throws Error naming a company without a place */
function placed(id: string): string {
  if (Object.hasOwn(COMPANIES, id)) return id;
  throw new Error(`The web of deals has no place for "${id}": give it one in nvidia-deals/timeline.ts.`);
}

/** @throws Error naming a company without a place */
export function deals(data: DataOf<'nvidia-deals-explore'>): Deal[] {
  return series(data, 'deals').map(({ point, cells = {}, ...money }) => {
    const { date = '', from = '', fromId = '', to = '', toId = '', type = '' } = cells;
    const [year = 0, month = 1] = date.split('-').map(Number);
    return {
      ...money,
      key: REPLACES[point] ?? point,
      month: year * 12 + month - 1,
      from: placed(fromId),
      to: placed(toId),
      names: [from, to] as const,
      type,
    };
  });
}

/** The deals as they stood at the end of a month; the later of two with one key stands for both. */
export function standing(all: readonly Deal[], month: number): Deal[] {
  const then = all.filter((deal) => deal.month <= month);
  return [...new Map(then.map((deal) => [deal.key, deal])).values()];
}

export const monthName = (data: DataOf<'nvidia-deals-explore'>, month: number): string =>
  fill(data, 'monthYear', {
    month: words(data, `month${(month % 12) + 1}`),
    year: Math.floor(month / 12),
  });

export const sumOf = (money: Amount): string => withHedge(money, money.short);
