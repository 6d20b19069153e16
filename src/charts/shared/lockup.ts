import { withHedge } from '../../lib/hedged.ts';
import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import type { Amount } from '../../lib/types.ts';
import { amountLine } from './head.ts';
import { BASELINE, SMALLEST } from './space.ts';
import { block, type Block, type Line } from './type.ts';

/** How large the hedge before a number is, and the air after it, in the number's size: the number leads. */
const HEDGE = 0.5;
const AFTER = 0.1;

/**
 * A number led by its hedge, which stands small before it on its baseline, as large as a width lets both be.
 * @param hedge empty where the number has none @param width px
 */
export function lockup(key: string, hedge: string, line: Line, width = Infinity): Block {
  const wide = (text: string): number => textWidth(text, 1, line.weight ?? 400) * FALLBACK_SLACK;
  const before = hedge ? wide(hedge) : 0;
  const free = width / (wide(line.text) + (before ? before * HEDGE + AFTER : 0));
  // Its hedge stays readable where the number is small.
  const least = (width - before * SMALLEST) / (wide(line.text) + AFTER);
  const size = Math.min(line.size, before && free * HEDGE < SMALLEST ? least : free);
  const small = { ...line, text: hedge, size: Math.min(size, Math.max(SMALLEST, size * HEDGE)) };
  const first = block(`${key}-hedge`, { x: 0, top: (size - small.size) * BASELINE }, hedge ? [small] : []);
  const x = hedge ? first.width + size * AFTER : 0;
  const number = block(key, { x, top: 0 }, [{ ...line, size }]);
  return { ...number, marks: [...number.marks, ...first.marks], width: x + number.width };
}

/**
 * An amount on one line, what hedges it from the left small before it.
 * @param width,most px that it has, and that its number is large @param text words that print it, with its hedge
 */
export function amountLockup(
  key: string,
  money: Amount,
  tone: Line['tone'],
  width: number,
  most: number,
  text = withHedge(money, money.short),
): Block {
  const before = money.hedged?.split('{n}')[0] ?? '';
  const cut = text.startsWith(before) ? before.length : 0;
  const line = { ...amountLine(money, most, tone), text: text.slice(cut) };
  return lockup(key, text.slice(0, cut).trim(), line, width);
}
