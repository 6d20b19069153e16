import { IN_HAN } from './han.ts';
import type { Amount } from './types.ts';

/**
 * Chinese words with their hedge. What leads to the number stays ahead of it: 每卡每小时约2.35美元, 每年增至近3倍.
 * @param hedged how the hedge stands with its amount, which is {n}
 */
export function hedgedInHan(hedged: string, words: string): string {
  return words.replace(/[\d负−].*|^\D*$/, (number) => hedged.replace('{n}', () => number));
}

/** An amount's words, `text` or `short`, with its hedge: "about $14 billion". */
export const withHedge = ({ hedged }: Pick<Amount, 'hedged'>, words: string): string => {
  if (hedged === undefined) return words;
  return IN_HAN ? hedgedInHan(hedged, words) : hedged.replace('{n}', () => words);
};
