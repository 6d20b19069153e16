import { readFileSync } from 'node:fs';
import { base as first } from '../../../build/promises.ts';

const steps = [
  '<Step id="coreweave-1" uses="debt-14bn" note="dis-leases">\n这家公司欠<Fact id="debt-14bn" role="debt" />，许多在<Term id="spv">盒子</Term>里。\n\n<Alt>方格是<Fact id="debt-14bn" form="short" />美元。</Alt>\n</Step>',
  '<Step id="coreweave-2" uses="leases-34bn">\n它答应从2028年起付<Fact id="leases-34bn" /><Role of="purchase">租金</Role>。\n\n<Alt>斜纹方格。</Alt>\n</Step>',
  '<Step id="coreweave-3" uses="customer-share">\n最多<Fact id="customer-share" hedge="worded" />来自一家客户。\n\n<Alt>一百个点，大多同色。</Alt>\n</Step>',
  '<Step id="coreweave-4">\n这是2025年底。合计<Fact id="debt-plus-leases" />。见[报告](/sources/#fact-debt-14bn)。\n\n<Alt>所有方格。</Alt>\n</Step>',
  '<Step id="coreweave-5">\n盒子有自己的<Chapter id="spv">一章</Chapter>。\n\n<Alt>盒子里有<Fact id="wall/2027" />。</Alt>\n</Step>',
];

const words: Record<string, string> = {
  'chapters/zh/coreweave.mdx': `---
title: 买不起的东西，怎么买？
short: 借债的
teaser: 它欠{debt-14bn}。
lede: 一家公司，用方格画。
watch: '{leases-34bn}租金会不会付。'
counter: 订单多得“enormous”。
---

${steps.join('\n\n')}
`,
  'teach/zh/coreweave.yaml': `level: 15岁以上
subjects: 经济
about: 公司怎样欠下{debt-14bn}。
goals: [读方格, 分清债和租金, 问何时到期]
questions:
  - { ask: 什么付了，什么只是答应？ }
  - { ask: 谁付租金？ }
  - { ask: 一家客户够吗？ }
  - { ask: 总数遮住什么？ }
  - { ask: 盒子里谁欠什么？ }
activity:
  title: 加起来
  tasks: [打开数据文件, 把两个数相加, 说出是什么]
  record: [多少]
  rows: [债, 租金]
  answer: ['这是2025年底，合计{debt-plus-leases}。']
misunderstandings:
  - { says: 全部现在到期。, correction: '{leases-34bn}租金答应了，还没付。' }
  - { says: 盒子不欠债。, correction: 它像公司一样借债。 }
`,
  'words/zh/facts.yaml': `meta: { article: { publication: 一本杂志, title: 标题, author: 作者 } }
article:
  debt-14bn: { statement: 公司借了140亿美元。, attribution: 原文, corroboration: { filing: 本金142亿美元。 } }
  leases-34bn: { statement: 它答应付340亿美元租金。, attribution: 原文 }
  customer-share: { statement: 一家客户占收入至多70%。, attribution: 原文 }
  lenders: { statement: 许多放贷方是私人公司。, attribution: 原文 }
derived:
  debt-plus-leases: { statement: 2025年，债和租金共480亿美元。 }
disagreements:
  dis-leases: { publicLine: 最后一份租约2028年开始。 }
since:
  since-debt: { then: 它欠140亿美元。, since: 它欠150亿美元。 }
  since-debt-winter: { then: 它欠140亿美元。, since: 它欠145亿美元。 }
`,
  'words/zh/sources.yaml': `filing: { publisher: 一家公司, says: 本金142亿美元。 }
reprint: { says: 一样。 }
`,
  'words/zh/glossary.yaml': 'spv: { term: 特殊目的载体（SPV）, definition: 为一件事设立的公司。 }\n',
  'words/zh/series.yaml': 'wall: { title: 本金何时到期, total: { statement: 全部本金。 } }\n',
  'words/zh/assumptions.yaml': 'square: { note: 一格是10亿美元。 }\n',
  'words/zh/corrections.yaml':
    'second: { was: 欠得少。, now: 欠得多。, why: 报告的数不同。 }\nfirst: { now: 添了一章。 }\n',
  'words/zh/lookups.yaml': 'line: 事实核对到2026年4月。\nnotFound: [没有找到更晚的报告。]\n',
  'words/zh/publisher.yaml': 'name: 作者\n',
  'words/zh/charts/coreweave.yaml': `title: 一家公司，用方格画
labels: { debt: '欠{debt-14bn|short}美元', customer: '收入的{customer-share}' }
table: { caption: 欠什么, columns: [什么, 多少], rows: [[债, '{debt-14bn}'], [租金, '{leases-34bn}']] }
`,
};

/** The small story of tests/build/base with Chinese words, all in order, and our own strings. */
export const base: ReadonlyMap<string, string> = new Map([
  ...first,
  ...Object.entries(words),
  ...['strings/en.yaml', 'strings/zh.yaml'].map(
    (file) => [file, readFileSync(`content/${file}`, 'utf8')] as const,
  ),
]);

/** The same with one place of a file changed. @throws Error where the file has no such place */
export function changed(file: string, find: string, replace: string): Map<string, string> {
  const text = base.get(file) ?? '';
  if (!text.includes(find)) throw new Error(`${file} does not hold "${find}"`);
  return new Map(base).set(
    file,
    text.replace(find, () => replace),
  );
}
