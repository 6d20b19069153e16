import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { dataset } from '../../../src/content/publish/dataset.ts';
import { datasetXlsx } from '../../../src/content/publish/dataset-xlsx.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { siteWords } from '../../../src/content/site/ui.ts';

const words = siteWords('en');
const chapter = { id: 'coreweave', title: 'CoreWeave', updated: '2026-07-01' } as const;
const chart = { id: 'coreweave', kind: 'drawing', title: 'T', chapter, series: [] } as const;
const set = dataset(siteLedger(), { ...chart, series: [] }, 'https://example.org/coreweave/', words);

it('makes a workbook with typed cells, in the same bytes whenever and wherever it is made', async () => {
  const [first, second] = [await datasetXlsx(set, words), await datasetXlsx(set, words)];
  expect(Buffer.compare(first, second)).toBe(0);
  // 2026-07-01, noon, as a zip has it: in every part, and nowhere another time.
  const stamp = ((2026 - 1980) << 25) | (7 << 21) | (1 << 16) | (12 << 11);
  const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
  const files = unzipSync(first);
  let parts = 0;
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; parts += 1) {
    expect(view.getUint32(at + 10, true) >>> 0).toBe(stamp >>> 0);
    at += 30 + view.getUint32(at + 18, true) + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  }
  expect(parts).toBe(Object.keys(files).length);
  const part = (name: string): string => strFromU8(files[name]!);
  expect(part('xl/workbook.xml')).toMatch(/name="Figures".*name="Sources".*name="About"/);
  expect(
    Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join(''),
  ).not.toMatch(/created|modified/i);
  // The cut of the plan: 12 to 14, said on 2025-11-10, which is day 45971 of workbooks.
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<v>12<\/v><\/c><c r="E\d+"><v>14<\/v>.*<v>45971<\/v>/);
});
