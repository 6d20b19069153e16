import { IN_HAN } from './han.ts';
import type { Amount } from './types.ts';

/**
 * Chinese words with their hedge. What leads to the number stays ahead of it: 每卡每小时约2.35美元, 每年增至近3倍.
 * @param hedged how the hedge stands with its amount, which is {n}
 */
export function hedgedInHan(hedged: string, words: string): string {
  const [before = '', after = ''] = hedged.split('{n}');
  const lead = /^[^\d负−]*(?=[\d负−])/.exec(words)?.[0] ?? '';
  return lead + before + words.slice(lead.length) + after;
}

/** An amount's words, `text` or `short`, with its hedge: "about $14 billion". */
export const withHedge = ({ hedged }: Pick<Amount, 'hedged'>, words: string): string => {
  if (hedged === undefined) return words;
  return IN_HAN ? hedgedInHan(hedged, words) : hedged.replace('{n}', () => words);
};
