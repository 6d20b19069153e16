import type { Problem } from './errors.ts';
import type { Misfit } from './overlay.ts';
import type { Pair } from './word-pair.ts';

/** A file of words that nobody has written. @param texts how many it should have; none, and it is not missed */
export function missingFile({ file, from }: Pair, texts: number): Problem[] {
  if (!texts) return [];
  const what = `this file is missing, with ${texts} ${texts === 1 ? 'text' : 'texts'} of content/${file}`;
  return [{ file: from, line: 1, what, remedy: 'write it' }];
}

/** What is wrong, and how to mend it. */
export function sentence(file: string, { path, kind, first = '' }: Misfit): Pick<Problem, 'what' | 'remedy'> {
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
