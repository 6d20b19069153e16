import type { Chapter } from '../chapter/chapter.ts';
import { templateRun } from '../chapter/mdx.ts';
import { countWords } from '../chapter/words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printPieces } from '../ledger/template.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import { filesIn, type ContentFiles } from '../read/files.ts';
import { citable } from './citable.ts';

/** Chapters that content/chapters.yaml lists and nobody wrote, and the other way round. */
export function storyProblems({ chapters }: Ledger, files: ContentFiles): Problem[] {
  const written = new Map(filesIn(files, 'chapters/en/', '.mdx').map(([name, file]) => [name, file]));
  const lost = chapters
    .filter((name) => !written.has(name))
    .map((name) => ({
      file: `chapters/en/${name}.mdx`,
      line: 1,
      what: 'this chapter is missing',
      remedy: 'put it back, or take it out of content/chapters.yaml',
    }));
  const unlisted = [...written]
    .filter(([name]) => !chapters.includes(name))
    .map(([name, file]) => ({
      file,
      line: 1,
      what: `the chapter "${name}" has no place in the story`,
      remedy: 'add it to content/chapters.yaml, where it belongs',
    }));
  return [...lost, ...unlisted];
}

/** Words of a counter-argument that stands open between two chapters of the story, as it prints. */
const MOST_OPEN = 25;

/** The counter-argument that stands open is short, and written once where the whole of it is. */
export function counterProblems(ledger: Ledger, { file, front: { data, lineOf } }: Chapter): Problem[] {
  const field = data.counterShort === undefined ? 'counter' : 'counterShort';
  const { pieces } = templateRun(data[field] ?? '', 1);
  if (!pieces.every((piece) => piece.kind === 'text' || ledger.hasAmount(piece.id))) return [];
  const words = countWords(printPieces(ledger, pieces));
  if (words <= MOST_OPEN) return [];
  const what = `the counter-argument that stands open, ${field}, has ${words} words`;
  return [{ file, line: lineOf([field]), what, remedy: `say it in ${MOST_OPEN} as counterShort` }];
}

/** A chapter has a chart of its name, and the ids that its frontmatter names exist. */
export function chapterProblems(ledger: Ledger, { file, name, front, steps }: Chapter): Problem[] {
  const { data, lineOf } = front;
  const { charts } = ledger.parts;
  const problems: Problem[] = [];
  const add = (path: (string | number)[], what: string, remedy: string): void => {
    problems.push({ file, line: lineOf(path), what, remedy });
  };
  if (!charts.has(name)) add([], `the chapter "${name}" has no chart`, `add content/charts/${name}.yaml`);
  data.panels.forEach((id, i) => {
    if (!charts.has(id))
      add(['panels', i], `there is no panel "${id}"`, `add content/charts/${id}.yaml, or take it out`);
  });
  for (const id of [name, ...data.panels]) {
    const owner = charts.get(id)?.data.chapter;
    if (owner === undefined || owner === name) continue;
    add(['panels'], `"${id}" belongs to the chapter "${owner}"`, `use ${name}’s own chart and panels`);
  }
  const own = steps.map(({ id }) => id);
  if (data.card !== undefined && !own.includes(data.card))
    add(['card'], `"${name}" has no step "${data.card}"`, didYouMean(data.card, own));
  const lists = {
    since: new Set(ledger.allSince.map(({ id }) => id)),
    series: new Set(ledger.allSeries.map(({ id }) => id)),
    uses: citable(ledger),
  };
  for (const field of ['since', 'series', 'uses'] as const) {
    data[field].forEach((id, i) => {
      if (lists[field].has(id)) return;
      add([field, i], `${field} names "${id}", which does not exist`, didYouMean(id, lists[field]));
    });
  }
  data.since.forEach((id, i) => {
    const later = lists.since.has(id) ? ledger.since(id).supersededBy : undefined;
    if (later === undefined || data.since.includes(later)) return;
    add(
      ['since', i],
      `"${id}" is superseded by "${later}", which is not in the list`,
      `list ${later} too, or take ${id} out`,
    );
  });
  return problems;
}
