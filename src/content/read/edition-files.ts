import { csvFormatRows } from 'd3-dsv';
import { LineCounter, parse, parseDocument } from 'yaml';
import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { contentOf, type Content, type Recipe } from './content.ts';
import { parseCsv } from './csv.ts';
import type { Problem } from './errors.ts';
import { fieldsOf, isAmong } from './fields.ts';
import type { ContentFiles } from './files.ts';
import { overlaid, type Misfit } from './overlay.ts';

/** A content folder in the words of another edition, and where those are missing, too many or misplaced. */
export interface Edition {
  /** The same files as the first edition's, in its words; its chapters and lessons in the edition's own folders. */
  content: Content;
  problems: readonly Problem[];
}

/** A content folder in another edition; what has no words yet is in the first edition's. */
export const editionIn = (language: Language): Recipe<Edition> => ({
  name: `edition ${language}`,
  make: (content) => {
    const { files, problems } = editionFiles(content.files, language);
    return { content: contentOf(files, language, content), problems };
  },
});

/** Every file that has words, but for strings/, which is written out for each edition. */
const WORDED =
  /^(?:[^/]+\.yaml|charts\/[^/]+\.yaml|series\/[^/]+\.csv|(?:chapters|teach)\/en\/[^/]+\.(?:mdx|yaml))$/;

/** Where the words of a file stand in an edition. */
export function wordsFile(file: string, language: Language): string {
  const [, folder, name] = /^(chapters|teach)\/en\/(.+)$/.exec(file) ?? [];
  return folder ? `${folder}/${language}/${name}` : `words/${language}/${file}`;
}

/** The files of an edition: the first one's, in its words. Pure. */
export function editionFiles(
  files: ContentFiles,
  language: Language,
): { files: ContentFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const made = new Map(files);
  const used = new Set<string>();
  for (const [file, text] of files) {
    if (!WORDED.test(file)) continue;
    const from = wordsFile(file, language);
    used.add(from);
    const words = files.get(from);
    const put = file.includes('/en/') ? from : file;
    made.set(put, worded({ file, text, from, words }, problems));
  }
  const folder = new RegExp(`^(?:words|chapters|teach)/${language}/`);
  for (const file of files.keys()) {
    if (!folder.test(file) || used.has(file)) continue;
    const what = 'these are the words of no file of the first edition';
    problems.push({ file, line: 1, what, remedy: 'give the file the name of one, or take it out' });
  }
  return { files: made, problems };
}

/** A file of the first edition and the file that words it. */
interface Pair {
  file: string;
  text: string;
  from: string;
  words: string | undefined;
}

function worded(pair: Pair, problems: Problem[]): string {
  if (pair.file.endsWith('.csv')) return wordedCsv(pair, problems);
  if (pair.file.endsWith('.mdx')) return wordedChapter(pair, problems);
  return JSON.stringify(wordedYaml(pair, pair.text, pair.words, problems));
}

/** Data of YAML in the words of other YAML. @param offset lines before the words in their file */
function wordedYaml(
  { file, from }: Pair,
  text: string,
  words: string | undefined,
  problems: Problem[],
  offset = 0,
): unknown {
  const data: unknown = parse(text);
  const lines = new LineCounter();
  const document =
    words === undefined ? undefined : parseDocument(words, { lineCounter: lines, prettyErrors: false });
  const fault = document?.errors[0];
  if (document && fault) {
    const { line } = lines.linePos(fault.pos[0]);
    const what = `this is not YAML: ${fault.message.split('\n')[0]}`;
    problems.push({ file: from, line: line + offset, what, remedy: 'put the text in quotes, on one line' });
    return data;
  }
  const misfits: Misfit[] = [];
  const made = overlaid(file, data, document?.toJS(), misfits);
  if (words === undefined) {
    if (!misfits.length) return made;
    const what = `this file is missing, with ${misfits.length} texts of content/${file}`;
    problems.push({ file: from, line: 1, what, remedy: 'write it' });
    return made;
  }
  const lineOf = (path: Misfit['path']): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document?.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line + offset;
    }
    return 1;
  };
  problems.push(
    ...misfits.map((misfit) => ({ file: from, line: lineOf(misfit.path), ...sentence(file, misfit) })),
  );
  return made;
}

/** What is wrong, and how to mend it. */
function sentence(file: string, { path, kind, first = '' }: Misfit): Pick<Problem, 'what' | 'remedy'> {
  const name = `"${path.join('.')}"`;
  if (kind === 'missing') return { what: `${name} is not worded`, remedy: `content/${file} says: ${first}` };
  if (kind === 'superfluous') {
    const remedy = `take it out: content/${file} has no words there`;
    return { what: `${name} is not to be worded`, remedy };
  }
  if (kind === 'length')
    return { what: `the list ${name} has another length`, remedy: `word all ${first} of content/${file}` };
  return { what: `${name} is not words on one line`, remedy: `word it as content/${file} does` };
}

/** The rows of a series, in their order, with an edition's words in the columns that have some. */
function wordedCsv({ file, text, from, words }: Pair, problems: Problem[]): string {
  const first = parseCsv(file, text, []);
  const { own = [], words: named } = fieldsOf(file);
  const columns = first.columns.filter((name) => isAmong(named, [name]) && !isAmong(own, [name]));
  const given = words === undefined ? undefined : parseCsv(from, words, problems);
  const add = (line: number, what: string, remedy: string): void =>
    void problems.push({ file: from, line, what, remedy });
  if (given) {
    for (const name of given.columns)
      if (name !== 'point' && !columns.includes(name))
        add(
          1,
          `the column "${name}" is not to be worded`,
          `take it out, or name one of ${columns.join(', ')}`,
        );
    if (given.rows.length !== first.rows.length)
      add(
        given.rows.at(-1)?.line ?? 1,
        `there are ${given.rows.length} rows, and ${first.rows.length} in content/${file}`,
        'give both the same rows in the same order',
      );
  }
  let lost = 0;
  const rows = first.rows.map(({ cells }, i) => {
    const row = given?.rows[i];
    if (row && row.cells['point'] !== cells['point'])
      add(
        row.line,
        `this row is of "${row.cells['point']}"`,
        `"${cells['point']}" stands here in content/${file}`,
      );
    return first.columns.map((name) => {
      const cell = cells[name] ?? '';
      if (!columns.includes(name)) return cell;
      const misfits: Misfit[] = [];
      const made = overlaid(file, { [name]: cell }, { [name]: row?.cells[name] || undefined }, misfits);
      for (const misfit of misfits)
        if (given) add(row?.line ?? 1, ...(Object.values(sentence(file, misfit)) as [string, string]));
        else lost += 1;
      return (made as Record<string, string>)[name]!;
    });
  });
  if (lost) add(1, `this file is missing, with ${lost} texts of content/${file}`, 'write it');
  return `${csvFormatRows([first.columns, ...rows])}\n`;
}

const FRONT = /^---\n([\s\S]*?)\n---(?=\n|$)/;

/**
 * A chapter: the edition's own body, and the first one's front matter in its words. Lines stay where they are in the
 * edition's file, so that whatever is found in them has its place.
 */
function wordedChapter(pair: Pair, problems: Problem[]): string {
  const front = FRONT.exec(pair.text)?.[1] ?? '';
  const words = pair.words === undefined ? undefined : FRONT.exec(pair.words);
  const made = wordedYaml(pair, front, words === undefined ? undefined : (words?.[1] ?? ''), problems, 1);
  if (!words) return pair.text.replace(FRONT, () => `---\n${JSON.stringify(made)}\n---`);
  const room = '\n'.repeat((words[1] ?? '').split('\n').length - 1);
  return pair.words!.replace(FRONT, () => `---\n${JSON.stringify(made)}${room}\n---`);
}

/** The content of an edition: of the first one the files as they are. */
export const contentIn = (content: Content, language: Language): Content =>
  language === FIRST_LANGUAGE ? content : content.get(editionIn(language)).content;
