import type { Amount, DataOf, Role } from '../../lib/types.ts';
import { fill, series, words } from '../chart.ts';

/** Every company by its key: its column, its row, its names in the table of deals. Partners stand next to each other. */
export const COMPANIES: Record<string, readonly [column: number, row: number, ...names: string[]]> = {
  softbank: [0, 0, 'SoftBank'],
  oracle: [1, 0, 'Oracle'],
  thrive: [2, 0, 'Thrive Holdings'],
  amazon: [0, 1, 'Amazon'],
  openai: [1, 1, 'OpenAI'],
  coreweave: [2, 1, 'CoreWeave'],
  microsoft: [0, 2, 'Microsoft'],
  nvidia: [1, 2, 'Nvidia'],
  meta: [2, 2, 'Meta'],
  anthropic: [0, 3, 'Anthropic'],
  xai: [1, 3, 'xAI chip vehicle', 'xAI / SpaceX'],
  sbenergy: [2, 3, 'SB Energy'],
  nscale: [0, 4, 'Nscale'],
  broadcom: [1, 4, 'Broadcom'],
  blueowl: [1, 5, 'Blue Owl funds'],
  hyperion: [2, 5, 'Meta Hyperion venture'],
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
  from: string;
  to: string;
  type: string;
  names: readonly [string, string];
}

export const roleOf = ({ type }: Deal): Role => ROLES[type] ?? 'context';

/** @throws Error naming a company without a place */
function keyOf(name: string): string {
  const found = Object.entries(COMPANIES).find(([, [, , ...names]]) => names.includes(name));
  if (found) return found[0];
  throw new Error(`The web of deals has no place for "${name}": give it one in nvidia-deals/explore.ts.`);
}

export function deals(data: DataOf<'nvidia-deals-explore'>): Deal[] {
  return series(data, 'deals').map(({ point, cells = {}, ...money }) => {
    const { date = '', from = '', to = '', type = '' } = cells;
    const [year = 0, month = 1] = date.split('-').map(Number);
    return {
      ...money,
      key: REPLACES[point] ?? point,
      month: year * 12 + month - 1,
      from: keyOf(from),
      to: keyOf(to),
      type,
      names: [from, to] as const,
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

export const sumOf = ({ hedge, short }: Amount): string => `${hedge} ${short}`.trim();
