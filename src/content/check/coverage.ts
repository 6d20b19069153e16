import type { Chapter } from '../chapter/chapter.ts';
import type { Problem } from '../read/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Every article entry is used by a chapter, or left out for a reason that is written down. `unread` chapters are let off. */
export function coverageProblems(
  ledger: Ledger,
  chapters: readonly Chapter[],
  unread: readonly string[],
): Problem[] {
  const { unplaced, facts } = ledger.parts;
  const { chapters: waiting, ...reasons } = unplaced.data;
  const placed = new Set(chapters.flatMap(placedBy));
  const written = new Set<string>(chapters.map(({ name }) => name));
  return ledger.articles.flatMap(({ id, chapter }, i) => {
    if (
      placed.has(id) ||
      unread.includes(chapter) ||
      Object.hasOwn(reasons, id) ||
      (!written.has(chapter) && waiting[chapter])
    )
      return [];
    const what = `article entry "${id}" has neither a step nor a reason`;
    const remedy = `use it in a step of ${chapter}, or give the reason in content/unplaced.yaml`;
    return [{ file: facts.file, line: facts.lineOf(['article', i, 'id']), what, remedy }];
  });
}

/** Ids a chapter lists or prints. */
function placedBy({ front, sentences, steps, rest }: Chapter): string[] {
  const runs = [...sentences, ...rest, ...steps.flatMap(({ paragraphs, alts }) => [...paragraphs, ...alts])];
  const printed = runs.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : [])),
  );
  return [...front.data.uses, ...steps.flatMap(({ uses }) => uses), ...printed];
}
