import { didYouMean, type Problem } from '../read/errors.ts';
import type { Parts } from '../read/parts.ts';
import type { SinceItem } from '../schemas/facts.ts';

/** What replaces a since entry must be another one of its chapter, and no entry may lead back to itself. */
export function supersededProblems({ facts }: Pick<Parts, 'facts'>): Problem[] {
  const { since } = facts.data;
  const byId = new Map(since.map((item) => [item.id, item]));
  return since.flatMap(({ id, chapter, supersededBy }, i): Problem[] => {
    if (supersededBy === undefined) return [];
    const at = { file: facts.file, line: facts.lineOf(['since', i, 'supersededBy']) };
    const later = byId.get(supersededBy);
    if (!later) {
      const known = since.flatMap((item) => (item.chapter === chapter && item.id !== id ? [item.id] : []));
      const what = `${id} is superseded by the since entry "${supersededBy}", which does not exist`;
      return [{ ...at, what, remedy: didYouMean(supersededBy, known) }];
    }
    if (later.chapter !== chapter) {
      const what = `${id} of ${chapter} is superseded by "${supersededBy}", which belongs to ${later.chapter}`;
      return [{ ...at, what, remedy: 'name an entry of the same chapter, or leave both to stand' }];
    }
    if (!leadsTo(byId, supersededBy, id)) return [];
    const what = `${id} is superseded by "${supersededBy}", which leads back to it`;
    return [{ ...at, what, remedy: 'take supersededBy off the newest of them' }];
  });
}

/** Whether an entry is, or is in the end superseded by, another; stops where a circle closes. */
function leadsTo(byId: ReadonlyMap<string, SinceItem>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (
    let id: string | undefined = from;
    id !== undefined && !seen.has(id);
    id = byId.get(id)?.supersededBy
  ) {
    if (id === to) return true;
    seen.add(id);
  }
  return false;
}
