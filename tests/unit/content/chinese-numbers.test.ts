import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversion, conversionReport, conversions } from '../../../src/content/check/conversion.ts';
import { readChinese } from '../../../src/content/check/read-chinese.ts';
import { makeAmount, type LedgerAmount } from '../../../src/content/ledger/amount.ts';
import { printAmount, type AmountForm } from '../../../src/content/ledger/print.ts';
import { stringsIn } from '../../../src/content/ledger/words.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';

const ledger = siteLedger();
const strings = stringsIn(ledger.parts, 'zh');

function amount(
  value: number,
  unit: string,
  hedge = '',
  high?: number,
  language: 'en' | 'zh' = 'zh',
): LedgerAmount {
  const input = { id: 'x', kind: 'article' as const, chapter: 'scale', statement: 'x', sources: [] };
  const words = language === 'zh' ? strings : ledger.strings;
  return makeAmount(words, { ...input, value, unit, hedge, high, standing: 'paid' }, language);
}
const print = (one: LedgerAmount, form?: AmountForm): string => printAmount(one, { language: 'zh', form });

describe('an amount in Chinese', () => {
  const cases: [LedgerAmount, long: string, short: string][] = [
    [amount(14, 'USD_bn', 'about'), '约140亿美元', '约140亿'],
    [amount(13.07, 'USD_bn'), '131亿美元', '131亿'],
    [amount(1250, 'USD_bn', 'about'), '约1.25万亿美元', '约1.25万亿'],
    [amount(1000, 'USD_bn', 'almost'), '近1万亿美元', '近1万亿'],
    [amount(400, 'USD_bn', 'more than'), '逾4000亿美元', '逾4000亿'],
    [amount(986.052, 'USD_m'), '9.86亿美元', '9.86亿'],
    [amount(66.8, 'USD_m'), '6680万美元', '6680万'],
    [amount(999.7, 'USD_m'), '10亿美元', '10亿'],
    [amount(200_000, 'USD', 'about'), '约20万美元', '约20万美元'],
    [amount(87.2, 'USD'), '87.20美元', '87.20美元'],
    [amount(12, 'USD_bn', '', 14), '120亿至140亿美元', '120亿—140亿'],
    [amount(900, 'USD_bn', '', 1100), '9000亿至1.1万亿美元', '9000亿—1.1万亿'],
    [amount(120_000, 'USD', '', 140_000), '12万至14万美元', '12万—14万美元'],
    [amount(-5.9, 'USD_bn'), '负59亿美元', '负59亿'],
    [amount(-5.9, 'USD_bn', 'about'), '约负59亿美元', '约负59亿'],
    [amount(300, 'USD_bn', 'a reported'), '3000亿美元（据报道）', '3000亿（据报道）'],
    [amount(1.25, 'USD_bn_per_month', 'about'), '每月约12.5亿美元', '约12.5亿美元/月'],
    [amount(2.35, 'USD_per_GPU_hour'), '每卡每小时2.35美元', '2.35美元/卡时'],
    [amount(2, 'USD_per_GPU_hour', 'less than'), '每卡每小时不到2美元', '不到2美元/卡时'],
    [amount(0.02, 'fraction', 'up to', 0.04), '至多2%至4%', '至多2%—4%'],
    [amount(20, 'percent', 'perhaps'), '或许20%', '或许20%'],
    [amount(1.727, 'years', 'about'), '约1.7年', '约1.7年'],
    [amount(2029, 'year'), '2029年', '2029年'],
    [amount(9, 'multiple', 'almost'), '近9倍', '近9倍'],
    [amount(3, 'factor_per_year', 'almost'), '每年增至近3倍', '近3倍/年'],
    [amount(2, 'multiple_of_ipo_price', 'more than'), '逾2倍于发行价', '逾2倍'],
    [amount(4, 'ratio', 'about'), '约4比1', '约4:1'],
    [amount(50, 'deals', 'more than'), '逾50笔', '逾50笔交易'],
    [amount(1000, 'tokens'), '1000种结果', '1000种结果'],
    [amount(15, 'USD_bn', 'at least'), '至少150亿美元', '至少150亿'],
    [amount(0, 'none'), '数字未公布', '未公布'],
  ];
  it.each(cases)('%#: %s', (one, long, short) => {
    expect(print(one)).toBe(long);
    expect(print(one, 'short')).toBe(short);
  });

  it('as a bare number is in the ledger’s own unit, for squares', () => {
    expect(print(amount(1500, 'USD_bn', 'about'), 'number')).toBe('约1500');
    expect(print(amount(12, 'USD_bn', '', 14), 'number')).toBe('12至14');
    expect(print(amount(0.05, 'fraction'), 'number')).toBe('5');
  });
});

describe('every amount of the ledger', () => {
  const rows = conversions(ledger);
  const printed = rows.flatMap(({ chinese, short }) => [chinese, short]);

  it('says in Chinese what it says in English', () => {
    expect(rows.length).toBe(ledger.allAmounts.size);
    expect(conversionReport(rows)).toMatchObject({ unequal: 0, lines: { length: rows.length + 1 } });
  });

  it('is written as Chinese writes numbers', () => {
    for (const words of printed) {
      expect(words).not.toMatch(/[,\s$]|[百千十](?:万|亿)|(?:^|\D)0\.\d+(?:万|亿)|左右|的/u);
      expect(words.match(/约|至多|至少|逾|不到|近|或许|据报道/g)?.length ?? 0, words).toBeLessThanOrEqual(1);
    }
  });

  it('stands on a label with its number first, so that a hedge may go before it wherever it is printed', () => {
    for (const unit of Object.keys(strings.units).filter((name) => name !== 'none'))
      expect(strings.units[unit]!.short, unit).toMatch(/^\{n\}/);
  });
});

describe('the comparison', () => {
  const units = Object.keys(strings.units).filter((unit) => unit !== 'none' && unit !== 'year');
  const number = fc.double({ min: -5000, max: 900_000, noNaN: true }).map((n) => Number(n.toPrecision(6)));

  it('holds for any number, range, unit and hedge', () => {
    const one = fc.record({
      value: number,
      above: fc.option(fc.double({ min: 0.1, max: 9000, noNaN: true }), { nil: undefined }),
      unit: fc.constantFrom(...units, 'fraction'),
      hedge: fc.constantFrom('', ...Object.keys(strings.hedged)),
    });
    fc.assert(
      fc.property(one, ({ value, above, unit, hedge }) => {
        // A range begins at nothing or above: English has no words for one that goes below.
        const low = above === undefined ? value : Math.abs(value);
        const high = above === undefined ? undefined : low + above;
        const [en, zh] = (['en', 'zh'] as const).map((language) => amount(low, unit, hedge, high, language));
        expect(conversion(en!, zh!).faults).toEqual([]);
        expect(zh!.text).not.toMatch(/[,\s]|e\+|(?:^|\D)0\.\d+(?:万|亿)/);
      }),
      { numRuns: 500 },
    );
  });

  const english = amount(14, 'USD_bn', 'about', undefined, 'en');
  const faults = (change: Partial<LedgerAmount>): string[] =>
    conversion(english, { ...amount(14, 'USD_bn', 'about'), ...change }).faults;
  it.each([
    ['a wrong magnitude', { text: '140万美元' }, ['“约140万美元” reads as 1400000, not 14000000000']],
    ['a magnitude nobody writes', { text: '1.4百亿美元' }, ['“约1.4百亿美元” reads as 1.4, not 14000000000']],
    ['a comma', { short: '14,0亿' }, ['“约14,0亿” reads as 14 to 0, not 14000000000']],
    ['yuan', { text: '140亿元' }, ['“约140亿元” does not speak of 美元']],
    [
      'a lost end',
      { short: '130亿—140亿' },
      ['“约130亿—140亿” reads as 13000000000 to 14000000000, not 14000000000'],
    ],
    ['a share for a sum', { text: '140亿美元%' }, ['“约140亿美元%” has a percent sign']],
  ])('sees %s', (_, change, found) => expect(faults(change)).toEqual(found));

  it('sees a lost hedge', () => {
    const { hedged, ...bare } = amount(14, 'USD_bn', 'about');
    expect(hedged).toBe('约{n}');
    expect(conversion(english, bare).faults).toEqual([
      '“140亿美元” has lost the hedge “about”',
      '“140亿” has lost the hedge “about”',
    ]);
  });

  it('is counted at the end of the table, with a line for what is unequal', () => {
    const right = conversion(english, amount(14, 'USD_bn', 'about'));
    const wrong = conversion(english, { ...amount(14, 'USD_bn', 'about'), short: '14亿' });
    expect(conversionReport([right, wrong])).toEqual({
      lines: [
        'x | about $14 billion | 约140亿美元 | 约140亿 | 14 USD_bn',
        'x | about $14 billion | 约140亿美元 | 约14亿 | 14 USD_bn',
        'unequal: x: “约14亿” reads as 1400000000, not 14000000000',
        '2 amounts, 1 unequal',
      ],
      unequal: 1,
    });
  });

  it('is a command', () => {
    const { stdout, status } = spawnSync(process.execPath, ['scripts/amounts.mjs', 'coreweave-debt-14bn'], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(
      'coreweave-debt-14bn | about $14 billion | 约140亿美元 | 约140亿 | 14 USD_bn\n1 amount, 0 unequal\n',
    );
    expect(status).toBe(0);
  });

  it('reads numbers by itself', () => {
    expect(readChinese('逾9000亿至1.1万亿美元')).toEqual({
      ends: [9e11, 1.1e12],
      dollars: true,
      percent: false,
    });
    expect(readChinese('−5%')).toEqual({ ends: [-5], dollars: false, percent: true });
    expect(readChinese('约4比1').ends).toEqual([4]);
    expect(readChinese('数字未公布').ends).toEqual([]);
  });
});
