import type { Slots } from './slots.ts';

/** What the money is doing. Colour is the role of the money, never a company's brand. */
export type Role = 'debt' | 'equity' | 'purchase' | 'chips' | 'savers' | 'context';

/**
 * How solid an amount is. Texture shows standing, and only standing; it comes from the ledger.
 * paid = solid · committed = hatched · announced, forecast = outline · claimed, illustrative = dotted · unknown = striped grey.
 */
export type Standing =
  'paid' | 'committed' | 'announced' | 'forecast' | 'claimed' | 'illustrative' | 'unknown';

/** One amount of the ledger, resolved and worded, ready to be drawn or printed. */
export interface Amount {
  /** Ledger id: `coreweave-debt-14bn`, or `series/point` for one point of a series. */
  id: string;
  /** In the unit below; the low end where the source gives a range. */
  value: number;
  /** The high end of a range, in the same unit. */
  high?: number;
  /** Ledger unit: USD_bn, USD_m, USD, percent, years, … */
  unit: string;
  standing: Standing;
  /** The hedge alone: 'about', 'up to', '' where there is none. */
  hedge: string;
  /** How the hedge stands with the amount, which is {n}: 'about {n}'; absent where there is none. */
  hedged?: string;
  /** '$14 billion', without the hedge. */
  text: string;
  /** '$14bn', without the hedge, for tight labels. */
  short: string;
}

/** One point of a series: its amount, and the cells of its row that the slot asks for. */
export type SeriesAmount = Amount & { point: string; cells?: Record<string, string> };

/**
 * Everything a scene may draw or say: plain JSON, resolved from content at build time. Without its parameters it is the
 * data of any drawing, whose slots nobody knows.
 */
export interface ChartData<A extends string = string, S extends string = string, L extends string = string> {
  id: string;
  /** Slots named in content/charts/<id>.yaml, each one amount. */
  amounts: Record<A, Amount>;
  /** Slots that are whole series: the points in their order. */
  series: Record<S, SeriesAmount[]>;
  /** Words on the drawing, with amounts already put in. */
  labels: Record<L, string>;
}

/** The drawings and panels there are, by id. */
export type ChartId = keyof Slots;

/** The data of one drawing, or of any one of several: what they have in common may be asked for. */
export type DataOf<Id extends ChartId> = Id extends unknown
  ? ChartData<Slots[Id]['amounts'], Slots[Id]['series'], Slots[Id]['labels']>
  : never;
