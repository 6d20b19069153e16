import { escape } from './escape.ts';

const NUMBER = String.raw`\d(?:[\d,.]*\d)?`;
const RANGE = String.raw`${NUMBER}(?:–${NUMBER})?`;
/** "$21 billion", "about $12–14 billion", "up to 70 percent", with the hedge right before it. */
const SUM = new RegExp(
  String.raw`(?:\b(?:about|almost|at least|above|less than|more than|nearly|over|under|up to) )?` +
    String.raw`(?:\$${RANGE}(?: (?:million|billion|trillion))?|${RANGE} percent(?:age points?)?\b)`,
  'gi',
);

/**
 * A sentence as HTML in which every sum of dollars and every percentage is a link.
 * @param sentence as readers see it, plain text @param href where all of them lead
 */
export function linkSums(sentence: string, href: string): string {
  return escape(sentence).replace(SUM, (sum) => `<a class="fact" href="${escape(href)}">${sum}</a>`);
}
