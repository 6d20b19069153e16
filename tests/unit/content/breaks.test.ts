import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../src/content/ledger/amounts.ts';
import { breakable } from '../../../src/content/ledger/breaks.ts';
import { printAmount } from '../../../src/content/ledger/print.ts';
import { stringsIn } from '../../../src/content/ledger/words.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { formsOf, messageMap } from '../../../src/strings/message.ts';

const { parts } = siteLedger();
const amounts = [...amountsOf(parts, 'zh').values()];
const printed = [
  ...new Set(
    amounts.flatMap((amount) =>
      (['long', 'short'] as const).map((form) => printAmount(amount, { form, language: 'zh' })),
    ),
  ),
];
/** Those that are numbers. */
const sums = printed.filter((words) => /\d/.test(words));
/** The amount without a hedge that stands after it, which may go to the next line. */
const core = (words: string): string => words.replace(/（.*）$/, '');

const NAMES = ['卡尔马', '英伟达', '罗热·卡尔马'];
const DATES = ['2025年12月10日', '2026年第二季度', '2025年9月', '2029年', '12月10日'];
const LATIN = ['CoreWeave', 'Blue Owl', '401(k)', 'H100', 'CC BY 4.0'];
const WORDS = [
  '买主',
  '大模型公司',
  '缺的是钱',
  '一圈',
  '付款',
  '借出',
  '或许有你',
  '两家',
  '第3步',
  '五枚',
  '养老基金',
];
const MARKS = ['，', '。', '、', '；', '：', '？', '——', '……', ' · ', '）', '（', '“', '”', '《', '》', '%'];

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sums.map(core)),
      fc.constantFrom(...NAMES, ...DATES, ...LATIN),
      fc.constantFrom(...WORDS),
      fc.constantFrom(...MARKS),
    ),
    { minLength: 1, maxLength: 12 },
  )
  // Two numbers, or two words of Latin, side by side with nothing between them are one.
  .map((tokens) =>
    tokens.flatMap((token, i) =>
      /[\w%）]$/.test(tokens[i - 1] ?? '') && /^[\w−负]/.test(token) ? ['，', token] : [token],
    ),
  );

const CLOSING = /^[，。、；：？！）”’》〉」』】%％·／,.:;?!)\]—…]/u;
const OPENING = /[（“‘《〈「『【([]$/u;

describe('breakable', () => {
  it('loses no character, and keeps marks where they belong', () => {
    fc.assert(
      fc.property(text, (tokens) => {
        const whole = tokens.join('');
        const pieces = breakable(whole, NAMES);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces.slice(1)) expect(piece).not.toMatch(CLOSING);
        for (const piece of pieces.slice(0, -1)) expect(piece).not.toMatch(OPENING);
        const last = pieces.at(-1)!;
        if (pieces.length > 1) expect(last.match(/[\p{L}\p{N}]/gu)?.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps amounts, dates, names and Latin words whole', () => {
    fc.assert(
      fc.property(text, (tokens) => {
        const pieces = breakable(tokens.join(''), NAMES);
        const ends = pieces.map((_, i) => pieces.slice(0, i + 1).join('').length);
        let from = 0;
        for (const token of tokens) {
          const to = from + token.length;
          if (!WORDS.includes(token))
            expect(
              ends.filter((end) => from < end && end < to),
              `${token} in ${pieces.join('|')}`,
            ).toEqual([]);
          from = to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every amount of the ledger in one piece, within a sentence too', () => {
    for (const words of sums) {
      expect(breakable(core(words)), words).toEqual([core(words)]);
      expect(
        breakable(`合计${words}，今后几年付清`).some((piece) => piece.includes(core(words))),
        words,
      ).toBe(true);
    }
  });

  it.each([
    ['约140亿美元，逾50笔交易', '约140亿美元，|逾50笔交易'],
    ['到2025年底，合计约6100亿美元（据报道）', '到2025年底，|合计|约6100亿美元|（据报道）'],
    ['Blue Owl的基金，401(k)账户', 'Blue Owl的|基金，|401(k)|账户'],
    ['买主 · 每卡每小时约2.35美元', '买主 · |每卡每小时约2.35美元'],
    ['放进“Something Ominous Is Happening”里', '放进|“Something |Ominous |Is |Happening”里'],
    ['占收入不到20%', '占|收入不到20%'],
    ['钱转了一圈，去了哪儿？', '钱|转了|一圈，|去了|哪儿？'],
    ['英伟达说', '英伟达说'],
    ['卡尔马认为', '卡尔马|认为'],
    ['钱', '钱'],
    ['', ''],
  ])('“%s”', (whole, pieces) => expect(breakable(whole, NAMES).join('|')).toBe(pieces));

  it('finds places in every sentence of the interface', () => {
    const messages = Object.values(messageMap(stringsIn(parts, 'zh').ui)).flatMap(formsOf);
    for (const message of messages) {
      const pieces = breakable(message);
      expect(pieces.join('')).toBe(message);
      for (const piece of pieces.slice(1)) expect(piece).not.toMatch(CLOSING);
      // A long sentence has somewhere to go: no run of Han longer than a narrow line.
      for (const piece of pieces)
        expect(piece.match(/\p{Script=Han}/gu)?.length ?? 0, piece).toBeLessThanOrEqual(12);
    }
  });
});
