import type { Chapter, Step } from '../chapter/chapter.ts';
import { countWords, stepText } from '../chapter/words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import { citable } from './citable.ts';
import { hasWords } from './prose.ts';
import { headlinesOf, kindFaults, mostWords } from './headlines.ts';

const FEWEST_STEPS = 5;
const MOST_STEPS = 10;

/** Steps: numbered in order, five to ten, short, each with one text alternative and ids that exist. */
export function stepProblems(ledger: Ledger, { file, name, steps }: Chapter): Problem[] {
  const uses = citable(ledger);
  const notes = new Set(ledger.parts.facts.data.disagreements.map(({ id }) => id));
  const headlines = headlinesOf(ledger, name).size > 0;
  const faults: [Step | undefined, what: string, remedy: string][] = [
    ...numbering(name, steps),
    ...kindFaults(headlines, steps),
    ...peopleFaults(ledger, steps),
    ...steps.flatMap((step): [Step, string, string][] => [
      ...altFaults(step),
      ...lengthFaults(ledger, step, mostWords(headlines, step.kind)),
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
    faults.unshift([
      steps[0],
      `the chapter has ${steps.length} steps`,
      `tell it in ${FEWEST_STEPS} to ${MOST_STEPS}`,
    ]);
  }
  return faults.map(([step, what, remedy]) => ({ file, line: step?.line ?? 1, what, remedy }));
}

/** A person of the glossary can be tapped where the chapter's words first name him or her. */
function peopleFaults(ledger: Ledger, steps: readonly Step[]): [Step, string, string][] {
  const people = [...ledger.glossary.values()].filter(({ kind }) => kind === 'person');
  return people.flatMap(({ id, term }): [Step, string, string][] => {
    const surname = term.split(' ').at(-1)!;
    const first = steps.find(({ paragraphs }) =>
      paragraphs.some(({ pieces }) =>
        pieces.some((piece) => piece.kind === 'text' && hasWords(piece.value, surname)),
      ),
    );
    const links = first?.paragraphs.flatMap(({ links }) => links) ?? [];
    if (!first || links.some(({ to, target }) => to === 'term' && target === id)) return [];
    return [
      [first, `step "${first.id}" is the first to name ${term}`, `write <Term id="${id}">${term}</Term>`],
    ];
  });
}

/** Ids are <chapter>-<n> from 1; an insert after release is -3b, then -3c. */
function numbering(name: string, steps: readonly Step[]): [Step, string, string][] {
  let expected: StepNumber = { number: 1, letter: '' };
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

function altFaults(step: Step): [Step, string, string][] {
  const remedy = 'describe what the chart shows in exactly one <Alt>…</Alt>';
  const written = step.alts.filter(({ pieces }) =>
    pieces.some((piece) => piece.kind === 'fact' || piece.value.trim()),
  );
  if (step.alts.length === 1 && written.length === 1) return [];
  const count = written.length ? `${step.alts.length} text alternatives` : 'no text alternative';
  return [[step, `step "${step.id}" has ${count}`, remedy]];
}

function lengthFaults(ledger: Ledger, step: Step, most: number): [Step, string, string][] {
  // Unknown amounts have their own sentence and can't be counted.
  const known = step.paragraphs.every(({ pieces }) =>
    pieces.every((piece) => piece.kind === 'text' || ledger.hasAmount(piece.id)),
  );
  const words = known ? countWords(stepText(ledger, step)) : 0;
  return words > most ? [[step, `step "${step.id}" has ${words} words`, `cut it to ${most}`]] : [];
}

type StepNumber = { number: number; letter: string };

/** -4 after -3; or -3b after -3 and -3c after -3b, which carry the number before the expected one. */
function follows(found: StepNumber, expected: StepNumber): boolean {
  if (!found.letter) return found.number === expected.number;
  return found.number === expected.number - 1 && found.letter > expected.letter;
}
