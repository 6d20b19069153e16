/** A stand-in for an amount in joined text, so that words on both sides of it stay apart. */
export const FIGURE = '\uFFFC';

const DIGITS = String.raw`\d(?:[\d.,]*\d)?`;
const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|half a';
const WORDS = String.raw`(?:(?:a|an)[\s-]+(?:hundred|thousand|dozen)|${SMALL})(?:[\s-]+(?:and[\s-]+)?(?:${SMALL}))*`;
const SIZES = 'thousand|million|billion|trillion';
const UNITS =
  String.raw`per\s?cents?|percentage points?|basis points?|dollars?|cents?|euros?|pounds?|yuan|times|squares?|` +
  'gigawatts?|megawatts?|USD|bn|tn|GW|MW';

const PATTERNS: readonly RegExp[] = [
  // $14, US$ 14, €3
  new RegExp(String.raw`(?:US)?[$€£¥]\s?${DIGITS}(?:[\s-]*(?:${SIZES}|bn|tn|m)\b)?`, 'giu'),
  // 14%, 14 billion, 14bn, 14-fold, 14 squares, 70 in 100
  new RegExp(String.raw`\b${DIGITS}\s?%`, 'giu'),
  new RegExp(String.raw`\b${DIGITS}[\s-]*(?:(?:${SIZES}|${UNITS})\b|fold\b)`, 'giu'),
  new RegExp(String.raw`\b${DIGITS} (?:in|out of) (?:every )?${DIGITS}`, 'giu'),
  // fourteen billion, a trillion, two hundred dollars, tenfold
  new RegExp(String.raw`\b(?:a|an|${WORDS})[\s-]+(?:${SIZES})\b`, 'giu'),
  new RegExp(String.raw`\b${WORDS}[\s-]+(?:${UNITS})\b`, 'giu'),
  new RegExp(String.raw`\b(?:${SMALL})-?fold\b`, 'giu'),
];

/** The story's own unit and the smallest coin are words, not amounts: "one square is …", "follow one dollar". */
const FREE = /^one[\s-](?:square|dollar|cent)$/i;

/** Numbers with a currency or a unit that somebody typed, in digits or in words, with their place in the text. */
export function typedNumbers(text: string): { words: string; index: number }[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ words: match[0], index: match.index })),
  )
    .filter(({ words }) => !FREE.test(words))
    .sort((a, b) => a.index - b.index || b.words.length - a.words.length);
  return found.filter(({ index }, i) => {
    const before = found.slice(0, i);
    return !before.some((other) => index < other.index + other.words.length);
  });
}
