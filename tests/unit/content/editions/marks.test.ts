import { expect, it } from 'vitest';
import {
  isBehind,
  marked,
  staleUnits,
  unitsOf,
  writtenMarks,
} from '../../../../src/content/editions/marks.ts';
import { contentOf } from '../../../../src/content/read/content.ts';
import { siteContent } from '../../../../src/content/site/ledger.ts';
import { readFileSync } from 'node:fs';
import { base, changed } from './base.ts';

const units = (files = base) => unitsOf(contentOf(files), 'zh');
const marks = marked(units(), {}, []);
const stale = (files: ReadonlyMap<string, string>) =>
  staleUnits(units(files), marks).stale.map(({ name, file, line }) => `${file}:${line} ${name}`);

it('what is worded gets a mark, by the name of a step, a fact, a file', () => {
  expect(Object.keys(marks)).toEqual(
    expect.arrayContaining([
      'chapters/coreweave/front',
      'chapters/coreweave/coreweave-3',
      'facts/article/debt-14bn',
      'facts/since/since-debt',
      'sources/filing',
      'glossary/spv',
      'charts/coreweave',
      'teach/coreweave',
      'strings/ui/step',
    ]),
  );
  expect(staleUnits(units(), marks)).toEqual({ stale: [], unmarked: [], gone: [] });
});

it.each([
  [
    'a step',
    'chapters/en/coreweave.mdx',
    'It promised',
    'It has promised',
    'chapters/zh/coreweave.mdx:16 chapters/coreweave/coreweave-2',
  ],
  [
    'front matter',
    'chapters/en/coreweave.mdx',
    'in squares',
    'in small squares',
    'chapters/zh/coreweave.mdx:2 chapters/coreweave/front',
  ],
  ['a fact', 'facts.yaml', 'has borrowed', 'had borrowed', 'words/zh/facts.yaml:3 facts/article/debt-14bn'],
  [
    'a source',
    'sources.yaml',
    'Principal 14.2bn',
    'Principal of 14.2bn',
    'words/zh/sources.yaml:1 sources/filing',
  ],
  ['a term', 'glossary.yaml', 'one job', 'a job', 'words/zh/glossary.yaml:1 glossary/spv'],
  ['a label', 'charts/coreweave.yaml', 'owed:', 'due:', 'words/zh/charts/coreweave.yaml:1 charts/coreweave'],
  ['a lesson', 'teach/en/coreweave.yaml', 'Ages 15', 'Ages 16', 'teach/zh/coreweave.yaml:1 teach/coreweave'],
])('%s is stale as soon as the first edition says something else', (_, file, find, replace, expected) => {
  expect(stale(changed(file, find, replace))).toEqual([expected]);
});

it('what is no words may change: a value, a line that is broken elsewhere', () => {
  expect(stale(changed('facts.yaml', 'severity: high', 'severity: low'))).toEqual([]);
  expect(stale(changed('chapters/en/coreweave.mdx', 'The company owes', 'The company\nowes'))).toEqual([]);
});

it('is up to date again only where somebody says so, by name', () => {
  const now = units(changed('facts.yaml', 'has borrowed', 'had borrowed'));
  expect(staleUnits(now, marked(now, marks, [])).stale).toHaveLength(1);
  expect(staleUnits(now, marked(now, marks, ['sources'])).stale).toHaveLength(1);
  expect(staleUnits(now, marked(now, marks, ['facts/article'])).stale).toEqual([]);
  expect(() => marked(now, marks, ['facts/article/debt'])).toThrow(
    'nothing that has words is called "facts/article/debt"',
  );
});

it('a chapter’s page says so where its words or labels are behind, and no other page', () => {
  const { stale: behind } = staleUnits(units(changed('charts/coreweave.yaml', 'owed:', 'due:')), marks);
  expect(isBehind(behind, 'coreweave', ['coreweave'])).toBe(true);
  expect(isBehind(behind, 'spv', ['spv'])).toBe(false);
});

it('marks of what is gone are told, and go with the next marking', () => {
  const before = { ...marks, 'glossary/gone': '00000000' };
  expect(staleUnits(units(), before).gone).toEqual(['glossary/gone']);
  expect(marked(units(), before, [])).toEqual(marks);
});

it('every Chinese text of ours has a mark', () => {
  const file = readFileSync('locks/translations-zh.json', 'utf8');
  const known = JSON.parse(file) as Record<string, string>;
  const { unmarked, gone } = staleUnits(unitsOf(siteContent('en'), 'zh'), known);
  expect({ unmarked: unmarked.map(({ name }) => name), gone }).toEqual({ unmarked: [], gone: [] });
  expect(file).toBe(writtenMarks(known));
});
