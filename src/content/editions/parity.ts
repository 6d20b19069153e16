import type { Chapter, Step } from '../chapter/chapter.ts';
import type { Link, TextRun } from '../chapter/mdx.ts';
import type { Problem } from '../read/errors.ts';

/**
 * Where a chapter of an edition and the first edition's part ways: steps and their order, what they use and note, and what
 * stands in their words and in their text alternatives: amounts, terms, roles, links.
 */
export function chapterParity(first: Chapter, other: Chapter): Problem[] {
  const { file } = other;
  const at = (line: number, what: string, remedy: string): Problem => ({ file, line, what, remedy });
  const ids = first.steps.map(({ id }) => id);
  const own = other.steps.map(({ id }) => id);
  const wrong = ids.findIndex((id, i) => own[i] !== id);
  if (wrong >= 0 || own.length !== ids.length) {
    const i = wrong >= 0 ? wrong : ids.length;
    const what = `step ${i + 1} is ${own[i] ? `"${own[i]}"` : 'missing'}`;
    const remedy = ids[i]
      ? `content/${first.file} has "${ids[i]}" there`
      : `content/${first.file} ends before it`;
    return [at(other.steps[i]?.line ?? 1, what, remedy)];
  }
  return [
    ...first.steps.flatMap((step, i) => stepParity(first.file, step, other.file, other.steps[i]!)),
    ...differences(heldBy(first.rest), heldBy(other.rest)).map((difference) =>
      at(1, `outside its steps the chapter ${difference}`, `word what content/${first.file} says`),
    ),
  ];
}

function stepParity(of: string, first: Step, file: string, other: Step): Problem[] {
  const { id, line } = other;
  const attributes = [
    ['kind', first.kind, other.kind],
    ['uses', first.uses.join(' '), other.uses.join(' ')],
    ['note', first.notes.join(' '), other.notes.join(' ')],
  ] as const;
  const parts = [
    ['in its words', first.paragraphs, other.paragraphs],
    ['in its <Alt>', first.alts, other.alts],
  ] as const;
  return [
    ...attributes
      .filter(([, wanted, found]) => wanted !== found)
      .map(([name, wanted]) => ({
        file,
        line,
        what: `step "${id}" has another ${name}`,
        remedy: `write ${name}="${wanted}", as content/${of} does`,
      })),
    ...parts.flatMap(([where, wanted, found]) =>
      differences(heldBy(wanted), heldBy(found)).map((difference) => ({
        file,
        line: found[0]?.line ?? line,
        what: `step "${id}" ${difference} ${where}`,
        remedy: `say what content/${of}:${first.line} says, neither more nor less`,
      })),
    ),
  ];
}

/** Chapters, terms and roles are named by their ids; a form and a worded hedge are an edition's own affair. */
const SAME: readonly Link['to'][] = ['chapter', 'term', 'role', 'href', 'image'];

/** What runs of text hold besides words, sorted, each as often as it stands there. Roles count for their colour, once. */
function heldBy(runs: readonly TextRun[]): string[] {
  const facts = runs.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'fact' ? [`the fact "${piece.id}"`] : [])),
  );
  const links = runs.flatMap(({ links }) =>
    links.filter(({ to }) => SAME.includes(to)).map(({ to, target }) => `the ${to} "${target}"`),
  );
  return [...facts, ...links].toSorted();
}

/** What is there too often or not often enough, in words. */
function differences(wanted: readonly string[], found: readonly string[]): string[] {
  return [...new Set([...wanted, ...found])].flatMap((held) => {
    const [asked, has] = [wanted, found].map((list) => list.filter((one) => one === held).length);
    if (asked === has) return [];
    return [has ? `has ${held} ${times(has)} instead of ${times(asked!)}` : `lacks ${held}`];
  });
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
