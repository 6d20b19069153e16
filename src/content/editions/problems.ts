import type { Language } from '../../lib/language.ts';
import { CHAPTER_FILES } from '../chapter/chapters.ts';
import { templateRun } from '../chapter/mdx.ts';
import { oneLine } from '../chapter/words.ts';
import { LEDGER } from '../ledger/load.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printPieces } from '../ledger/template.ts';
import { freshContent, type Content } from '../read/content.ts';
import { editionIn } from '../read/edition-files.ts';
import type { EditionText } from '../read/word-pair.ts';
import { ContentError, problemSentence, type Problem } from '../read/errors.ts';
import { chapterProblems, hedgeProblems, joined, LONGEST_TITLE } from './chinese-chapter.ts';
import { emLength, numberFaults, textFaults } from './chinese-gates.ts';
import { currencyProblems } from './currency.ts';
import { lostSums } from './sums.ts';
import { messageProblems } from './strings.ts';
import { chapterParity } from './parity.ts';

/** Every broken promise of an edition's words, in the order of files and lines. @param content in the first edition */
export function editionProblems(content: Content, language: Language): Problem[] {
  const { problems, texts, content: edition } = content.get(editionIn(language));
  const ledger = edition.get(LEDGER);
  const { read, problems: unreadable } = edition.get(CHAPTER_FILES);
  // A chapter without a file of its own stands here in the first edition's words: one sentence about it is enough.
  const own = read.filter(({ file }) => content.files.has(file));
  const firsts = content.get(CHAPTER_FILES).read;
  return [
    ...problems,
    ...unreadable,
    ...own.flatMap((chapter) => {
      const first = firsts.find(({ name }) => name === chapter.name);
      return first ? [...chapterParity(first, chapter), ...chapterProblems(ledger, chapter)] : [];
    }),
    ...texts.flatMap((text) => textProblems(ledger, text)),
    ...messageProblems(content, language),
    ...currencyProblems(ledger, language, content.files),
  ].toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** Files whose texts take their amounts by id; the ledger's own sentences hold them as typed. */
const TEMPLATES = /^(?:chapters|teach|charts)\/|^lookups\.yaml$/;
/** A chapter's title, and what stands over a drawing. */
const TITLES = /^title$|^labels\.headline\d+$/;

function textProblems(ledger: Ledger, { of, path, first, words, file, line }: EditionText): Problem[] {
  if (words === undefined) return [];
  const run = templateRun(words, line);
  const text = joined(run);
  const lost = TEMPLATES.test(of) ? [] : lostSums(first, words);
  const faults = [
    ...textFaults(text),
    ...(TEMPLATES.test(of) ? numberFaults(text) : []),
    ...lost.map((sum) => ({
      what: `“${sum}” of the English is not in these words`,
      remedy: `say the same sum: ${first.replace(/\.$/, '')}`,
    })),
  ];
  const printable = run.pieces.every((piece) => piece.kind === 'text' || ledger.hasAmount(piece.id));
  if (printable && TITLES.test(path.join('.')) && /^(?:chapters|charts)\//.test(of)) {
    const em = emLength(oneLine(printPieces(ledger, run.pieces)));
    if (em > LONGEST_TITLE)
      faults.push({ what: `this title is ${em} em long`, remedy: `cut it to ${LONGEST_TITLE}` });
    if (/[。.]$/.test(words))
      faults.push({ what: 'this title ends with a full stop', remedy: 'take it out' });
  }
  return [
    ...faults.map((fault) => ({ file, line, ...fault })),
    ...(TEMPLATES.test(of) ? hedgeProblems(ledger, file, run) : []),
  ];
}

/** A check that needs more of the site than its content: asked last, when nothing else is wrong. */
type FurtherCheck = (content: Content) => Promise<Problem[]>;

/** The same as sentences, of a folder that is read anew; empty when all is well. */
export async function brokenWords(
  folder: string,
  language: Language,
  further: readonly FurtherCheck[] = [],
): Promise<string[]> {
  const problems: Problem[] = [];
  try {
    const content = freshContent(folder);
    problems.push(...editionProblems(content, language));
    const edition = content.get(editionIn(language)).content;
    if (!problems.length) for (const check of further) problems.push(...(await check(edition)));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
  }
  return problems.map(problemSentence);
}
