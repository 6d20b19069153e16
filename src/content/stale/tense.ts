import { dates, periodsIn, type Period } from '../ledger/periods.ts';

/** Why a sentence may have gone out of date: a time that is over, and the words that speak of it as if it were not. */
export interface Overtaken {
  /** “the end of 2026” as it stands there. */
  when: string;
  /** “falls due”; absent where the time had not begun when the sentence was written. */
  says?: string;
}

/** Words of present or future for something dated; never a noun, as “plans for 2026” is, nor a past. */
const ANYWHERE = phrase(
  `will|won’t|shall|may(?! \\d)|might|can|cannot`,
  `(?:is|are|isn’t|aren’t)(?: \\w+)? (?:to|due|expected|set|planned|scheduled|likely|meant|about to)`,
  `(?:falls?|comes?) due`,
  `expects?|foresees?|intends?|matures?|expires?`,
  `(?:plans?|aims?|hopes?|wants?|has|have) to`,
);
/** Words that speak of now or later only where the time follows at once: “starts in 2027”, “due by the end of 2026”. */
const BEFORE_TIME = phrase(
  `(?:starts?|begins?|opens?|ends?|runs?|lasts?) (?:in|on|by|from|to|until|after|before|at|with)`,
  `(?:expected|due) (?:in|on|by|from|to|until|after|before|at|for)`,
);
/** What makes those words a thing of the past: “was expected by 2025”, “had to”. */
const FROM_AFAR = /\b(?:was|were|had|did|would|been|came|fell) (?:\w+ ){0,3}$/i;
/** A time that had begun, but not ended, when the sentence was written is ahead of it only where somebody looks ahead. */
const AHEAD = /\b(?:plans?|forecasts?|expects?|predicts?|projects?|targets?|guidance)\b/i;
/** “Was to fall due by 2026” looks ahead from afar. */
const WAS_AHEAD = /\b(?:was|were|had been) (?:\w+ )?(?:to|due|expected|planned|set|meant)\b/i;
/** Between words and their time: “due by the end of 2026”. Characters. */
const AT_ONCE = 12;

function phrase(...ways: string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?<!\d )(?:${ways.join('|')})(?![\p{L}’])`, 'giu');
}

/**
 * Whether a sentence speaks of a time that is over as if it were not: by the words of its clause, or because that time
 * was still ahead when it was written. A list to look through, not a verdict: English hides tenses well.
 * @param sentence as it stands in the ledger or on a page
 * @param at the day on which it is read, '2026-11-28' @param written the day it was last gone over, or the month
 */
export function overtaken(sentence: string, at: string, written: string): Overtaken | undefined {
  for (const clause of dates(sentence).split(/[,;:)]\s|\s\(|\s[–—]\s/)) {
    for (const period of periodsIn(clause).filter(({ to }) => to < at)) {
      const says = present(clause, period) ?? lookingAhead(clause, period, written);
      if (says !== undefined) return { when: period.words, ...(says ? { says } : {}) };
    }
  }
  return undefined;
}

function present(clause: string, { index }: Period): string | undefined {
  const before = clause.slice(0, index);
  // “The table of June 2025 has …”: the date is the table's name.
  if (/\bof $/i.test(before)) return undefined;
  const atOnce = (match: RegExpExecArray): boolean => {
    const gap = index - (match.index + match[0].length);
    return gap >= 0 && gap <= AT_ONCE;
  };
  // “On August 17, 2026 it told of what is to come”: a day is one on which something was told, unless it follows at once.
  const anywhere = [...clause.matchAll(ANYWHERE)].filter((match) => !/\bon $/i.test(before) || atOnce(match));
  const ways = [...anywhere, ...[...clause.matchAll(BEFORE_TIME)].filter(atOnce)];
  return ways.find((match) => !FROM_AFAR.test(clause.slice(0, match.index)))?.[0];
}

/** What looks ahead to a time that had not ended; '' for one that had not begun, and which is more than a label. */
function lookingAhead(clause: string, { words, from, to }: Period, written: string): string | undefined {
  if (to <= written || WAS_AHEAD.test(clause)) return undefined;
  if (from <= written) return AHEAD.exec(clause)?.[0];
  return /\p{L}/u.test(clause.replace(words, '')) ? '' : undefined;
}
