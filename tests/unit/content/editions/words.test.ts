import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src/content/chapter/outline.ts';
import { LEDGER } from '../../../../src/content/ledger/load.ts';
import { editionProblems } from '../../../../src/content/editions/problems.ts';
import { printAmount } from '../../../../src/content/ledger/print.ts';
import { contentOf } from '../../../../src/content/read/content.ts';
import { contentIn } from '../../../../src/content/read/edition-files.ts';
import { problemSentence } from '../../../../src/content/read/errors.ts';
import type { ContentFiles } from '../../../../src/content/read/files.ts';
import { siteContent } from '../../../../src/content/site/ledger.ts';
import { base, changed } from './base.ts';

const told = (files: ContentFiles): string[] => editionProblems(contentOf(files), 'zh').map(problemSentence);

const CHAPTER = 'chapters/zh/coreweave.mdx';
const FACTS = 'words/zh/facts.yaml';
const CHART = 'words/zh/charts/coreweave.yaml';
const LESSON = 'teach/zh/coreweave.yaml';

it('words that fit leave nothing to say, of the small story and of ours', () => {
  expect(told(base)).toEqual([]);
  expect(editionProblems(siteContent('en'), 'zh').map(problemSentence)).toEqual([]);
});

describe('the content of an edition', () => {
  const edition = contentIn(contentOf(base), 'zh');
  const ledger = edition.get(LEDGER);

  it('has its words, and the first one’s numbers, ids and dates', () => {
    expect(ledger.source('filing')).toMatchObject({
      title: 'A filing',
      publisher: '一家公司',
      date: '2025-09-30',
    });
    expect(ledger.entry('debt-14bn')).toMatchObject({
      statement: '公司借了140亿美元。',
      value: 14,
      printHedge: 'about',
    });
    expect(ledger.glossary.get('spv')!.term).toBe('特殊目的载体（SPV）');
    expect(ledger.series('wall').title).toBe('本金何时到期');
    expect(ledger.first.series('wall').title).toBe('When the principal falls due');
  });

  it('prints amounts in its own way, in templates as in sentences', () => {
    const { steps, front } = edition.get(outlineOf('coreweave'));
    expect(steps[0]).toMatchObject({ text: '这家公司欠约140亿美元，许多在盒子里。', uses: ['debt-14bn'] });
    expect(front).toMatchObject({
      title: '买不起的东西，怎么买？',
      station: 'builder',
      updated: '2026-07-01',
    });
    expect(printAmount(ledger.amount('debt-plus-leases'), { language: 'zh' })).toBe('约480亿美元');
  });

  it('is the first one’s where there are no words', () => {
    const without = new Map(base);
    for (const file of [CHAPTER, 'words/zh/glossary.yaml']) without.delete(file);
    const half = contentIn(contentOf(without), 'zh');
    expect(half.get(LEDGER).glossary.get('spv')!.term).toBe('special purpose vehicle (SPV)');
    expect(half.get(outlineOf('coreweave')).front.title).toBe("How do you buy what you can't afford?");
  });
});

describe('a broken promise is told with file, line and remedy:', () => {
  it.each<[name: string, files: ContentFiles, sentence: string | RegExp]>([
    [
      'a text that is missing',
      changed(FACTS, 'statement: 公司借了140亿美元。, ', ''),
      /facts\.yaml:3: "article\.debt-14bn\.statement" is not worded — content\/facts\.yaml says: The company has borrowed 14 billion dollars\.$/,
    ],
    [
      'a text too many',
      changed(FACTS, 'attribution: 原文 }\nderived', 'attribution: 原文, unit: 亿 }\nderived'),
      /facts\.yaml:6: "article\.lenders\.unit" is not to be worded — take it out: content\/facts\.yaml has no words there\.$/,
    ],
    [
      'an entry that there is not',
      changed('words/zh/glossary.yaml', 'spv:', 'spw:'),
      /glossary\.yaml:1: "spw" is not to be worded/,
    ],
    [
      'a list of another length',
      changed(LESSON, '[读方格, 分清债和租金, 问何时到期]', '[读方格, 分清债和租金]'),
      /teach\/zh\/coreweave\.yaml:4: the list "goals" has another length — word all 3 /,
    ],
    [
      'a label with another gap',
      changed(CHART, '{customer-share}', '{debt-14bn}'),
      /charts\/coreweave\.yaml:2: "labels\.customer" has other gaps — give it those of what content\/charts\/coreweave\.yaml says: \{customer-share\} of revenue\.$/,
    ],
    [
      'a lesson without its fact',
      changed(LESSON, '{leases-34bn}租金答应了', '租金答应了'),
      /coreweave\.yaml:18: "misunderstandings\.0\.correction" has other gaps/,
    ],
    [
      'a file that nobody has written',
      new Map([...base].filter(([file]) => file !== CHART)),
      /charts\/coreweave\.yaml:1: this file is missing, with 10 texts of content\/charts\/coreweave\.yaml — write it\.$/,
    ],
    [
      'words of no file',
      new Map(base).set('words/zh/facts-10.yaml', 'a: b\n'),
      /facts-10\.yaml:1: these are the words of no file of the first edition/,
    ],
    [
      'a step that is missing',
      changed(CHAPTER, '<Step id="coreweave-2"', '<Step id="coreweave-9"'),
      'content/chapters/zh/coreweave.mdx:16: step 2 is "coreweave-9" — content/chapters/en/coreweave.mdx has "coreweave-2" there.',
    ],
    [
      'another use',
      changed(CHAPTER, ' uses="leases-34bn"', ''),
      'content/chapters/zh/coreweave.mdx:16: step "coreweave-2" has another uses — write uses="leases-34bn", as content/chapters/en/coreweave.mdx does.',
    ],
    [
      'another note',
      changed(CHAPTER, ' note="dis-leases"', ''),
      /step "coreweave-1" has another note — write note="dis-leases"/,
    ],
    [
      'another kind',
      changed(CHAPTER, 'id="coreweave-2"', 'id="coreweave-2" kind="beat"'),
      /step "coreweave-2" has another kind — write kind="step"/,
    ],
    [
      'a fact that is lost',
      changed(CHAPTER, '<Fact id="leases-34bn" />', ''),
      /coreweave\.mdx:17: step "coreweave-2" lacks the fact "leases-34bn" in its words/,
    ],
    [
      'a fact too often',
      changed(CHAPTER, '斜纹方格。', '<Fact id="leases-34bn" />'),
      /has the fact "leases-34bn" once instead of 0 times in its <Alt>/,
    ],
    [
      'a term that is lost',
      changed(CHAPTER, '<Term id="spv">盒子</Term>', '盒子'),
      /step "coreweave-1" lacks the term "spv" in its words/,
    ],
    [
      'a hedge that is lost',
      changed(CHAPTER, '最多<Fact', '<Fact'),
      /coreweave\.mdx:23: "customer-share" has lost its hedge "up to" — let the amount print it, or say 至多、最多/,
    ],
    [
      'a hedge said twice',
      changed(CHAPTER, '公司欠<Fact', '公司欠约<Fact'),
      /"debt-14bn" prints its hedge right after 约/,
    ],
    [
      'a number typed by hand',
      changed(CHAPTER, '斜纹方格。', '斜纹方格，340亿。'),
      /coreweave\.mdx:19: “340亿” is typed by hand — put in the amount by its id\.$/,
    ],
    [
      'a long step',
      changed(CHAPTER, '盒子有自己的', '盒'.repeat(90)),
      /step "coreweave-5" is 93 em long — a step has at most 85\.$/,
    ],
    [
      'a long title',
      changed(CHAPTER, '买不起的东西，怎么买？', '买'.repeat(21)),
      /coreweave\.mdx:2: this title is 21 em long — cut it to 20\.$/,
    ],
    [
      'a sum of the English that is lost',
      changed(FACTS, '它欠150亿美元', '它欠15亿美元'),
      /facts\.yaml:12: “15bn” of the English is not in these words — say the same sum: It owes 15bn USD\.$/,
    ],
    [
      'a drawing that speaks of 亿 and nowhere of 美元',
      changed(CHART, 'short}美元', 'short}'),
      /charts\/coreweave\.yaml:1: the drawing writes “欠约140亿”, and 美元 nowhere — say it in one of its labels/,
    ],
    ['您', changed(FACTS, '许多放贷方', '您的放贷方'), /facts\.yaml:6: “您” is not said here — write 你\.$/],
    ['an exclamation mark', changed(LESSON, '谁付租金？', '谁付租金！'), /“！” is not said here/],
    [
      'a word that accuses',
      new Map(base).set(
        'words/zh/series.yaml',
        'wall: { title: 庞氏表, total: { statement: 全部本金。 } }\n',
      ),
      /“庞氏” is not said here — it accuses/,
    ],
    ['a space that is typed', changed(FACTS, '2025年，债', '2025 年，债'), /a space is typed in “5 年”/],
    [
      'a half-width mark',
      changed(CHAPTER, '盒子有自己', '盒子有,自己'),
      /a half-width mark stands beside Han in “有,”/,
    ],
  ])('%s', (_, files, sentence) => {
    // The first of them; of a name that is wrong, what it leaves unworded is told as well.
    const [first, ...others] = told(files);
    if (typeof sentence === 'string') expect(first).toBe(sentence);
    else expect(first).toMatch(sentence);
    expect(others.filter((one) => !one.includes('is not worded'))).toEqual([]);
  });
});
