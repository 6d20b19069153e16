import { EDITION, type Language } from '../../lib/language.ts';
import { editionOf } from '../ledger/editions/edition.ts';

/** Minutes to read steps: 200 words a minute, 400 characters of Chinese, ten seconds for every picture, and never none. */
export function readingMinutes(steps: readonly { words: number }[], language: Language = EDITION): number {
  const words = steps.reduce((sum, step) => sum + step.words, 0);
  return Math.max(1, Math.round(words / editionOf(language).setting.minute + steps.length / 6));
}
