import { LineCounter, parse, parseDocument } from 'yaml';
import { overlaid, type Findings, type WordPath } from './overlay.ts';
import { missingFile, sentence } from './word-faults.ts';
import type { Pair } from './word-pair.ts';
import { wordedCsv } from './worded-csv.ts';

/** A file of the first edition in another's words, of the kind that it is: data as JSON, which is YAML. Adds what is found. */
export function worded(pair: Pair): string {
  if (pair.file.endsWith('.csv')) return wordedCsv(pair);
  if (pair.file.endsWith('.mdx')) return wordedChapter(pair);
  return JSON.stringify(wordedYaml(pair, pair.text, pair.words));
}

/** Data of YAML in the words of other YAML. @param offset lines before the words in their file */
function wordedYaml(pair: Pair, text: string, words: string | undefined, offset = 0): unknown {
  const { file, from, problems, texts } = pair;
  const found: Findings = { misfits: [], texts: [] };
  const { data, lineOf } = readWords(pair, words ?? '', offset);
  const made = overlaid(file, parse(text), data, found);
  texts.push(...found.texts.map((one) => ({ ...one, of: file, file: from, line: lineOf(one.path) })));
  if (words === undefined) problems.push(...missingFile(pair, found.misfits.length));
  else
    problems.push(
      ...found.misfits.map((misfit) => ({
        file: from,
        line: lineOf(misfit.path),
        ...sentence(file, misfit),
      })),
    );
  return made;
}

/** Words as data, and the line of the deepest that a path finds there; 1 where it finds nothing. */
function readWords(
  { from, problems }: Pair,
  text: string,
  offset: number,
): { data: unknown; lineOf(path: WordPath): number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (at: number): number => lines.linePos(at).line + offset;
  for (const { message, pos } of document.errors.slice(0, 1)) {
    const what = `this is not YAML: ${message.split('\n')[0]}`;
    problems.push({ file: from, line: lineAt(pos[0]), what, remedy: 'put the text in quotes, on one line' });
  }
  return {
    data: document.errors.length ? undefined : (document.toJS() ?? undefined),
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
        if (node?.range) return lineAt(node.range[0]);
      }
      return 1;
    },
  };
}

const FRONT = /^---\n([\s\S]*?)\n---(?=\n|$)/;

/**
 * A chapter: the edition's own body, and the first one's front matter in its words. Lines stay where they are in the
 * edition's file, so that whatever is found in them has its place.
 */
function wordedChapter(pair: Pair): string {
  const front = FRONT.exec(pair.text)?.[1] ?? '';
  const own = pair.words;
  const words = own === undefined ? undefined : (FRONT.exec(own)?.[1] ?? '');
  const made = JSON.stringify(wordedYaml(pair, front, words, 1));
  if (words === undefined) return pair.text.replace(FRONT, () => `---\n${made}\n---`);
  const room = '\n'.repeat(words.split('\n').length - 1);
  return own!.replace(FRONT, () => `---\n${made}${room}\n---`);
}
