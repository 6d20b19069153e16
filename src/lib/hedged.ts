import type { Amount } from './types.ts';

/** An amount's words, `text` or `short`, with its hedge: "about $14 billion". */
export const withHedge = ({ hedged }: Pick<Amount, 'hedged'>, words: string): string =>
  hedged === undefined ? words : hedged.replace('{n}', () => words);
