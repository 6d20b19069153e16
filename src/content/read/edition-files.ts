import { csvFormatRows } from 'd3-dsv';
import { LineCounter, parse, parseDocument } from 'yaml';
import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { contentOf, type Content, type Recipe } from './content.ts';
import { parseCsv, type CsvFile } from './csv.ts';
import type { Problem } from './errors.ts';
import { fieldsOf, isAmong } from './fields.ts';
import type { ContentFiles } from './files.ts';
import { overlaid, type Findings, type Misfit, type WordPath } from './overlay.ts';

/** A content folder in the words of another edition, and where those are missing, too many or misplaced. */
export interface Edition {
  /** The same files as the first edition's, in its words; its chapters and lessons in the edition's own folders. */
  content: Content;
  problems: readonly Problem[];
  /** Every text that readers read outside the bodies of chapters, in both editions. */
  texts: readonly EditionText[];
}

/** A text of the first edition with its words in another. */
export interface EditionText {
  /** The first edition's file, relative to content/. */
  of: string;
  path: WordPath;
  first: string;
  /** Absent where it has none yet. */
  words?: string;
  /** Where the words stand, or should. */
  file: string;
  line: number;
}

/** A content folder in another edition; what has no words yet is in the first edition's. */
export const editionIn = (language: Language): Recipe<Edition> => ({
  name: `edition ${language}`,
  make: (content) => {
    const { files, ...found } = editionFiles(content.files, language);
    return { content: contentOf(files, language, content), ...found };
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
): { files: ContentFiles; problems: Problem[]; texts: EditionText[] } {
  const problems: Problem[] = [];
  const texts: EditionText[] = [];
  const made = new Map(files);
  const used = new Set<string>();
  for (const [file, text] of files) {
    if (!WORDED.test(file)) continue;
    const from = wordsFile(file, language);
    const words = partsOf(files, from);
    words.forEach((part) => used.add(part.file));
    const put = file.includes('/en/') ? from : file;
    made.set(put, worded({ file, text, from, words, problems, texts }));
  }
  const folder = new RegExp(`^(?:words|chapters|teach)/${language}/`);
  for (const file of files.keys()) {
    if (!folder.test(file) || used.has(file)) continue;
    const what = 'these are the words of no file of the first edition';
    problems.push({ file, line: 1, what, remedy: 'give the file the name of one, or take it out' });
  }
  return { files: made, problems, texts };
}

/** A file, or part of one. */
interface Part {
  file: string;
  text: string;
}

/** A file of words; a long one may stand in parts, facts-1.yaml and so on. None where nobody has written it. */
function partsOf(files: ContentFiles, file: string): Part[] {
  const [, start = '', end = ''] = /^(.*)(\.yaml)$/.exec(file) ?? [];
  const numbered = Array.from({ length: MOST_PARTS }, (_, i) => `${start}-${i + 1}${end}`);
  return [file, ...(end ? numbered : [])].flatMap((name) => {
    const text = files.get(name);
    return text === undefined ? [] : [{ file: name, text }];
  });
}

const MOST_PARTS = 9;

/** A file of the first edition, the file that words it, and what is found in them. */
interface Pair {
  problems: Problem[];
  texts: EditionText[];
  file: string;
  text: string;
  from: string;
  words: readonly Part[];
}

function worded(pair: Pair): string {
  if (pair.file.endsWith('.csv')) return wordedCsv(pair);
  if (pair.file.endsWith('.mdx')) return wordedChapter(pair);
  return JSON.stringify(wordedYaml(pair, pair.text, pair.words));
}

/** Data of YAML in the words of other YAML. @param offset lines before the words in their file */
function wordedYaml(pair: Pair, text: string, words: readonly Part[], offset = 0): unknown {
  const { file, problems, texts } = pair;
  const parts = words.map((part) => readPart(part, offset, problems));
  const found: Findings = { misfits: [], texts: [] };
  const given = parts.map(({ data }) => data).reduce(joinedWords, undefined);
  const made = overlaid(file, parse(text), given, found);
  const placeOf = (path: WordPath): { file: string; line: number } => {
    const places = parts.flatMap(({ placeOf }) => placeOf(path));
    const [best] = places.toSorted((a, b) => b.depth - a.depth);
    return best ? { file: best.file, line: best.line } : { file: words[0]?.file ?? pair.from, line: 1 };
  };
  texts.push(...found.texts.map((one) => ({ ...one, of: file, ...placeOf(one.path) })));
  if (words.length)
    problems.push(...found.misfits.map((misfit) => ({ ...placeOf(misfit.path), ...sentence(file, misfit) })));
  else if (found.misfits.length) problems.push(missingFile(pair, found.misfits.length));
  return made;
}

/** A part's data, and where the deepest of a path stands in it. */
interface ReadPart {
  data: unknown;
  placeOf(path: WordPath): { file: string; line: number; depth: number }[];
}

function readPart({ file, text }: Part, offset: number, problems: Problem[]): ReadPart {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (at: number): number => lines.linePos(at).line + offset;
  for (const { message, pos } of document.errors.slice(0, 1)) {
    const what = `this is not YAML: ${message.split('\n')[0]}`;
    problems.push({ file, line: lineOf(pos[0]), what, remedy: 'put the text in quotes, on one line' });
  }
  return {
    data: document.errors.length ? undefined : document.toJS(),
    placeOf(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
        if (node?.range) return [{ file, line: lineOf(node.range[0]), depth }];
      }
      return [];
    },
  };
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The words of two parts; where both have the same, those of the second. */
function joinedWords(one: unknown, other: unknown): unknown {
  if (!isMap(one) || !isMap(other)) return other ?? one;
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
      key,
      joinedWords(one[key], other[key]),
    ]),
  );
}

const missingFile = ({ file, from }: Pair, texts: number): Problem => ({
  file: from,
  line: 1,
  what: `this file is missing, with ${texts} ${texts === 1 ? 'text' : 'texts'} of content/${file}`,
  remedy: 'write it',
});

/** What is wrong, and how to mend it. */
function sentence(file: string, { path, kind, first = '' }: Misfit): Pick<Problem, 'what' | 'remedy'> {
  const name = `"${path.join('.')}"`;
  const says = `content/${file} says: ${first.replace(/\.$/, '')}`;
  if (kind === 'missing') return { what: `${name} is not worded`, remedy: says };
  if (kind === 'superfluous') {
    const remedy = `take it out: content/${file} has no words there`;
    return { what: `${name} is not to be worded`, remedy };
  }
  if (kind === 'length')
    return { what: `the list ${name} has another length`, remedy: `word all ${first} of content/${file}` };
  if (kind === 'gaps') return { what: `${name} has other gaps`, remedy: `give it those of what ${says}` };
  return { what: `${name} is not words on one line`, remedy: `word it as content/${file} does` };
}

/** The rows of a series, in their order, with an edition's words in the columns that have some. */
function wordedCsv(pair: Pair): string {
  const { file, text, from, problems, texts } = pair;
  const [words] = pair.words;
  const first = parseCsv(file, text, []);
  const { own = [], words: named } = fieldsOf(file);
  const columns = first.columns.filter((name) => isAmong(named, [name]) && !isAmong(own, [name]));
  const given = words === undefined ? undefined : parseCsv(from, words.text, problems);
  if (given) problems.push(...tableProblems(pair, first, given, columns));
  let lost = 0;
  const rows = first.rows.map(({ cells }, i) => {
    const row = given?.rows[i];
    const line = row?.line ?? 1;
    return first.columns.map((name) => {
      const cell = cells[name] ?? '';
      if (!columns.includes(name)) return cell;
      const found: Findings = { misfits: [], texts: [] };
      const made = overlaid(file, { [name]: cell }, { [name]: row?.cells[name] || undefined }, found);
      texts.push(...found.texts.map((one) => ({ ...one, path: [i, name], of: file, file: from, line })));
      lost += found.misfits.length;
      if (given)
        problems.push(...found.misfits.map((misfit) => ({ file: from, line, ...sentence(file, misfit) })));
      return (made as Record<string, string>)[name]!;
    });
  });
  if (!given && lost) problems.push(missingFile(pair, lost));
  return `${csvFormatRows([first.columns, ...rows])}\n`;
}

/** Columns that hold no words, and rows that are not the first edition's in its order. */
function tableProblems(
  { file, from }: Pair,
  first: CsvFile,
  given: CsvFile,
  columns: readonly string[],
): Problem[] {
  const strange = given.columns.filter((name) => name !== 'point' && !columns.includes(name));
  const moved = given.rows.filter(
    ({ cells }, i) => first.rows[i] && cells['point'] !== first.rows[i].cells['point'],
  );
  return [
    ...strange.map((name) => ({
      file: from,
      line: 1,
      what: `the column "${name}" is not to be worded`,
      remedy: `take it out, or name one of ${columns.join(', ')}`,
    })),
    ...(given.rows.length === first.rows.length
      ? []
      : [
          {
            file: from,
            line: given.rows.at(-1)?.line ?? 1,
            what: `there are ${given.rows.length} rows, and ${first.rows.length} in content/${file}`,
            remedy: 'give both the same rows in the same order',
          },
        ]),
    ...moved.map(({ line, cells }) => ({
      file: from,
      line,
      what: `the row of "${cells['point']}" stands where content/${file} has another`,
      remedy: 'put the rows in the same order',
    })),
  ];
}

const FRONT = /^---\n([\s\S]*?)\n---(?=\n|$)/;

/**
 * A chapter: the edition's own body, and the first one's front matter in its words. Lines stay where they are in the
 * edition's file, so that whatever is found in them has its place.
 */
function wordedChapter(pair: Pair): string {
  const front = FRONT.exec(pair.text)?.[1] ?? '';
  const [own] = pair.words;
  const words = own && (FRONT.exec(own.text)?.[1] ?? '');
  const parts = words === undefined ? [] : [{ file: pair.from, text: words }];
  const made = JSON.stringify(wordedYaml(pair, front, parts, 1));
  if (words === undefined) return pair.text.replace(FRONT, () => `---\n${made}\n---`);
  const room = '\n'.repeat(words.split('\n').length - 1);
  return own!.text.replace(FRONT, () => `---\n${made}${room}\n---`);
}

/** The content of an edition: of the first one the files as they are. */
export const contentIn = (content: Content, language: Language): Content =>
  language === FIRST_LANGUAGE ? content : content.get(editionIn(language)).content;
