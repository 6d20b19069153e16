import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translationProblems } from '../../../src/content/ledger/translations.ts';
import { stringsIn, wordsIn } from '../../../src/content/ledger/words.ts';
import { problemSentence } from '../../../src/content/read/errors.ts';
import { readStrings } from '../../../src/content/read/strings-file.ts';
import { parseYaml } from '../../../src/content/read/yaml.ts';
import { stringsSchema } from '../../../src/content/schemas/strings.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { everyLanguage, EDITION, LANGUAGES, langOf } from '../../../src/lib/language.ts';
import { formsOf, messageMap, needsOf, type Message } from '../../../src/strings/message.ts';

const { parts } = siteLedger();
const english = stringsIn(parts, 'en');
const chinese = stringsIn(parts, 'zh');

/** Every string of a file with where it stands, units' and messages' forms one by one. */
function stringsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, path ? `${path}.${key}` : key));
}

describe('the words of the Chinese edition', () => {
  it('fit the schema and the English file, with the same gaps and tags', () => {
    expect(readStrings('zh')).toEqual(chinese);
    expect(translationProblems(parts)).toEqual([]);
    const [wanted, found] = [messageMap(english.ui), messageMap(chinese.ui)];
    expect(Object.keys(found)).toEqual(Object.keys(wanted));
    for (const [key, message] of Object.entries(found))
      expect(needsOf(message), key).toEqual(needsOf(wanted[key]!));
  });

  it('have every table that the English file has, in its order', () => {
    const { ui: _, numerals: __, ...tables } = english;
    for (const [name, table] of Object.entries(tables))
      expect(Object.keys(chinese[name as keyof typeof tables]!), name).toEqual(Object.keys(table));
    expect(chinese.numerals).toEqual(['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']);
  });

  it('count without forms of a plural', () => {
    const forms = Object.values(messageMap(chinese.ui)).filter(
      (message): message is Exclude<Message, string> => typeof message !== 'string',
    );
    expect(forms.length).toBe(4);
    for (const form of forms) expect(Object.keys(form)).toEqual(['other']);
  });

  it('are set as Chinese is: full-width marks, paired quotation marks, no typed spaces', () => {
    const messages = Object.entries(messageMap(chinese.ui)).flatMap(([key, message]) =>
      formsOf(message).map((text) => [key, text] as const),
    );
    const others = stringsOf({ ...chinese, ui: {} });
    for (const [key, text] of [...messages, ...others]) {
      // A tag may be a line of its own: a space beside it stands apart from words. What a program reads is no Chinese.
      const seen = text.replaceAll(/<code>[^<]*<\/code>|<\/?[a-zA-Z]+>/g, '\u2060');
      expect(seen, key).not.toMatch(/\p{sc=Han}[,;:?!]|[,;:?!]\p{sc=Han}/u);
      expect(seen, key).not.toMatch(/[\p{sc=Han}，。：；？）] [\p{L}\p{N}]|[\p{L}\p{N}}] [\p{sc=Han}（]/u);
      expect(seen, key).not.toMatch(/\p{sc=Han}\.|[()]\p{sc=Han}|\p{sc=Han}[()]/u);
      expect(seen, key).not.toMatch(/[！!"]|\.\.\.|(?<!…)…(?!…)|(?<!—)—(?!—)/);
      expect(seen.match(/“/g)?.length, key).toBe(seen.match(/”/g)?.length);
      expect(seen.match(/（/g)?.length, key).toBe(seen.match(/）/g)?.length);
      expect(seen.match(/《/g)?.length, key).toBe(seen.match(/》/g)?.length);
    }
  });

  it('keep to the tone of a public text', () => {
    for (const [key, text] of stringsOf(chinese))
      expect(text, key).not.toMatch(
        /您|人工智能|骗局|庞氏|暴雷|空壳|隐瞒|利好|看多|抄底|指出|坦言|声称|进行|作出|储户|贷款人|积压/,
      );
    const told = stringsOf(chinese.ui).map(([, text]) => text);
    expect(told.filter((text) => text.includes('不构成投资建议')).length).toBeGreaterThanOrEqual(3);
    expect(chinese.ui['footer']!['independent']).toContain('独立制作，并非译文');
  });
});

describe('where they part from the English file, the build says so', () => {
  const file = 'strings/zh.yaml';
  const text = readFileSync(join('content', file), 'utf8');
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
  const saidOf = (find: string, replace: string): string[] => {
    expect(text).toContain(find);
    const edited = parseYaml(file, text.replace(find, replace), stringsSchema, [])!;
    return translationProblems({ ...parts, translations: new Map([['zh', edited]]) }).map(problemSentence);
  };
  it.each([
    ['  larger: 变大\n', '', '  as-expected: ', '"larger" is missing under directions'],
    [
      '  larger: 变大',
      '  larger: 变大\n  lager: 变大',
      '  smaller: 变小',
      'there is no "lager" under directions',
    ],
    ['    copied: 已复制\n', '', '    kicker: <link>第{n}步', 'the message "step.copied" is missing'],
    [
      'kept: 数字不离开本页，',
      'kept: 数字{n}不离开本页，',
      '    kept: ',
      'the message "myNumber.kept" has {n}, and in',
    ],
    [
      '<state>{state}</state>',
      '{state}',
      '    animation: ',
      'the message "switches.animation" has {state}, and in',
    ],
    [
      "{ other: '{n}个来源' }",
      "'{n}个来源，{m}'",
      '    sources: { other:',
      'the message "since.sources" has {m}, {n}',
    ],
  ])('%#: %s', (find, replace, place, what) => {
    const said = saidOf(find, replace);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(what);
    expect(said[0]).toContain(`content/strings/zh.yaml:${lineOf(place)}`);
  });
});

describe('dates and sums in Chinese', () => {
  const { typeset, dates, longDate, formulaWords, t, print } = wordsIn(chinese, 'zh');
  it.each([
    ['截至2025-12-10', '截至2025年12月10日'],
    ['2026-Q2公布，2025-09签约', '2026年第二季度公布，2025年9月签约'],
    ['2025-09/10', '2025年9月至10月'],
    ['共12-13bn USD，其中900m USD', '共120亿至130亿美元，其中9亿美元'],
    ['1.25tn USD', '1.25万亿美元'],
    ['每小时1.70-4.50 USD，原先8 USD', '每小时1.70至4.50美元，原先8美元'],
    ['250,000 USD', '25万美元'],
    ['违约率9-15%，回收5.5%', '违约率9%至15%，回收5.5%'],
  ])('%s', (ledger, reader) => {
    expect(typeset(ledger)).toBe(reader);
    expect(typeset(typeset(ledger))).toBe(reader);
  });

  it('stand in sentences of ours, too', () => {
    expect(longDate('2026-07-01')).toBe('2026年7月1日');
    expect(dates('2025-09-30')).toBe('2025年9月30日');
    expect(formulaWords('9 ** 0.5')).toBe('9的0.5次方');
    expect(
      t('age.line', { date: dates('2026-Q3'), looked: t('age.lookedOn', { date: dates('2026-10-31') }) }),
    ).toBe('截至2026年第三季度\u00a0· 最近一次查找：2026年10月31日');
    expect(t('step.count', { n: 3, all: 8 })).toBe('第3步，共8步');
    expect(t('since.sources', { n: 1 })).toBe('1个来源');
    expect(print(['甲', '乙', '丙'])).toBe('甲、乙和丙');
  });
});

it('the edition is published after the first one, and a process is of one of them', () => {
  expect(everyLanguage()).toEqual(['en', 'zh']);
  expect(LANGUAGES).toEqual(['en', 'zh']);
  expect(langOf('zh')).toBe('zh-Hans');
  expect(EDITION).toBe('en');
});
