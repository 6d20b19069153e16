import { describe, expect, it } from 'vitest';
import { sinceSentence } from '../../../src/content/ledger/since.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';

const { strings } = siteLedger();

describe('sinceSentence', () => {
  // oxlint-disable-next-line unicorn/no-thenable -- the ledger's word for a sentence, never a function
  const typeset = (since: string): string => sinceSentence({ then: '', since }, strings).since;
  const cases: [string, string][] = [
    ['About 5bn USD of revenue.', 'About $5 billion of revenue.'],
    [
      '12-13bn USD of revenue and 30-35bn of spending.',
      '$12–13 billion of revenue and $30–35 billion of spending.',
    ],
    ['sold 900m USD of notes', 'sold $900 million of notes'],
    ['on the way to 1.5tn USD by 2028', 'on the way to $1.5 trillion by 2028'],
    ['the 40 USD IPO price, 87.20 USD each', 'the $40 IPO price, $87.20 each'],
    ['minus 23.7bn', 'minus $23.7 billion'],
    [
      'from 13 to 15 percent, 3-5 percent, 0.2 gigawatts, H100',
      'from 13 to 15 percent, 3-5 percent, 0.2 gigawatts, H100',
    ],
  ];
  for (const [ledger, reader] of cases) it(reader, () => expect(typeset(ledger)).toBe(reader));

  it('leaves no ledger spelling in any item, and changes nothing but sums', () => {
    for (const item of siteLedger().allSince) {
      const { then, since, response = '' } = sinceSentence(item, strings);
      const words = [then, since, response].join('\n');
      expect(words).not.toMatch(/\bUSD\b|\d(bn|m|tn)\b/);
      const bare = (text: string): string =>
        text
          .replaceAll(/\$|\b(USD|billion|million|trillion)\b|(?<=\d)(bn|m|tn)\b|\s/g, '')
          .replaceAll('–', '-');
      expect(bare(words)).toBe(bare([item.then, item.since, item.response ?? ''].join('\n')));
    }
  });

  it('reads as reviewed', async () => {
    const all = siteLedger().allSince.map((item) => ({ id: item.id, ...sinceSentence(item, strings) }));
    const text = all.map(({ id, then, since, response }) =>
      [id, then, since, ...(response ? [response] : [])].join('\n'),
    );
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('since.txt');
  });
});
