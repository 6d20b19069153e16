/** What the ledger's sentences write behind a number, and what it makes of one. */
const SIZES: Readonly<Record<string, number>> = { bn: 1e9, tn: 1e12, m: 1e6, '%': 1, percent: 1 };
const NAMED: Readonly<Record<string, number>> = { billion: 1e9, trillion: 1e12, million: 1e6 };
const HAN: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12, '%': 1 };

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** "12-13bn", "8.5 billion", "66%", "4 percent"; not the end of an id. */
const ENGLISH = new RegExp(
  String.raw`(?<![\w.-])(${NUMBER})(?:[-–](${NUMBER}))?(?:(bn|tn|m|%)|[ -](billion|trillion|million|percent))(?![a-z])`,
  'g',
);
const CHINESE = new RegExp(`(${NUMBER})(万亿|亿|万|%)`, 'g');

/** Without what a binary number adds. */
const sized = (digits: string, size: number): number =>
  Number((Number(digits.replaceAll(',', '')) * size).toPrecision(10));

/**
 * Sums and shares of an English sentence that its Chinese one does not have, in the sentences of the ledger, which hold them
 * as typed. What English leaves to its context, “8 to 10 of them”, is not looked for.
 * @returns as they stand in the English
 */
export function lostSums(first: string, words: string): string[] {
  const has = new Set(
    [...words.matchAll(CHINESE)].map(([, digits = '', size = '']) => sized(digits, HAN[size]!)),
  );
  return [...first.matchAll(ENGLISH)].flatMap(([text, low, high, short = '', long = '']) => {
    const size = SIZES[short] ?? SIZES[long] ?? NAMED[long]!;
    const ends = [low, high].filter((end) => end !== undefined);
    return ends.every((end) => has.has(sized(end, size))) ? [] : [text];
  });
}
