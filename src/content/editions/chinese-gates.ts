import { FIGURE } from '../check/numbers.ts';

/** What is wrong with a Chinese text, and how to mend it. */
export interface Fault {
  what: string;
  remedy: string;
}

/** Words that vouch, doubt, accuse or advise, and such as have a shorter or a politer neighbour, with what to say instead. */
const FORBIDDEN: readonly (readonly [words: RegExp, remedy: string])[] = [
  [/骗局|庞氏|暴雷|空壳|隐瞒/, 'it accuses: say what happened, and who says so'],
  [/利好|利空|看多|看空|抄底/, 'it advises: say what it means for whom'],
  [/指出|坦言|披露称/, 'it vouches for a speaker: write 说, 认为, 称 or 估算'],
  [/声称/, 'it doubts a speaker: write 说, 认为, 称 or 估算'],
  [/您/, 'write 你'],
  [/人工智能/, 'write AI'],
  [/贷款人/, 'it reads as a borrower: write 放贷方 or 债主'],
  [/积压/, 'orders are 在手订单'],
  [/约[^，。；、？（）\s]{0,14}左右/, 'one hedge is enough: take out 左右'],
  [/[!！]/, 'end the sentence with 。'],
];

const HAN = String.raw`[\p{Script=Han}，。；：、？（）《》“”]`;
/** A letter or digit, or an amount that is put in. */
const LATIN = `[A-Za-z0-9${FIGURE}]`;
const SPACED = new RegExp(`${HAN} +${LATIN}|${LATIN} +${HAN}|${HAN} +${HAN}`, 'u');
/** Half-width marks beside Han; what stands in 401(k) and ln(2) keeps its own brackets. */
const HALF_WIDTH =
  /\p{Script=Han}[,.:;?!()]|[,.:;?!]\p{Script=Han}|["'](?=\p{Script=Han})|(?<=\p{Script=Han})["']/u;
/**
 * Numbers with a magnitude, a currency or a percent sign. 数十亿 and 单位是百万 name none, and [n]0亿 is a gap that code fills. 一美元 is a
 * word of the story, as one dollar is.
 */
const TYPED =
  /(?<![\]数几上]|单位是)(?:\d[\d.,]*|[〇一二两三四五六七八九十百千]*[〇一二两三四五六七八九十百千])(?:多|余)?(?:万亿|亿|万(?!一)|美元|美分|个百分点|[%％])/gu;
const FREE = /^一(?:美元|美分|万)$/;

/** Faults of any Chinese text that readers read. @param text amounts in it are one FIGURE each */
export function textFaults(text: string): Fault[] {
  const shown = (found: string): string => `“${found.replaceAll(FIGURE, '…')}”`;
  const spaced = SPACED.exec(text)?.[0];
  const half = HALF_WIDTH.exec(text)?.[0];
  return [
    ...FORBIDDEN.flatMap(([words, remedy]): Fault[] => {
      const found = words.exec(text)?.[0];
      return found === undefined ? [] : [{ what: `${shown(found)} is not said here`, remedy }];
    }),
    ...(spaced === undefined
      ? []
      : [{ what: `a space is typed in ${shown(spaced)}`, remedy: 'take it out: styles set Han apart' }]),
    ...(half === undefined
      ? []
      : [
          { what: `a half-width mark stands beside Han in ${shown(half)}`, remedy: 'write ，。：；？（）“”' },
        ]),
  ];
}

/** Sums and shares that somebody typed where amounts are put in by their ids. */
export function numberFaults(text: string): Fault[] {
  return [...text.matchAll(TYPED)]
    .filter(([words]) => !FREE.test(words))
    .map(([words]) => ({
      what: `“${words}” is typed by hand`,
      remedy: 'put in the amount by its id',
    }));
}

/** How long a text is, in em: Han and full-width marks are one, letters, digits and half-width marks a half. */
export function emLength(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[⺀-￮“”‘’—…·]/u.test(char) ? 1 : 0.5), 0);
}

/** Whether one of the words that keep a hedge stands in the sentence around a place. */
export function keepsHedge(text: string, index: number, accepted: readonly string[]): boolean {
  const before = /[^。？；\n]*$/.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^[^。？；\n]*/.exec(text.slice(index))?.[0] ?? '';
  return accepted.some((words) => `${before}${after}`.includes(words));
}
