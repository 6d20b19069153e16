import { STEP_KINDS, type Chapter } from '../chapter/chapter.ts';
import { templateRun } from '../chapter/mdx.ts';
import { oneLine } from '../chapter/words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printPieces } from '../ledger/template.ts';
import type { Problem } from '../read/errors.ts';
import { hasWords } from './prose.ts';

/** Characters of a headline, as it prints. */
const LONGEST = 60;

/** The headlines of a chapter's chart, by step, from 1; none where its drawings have no headlines. */
export function headlinesOf(ledger: Ledger, chapter: string): Map<number, string> {
  const labels = Object.entries(ledger.parts.charts.get(chapter)?.data.labels ?? {});
  return new Map(
    labels.flatMap(([key, template]) => {
      const number = /^headline(\d+)$/.exec(key)?.[1];
      return number === undefined ? [] : [[Number(number), template]];
    }),
  );
}

/**
 * Headlines: one over each drawing, short, and none that states flat what somebody claims, what is forecast or what is
 * an example of ours.
 */
export function headlineProblems(ledger: Ledger, { name, steps }: Chapter): Problem[] {
  const headlines = headlinesOf(ledger, name);
  const chart = ledger.parts.charts.get(name);
  if (!chart || headlines.size === 0) return [];
  const { file, lineOf } = chart;
  const problem = (number: number, what: string, remedy: string): Problem => ({
    file,
    line: lineOf(headlines.has(number) ? ['labels', `headline${number}`] : ['labels']),
    what,
    remedy,
  });
  const missing = steps.flatMap(({ id }, i) =>
    headlines.has(i + 1)
      ? []
      : [problem(i + 1, `the drawing of ${id} has no headline`, `word it as headline${i + 1}`)],
  );
  const written = [...headlines].flatMap(([number, template]) => {
    if (number < 1 || number > steps.length)
      return [
        problem(number, `"headline${number}" is over no drawing`, `the chapter has ${steps.length} steps`),
      ];
    const { pieces } = templateRun(template, 1);
    const known = pieces.every((piece) => piece.kind === 'text' || ledger.hasAmount(piece.id));
    if (!known) return [];
    const printed = oneLine(printPieces(ledger, pieces));
    const long =
      printed.length > LONGEST
        ? [problem(number, `this headline has ${printed.length} characters`, `cut it to ${LONGEST}`)]
        : [];
    const flat = pieces.flatMap((piece): Problem[] => {
      if (piece.kind === 'text') return [];
      const { standing } = ledger.amount(piece.id);
      const softened = ledger.strings.softened[standing];
      if (!softened || softened.some((words) => hasWords(printed, words))) return [];
      const what = `this headline states "${piece.id}" flat, which is ${standing}`;
      return [problem(number, what, `say ${softened.join(', ')}, or who does`)];
    });
    return [...long, ...flat];
  });
  return [...missing, ...written];
}

/** Words that a step of a kind may have; alternatives and notes are not counted. */
const MOST_OF_KIND: Readonly<Record<string, number>> = { beat: 12, step: 40, hinge: 15 };

/** The most words of a step, by its kind; before a chapter has headlines, 45. */
export const mostWords = (headlines: boolean, kind: string): number =>
  headlines ? (MOST_OF_KIND[kind] ?? 40) : 45;

/** Kinds: known ones; and in a chapter with headlines a beat at least, and a hinge as the last step and nowhere else. */
export function kindFaults(
  headlines: boolean,
  steps: Chapter['steps'],
): [step: Chapter['steps'][number] | undefined, what: string, remedy: string][] {
  const known: readonly string[] = STEP_KINDS;
  const unknown = steps.filter(({ kind }) => !known.includes(kind));
  const last = steps.at(-1);
  const early = steps.filter((step) => step.kind === 'hinge' && step !== last);
  return [
    ...unknown.map(
      (step) => [step, `"${step.kind}" is no kind of step`, `one of ${known.join(', ')}`] as const,
    ),
    ...early.map(
      (step) =>
        [step, `"${step.id}" is a hinge, and more steps follow`, 'the question ends the chapter'] as const,
    ),
    ...(headlines && last && last.kind !== 'hinge'
      ? [
          [
            last,
            `the chapter ends without a hinge`,
            'ask its last question in a step of kind="hinge"',
          ] as const,
        ]
      : []),
    ...(headlines && !steps.some(({ kind }) => kind === 'beat')
      ? [[steps[0], `the chapter has no beat`, 'say one thing in a step of kind="beat"'] as const]
      : []),
  ].map(([step, what, remedy]) => [step, what, remedy]);
}
