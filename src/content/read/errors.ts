/** One broken promise: where it is, what is wrong, and how to mend it. */
export interface Problem {
  /** Path relative to content/, or with a slash before it to the repository: `facts.yaml`, `/locks/amounts.txt`. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  what: string;
  remedy: string;
}

/** A sentence quotes what somebody wrote, and that may be anything. Characters. */
const LONGEST_PART = 400;

/**
 * `content/facts.yaml:812: fact "x" has no source — name one of content/sources.yaml.` One line, of a length that
 * fits a screen, whatever it quotes.
 */
export function problemSentence({ file, line, what, remedy }: Problem): string {
  const path = file.startsWith('/') ? file.slice(1) : `content/${file}`;
  return `${short(path)}:${line}: ${short(what)} — ${short(remedy)}.`;
}

function short(words: string): string {
  const plain = words.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
  return plain.length > LONGEST_PART ? `${plain.slice(0, LONGEST_PART)}…` : plain;
}

/** Every problem found in one go, one sentence each. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemSentence).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Longer ones are not compared further, which would take its time. Characters. */
const LONGEST_ID = 80;

/** The known ids that look most like the one asked for, as a remedy: `did you mean a, b or c`. */
export function didYouMean(wanted: string, known: Iterable<string>): string {
  const like = wanted.slice(0, LONGEST_ID);
  const near = [...known]
    .map((id) => ({ id, far: distance(like, id) - (id.includes(like) ? like.length : 0) }))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
  if (near.length < 2) return near.length ? `did you mean ${near[0]}` : 'none is known yet';
  return `did you mean ${near.slice(0, -1).join(', ')} or ${near.at(-1)}`;
}

/** Levenshtein distance: letters to insert, delete or swap to turn a into b. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
