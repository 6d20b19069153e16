import type { Ledger } from '../ledger/ledger.ts';
import { resolveChart } from '../ledger/resolve.ts';
import type { Problem } from '../read/errors.ts';
import { spaced } from '../../lib/han.ts';
import type { Language } from '../../lib/language.ts';
import { wordsFile } from '../read/edition-files.ts';
import type { ContentFiles } from '../read/files.ts';

/** A magnitude that no currency follows: 140亿, 2亿—3亿. */
const BARE = /(?:亿|万)(?!美元|[^，。；、]*美元)/;

/**
 * Drawings that write a sum of dollars short, 140亿, and nowhere 美元: read alone it would be yuan. Amounts that a drawing
 * holds are written short, too. @param ledger of the edition @param files of content/: drawings without words are let off
 */
export function currencyProblems(ledger: Ledger, language: Language, files: ContentFiles): Problem[] {
  return [...ledger.parts.charts.values()].flatMap(({ file: of, data: { id } }) => {
    const file = wordsFile(of, language);
    if (!files.has(file)) return [];
    const { labels, amounts, series } = resolveChart(ledger, id);
    const printed = Object.values(labels).map(spaced);
    const drawn = [...Object.values(amounts), ...Object.values(series).flat()];
    const bare =
      printed.find((label) => BARE.test(label)) ??
      drawn.find(({ unit, short }) => unit.startsWith('USD') && BARE.test(short))?.short;
    if (bare === undefined || printed.some((label) => label.includes('美元'))) return [];
    const what = `the drawing writes “${bare}”, and 美元 nowhere`;
    const remedy = 'say it in one of its labels, such as 一格是10亿美元';
    return [{ file, line: 1, what, remedy }];
  });
}
