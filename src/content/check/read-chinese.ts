/** What a Chinese magnitude is worth. Written down here a second time: what reads must not learn from what wrote. */
const WORTH: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const NUMBER = /([负−]?)(\d+(?:\.\d+)?)(万亿|亿|万)?(?!\d)/g;
/** “4比1”: the second number is no end of a range. */
const TO_ONE = /(?<=[\d万亿])[比:]1(?![\d.])/;

/** An amount as its Chinese words say it. */
export interface ReadAmount {
  /** One number, or the two ends of a range. Empty where the words hold none. */
  ends: number[];
  dollars: boolean;
  percent: boolean;
}

/** Reads '逾120亿至140亿美元' back into numbers. Commas, and magnitudes such as 百亿, are left unread and so end up unequal. */
export function readChinese(words: string): ReadAmount {
  const ends = [...words.replace(TO_ONE, '').matchAll(NUMBER)].map(([, sign, digits, magnitude = '']) => {
    const number = Number((Number(digits) * WORTH[magnitude]!).toPrecision(12));
    return sign ? -number : number;
  });
  return { ends, dollars: words.includes('美元'), percent: words.includes('%') };
}
