import type { Chapter, Step } from './chapter.ts';
import { didYouMean, type Problem } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { CHAPTERS } from './schema.ts';
import { printPieces } from './template.ts';

/** A step's text may be this long; alternatives and notes are not counted. */
export const MOST_WORDS = 45;
const FEWEST_STEPS = 5;
const MOST_STEPS = 9;

/** The ids a chapter's frontmatter names must exist. */
export function chapterIds(ledger: Ledger, { file, name, front: { data, lineOf } }: Chapter): Problem[] {
  const problems: Problem[] = [];
  const add = (path: (string | number)[], what: string, remedy: string): void => {
    problems.push({ file, line: lineOf(path), what, remedy });
  };
  if (data.id !== name)
    add(['id'], `chapter "${data.id}" lives in a file called ${name}.mdx`, 'give both the same name');
  const place = CHAPTERS.indexOf(data.id);
  if (data.number !== place)
    add(['number'], `${data.id} is chapter ${place}, not ${data.number}`, `write number: ${place}`);
  if (!ledger.parts.figures.has(data.figure)) {
    add(['figure'], `there is no figure "${data.figure}"`, `add content/figures/${data.figure}.yaml`);
  }
  data.panels.forEach((id, i) => {
    if (!ledger.parts.figures.has(id))
      add(['panels', i], `there is no panel "${id}"`, `add content/figures/${id}.yaml, or take it out`);
  });
  const borrowed = [data.figure, ...data.panels].filter(
    (id) => ledger.parts.figures.has(id) && ledger.parts.figures.get(id)?.data.chapter !== name,
  );
  if (borrowed.length)
    add(
      ['figure'],
      `"${borrowed.join('", "')}" belongs to another chapter`,
      `use ${name}’s own figure and panels`,
    );
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
  return problems;
}

/** Everything a step may say it uses. */
function citable({ articles, allSince, allSeries, allFigures, parts }: Ledger): Set<string> {
  const { derived, disagreements } = parts.facts.data;
  const entries = [...articles, ...allSince, ...allSeries, ...derived, ...disagreements];
  return new Set([...entries.map(({ id }) => id), ...allFigures.keys()]);
}

/** Steps: numbered in order, five to nine, short, each with one text alternative and ids that exist. */
export function stepProblems(ledger: Ledger, { file, name, steps }: Chapter): Problem[] {
  const uses = citable(ledger);
  const notes = new Set(ledger.parts.facts.data.disagreements.map(({ id }) => id));
  const findings: [Step | undefined, what: string, remedy: string][] = [
    ...numbering(name, steps),
    ...steps.flatMap((step): [Step, string, string][] => [
      ...altFindings(step),
      ...lengthFindings(ledger, step),
      ...step.uses
        .filter((id) => !uses.has(id))
        .map((id): [Step, string, string] => [
          step,
          `step "${step.id}" uses "${id}", which does not exist`,
          didYouMean(id, uses),
        ]),
      ...step.notes
        .filter((id) => !notes.has(id))
        .map((id): [Step, string, string] => [
          step,
          `step "${step.id}" notes "${id}", which is no disagreement`,
          didYouMean(id, notes),
        ]),
    ]),
  ];
  if (steps.length < FEWEST_STEPS || steps.length > MOST_STEPS) {
    findings.unshift([
      steps[0],
      `the chapter has ${steps.length} steps`,
      `tell it in ${FEWEST_STEPS} to ${MOST_STEPS}`,
    ]);
  }
  return findings.map(([step, what, remedy]) => ({ file, line: step?.line ?? 1, what, remedy }));
}

/** Ids are <chapter>-<n> from 1; an insert after release is -3b, then -3c. */
function numbering(name: string, steps: readonly Step[]): [Step, string, string][] {
  let expected: Place = { number: 1, letter: '' };
  return steps.flatMap((step): [Step, string, string][] => {
    const match = step.id.startsWith(`${name}-`)
      ? /^(\d{1,3})([a-z]?)$/.exec(step.id.slice(name.length + 1))
      : null;
    const found = match && { number: Number(match[1]), letter: match[2] ?? '' };
    const wanted = `${name}-${expected.number}`;
    const inOrder = found && follows(found, expected);
    expected = { number: (found?.number ?? expected.number) + 1, letter: found?.letter || 'a' };
    if (inOrder) return [];
    const what = found
      ? `step "${step.id}" stands where ${wanted} should`
      : `the step id "${step.id}" is not of the form ${name}-<n>`;
    return [[step, what, `call it ${wanted}`]];
  });
}

function altFindings(step: Step): [Step, string, string][] {
  const remedy = 'describe what the chart shows in exactly one <Alt>…</Alt>';
  const written = step.alts.filter(({ pieces }) =>
    pieces.some((piece) => piece.kind === 'fact' || piece.value.trim()),
  );
  if (step.alts.length === 1 && written.length === 1) return [];
  const count = written.length ? `${step.alts.length} text alternatives` : 'no text alternative';
  return [[step, `step "${step.id}" has ${count}`, remedy]];
}

function lengthFindings(ledger: Ledger, step: Step): [Step, string, string][] {
  // Unknown figures have their own sentence and can't be counted.
  const known = step.paragraphs.every(({ pieces }) =>
    pieces.every((piece) => piece.kind === 'text' || ledger.hasFigure(piece.id)),
  );
  const words = known ? countWords(stepText(ledger, step)) : 0;
  return words > MOST_WORDS
    ? [[step, `step "${step.id}" has ${words} words`, `cut it to ${MOST_WORDS}`]]
    : [];
}

type Place = { number: number; letter: string };

/** -4 after -3; or -3b after -3 and -3c after -3b, which carry the number before the expected one. */
function follows(found: Place, expected: Place): boolean {
  if (!found.letter) return found.number === expected.number;
  return found.number === expected.number - 1 && found.letter > expected.letter;
}

/** A step's paragraphs as plain text, figures put in. */
export function stepText(ledger: Ledger, { paragraphs }: Step): string {
  return paragraphs.map(({ pieces }) => oneLine(printPieces(ledger, pieces))).join('\n\n');
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
