import { inHan } from '../lib/han.ts';

/** The font's spaces are narrow: two of them part what belongs to different things. A dot of Han has its air. */
const [DOT, HAN_DOT] = ['  ·  ', '·'];

/** What belongs to different things, on one line; the first part may be empty and stand before. */
export function dotted(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined);
  return said.join(inHan(said.join('')) ? HAN_DOT : DOT);
}
