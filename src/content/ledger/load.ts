import { FIRST_LANGUAGE } from '../../lib/language.ts';
import type { Content, Recipe } from '../read/content.ts';
import { ContentError, type Problem } from '../read/errors.ts';
import { readContent, type ContentFiles } from '../read/files.ts';
import { parseParts } from '../read/parts.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { checkReferences } from './references.ts';
import { checkSums } from './sums.ts';

/**
 * Builds the ledger from the texts of content/, by path relative to it. Pure.
 * @throws ContentError that lists everything wrong with the files, their cross references and their sums
 */
export function buildLedger(files: ContentFiles): Ledger {
  const problems: Problem[] = [];
  const parts = parseParts(files, problems);
  if (!parts || problems.length) throw new ContentError(problems);
  problems.push(...checkReferences(parts));
  if (problems.length) throw new ContentError(problems);
  const ledger = ledgerOf(parts);
  problems.push(...checkSums(ledger));
  if (problems.length) throw new ContentError(problems);
  return ledger;
}

/**
 * A ledger in the words of another edition. What it says is the first one's, whose references and sums are checked.
 * @throws ContentError where the words do not fit the files' shapes
 */
function translatedLedger({ files, language, first }: Content): Ledger {
  const problems: Problem[] = [];
  const parts = parseParts(files, problems);
  if (!parts || problems.length) throw new ContentError(problems);
  return ledgerOf(parts, language, first.get(LEDGER));
}

/** The ledger of a content folder. @throws ContentError as `buildLedger` does */
export const LEDGER: Recipe<Ledger> = {
  name: 'ledger',
  make: (content) =>
    content.language === FIRST_LANGUAGE ? buildLedger(content.files) : translatedLedger(content),
};

/** Reads a content folder and builds its ledger. @throws ContentError as `buildLedger` does */
export function loadLedger(root: string): Ledger {
  return buildLedger(readContent(root));
}
