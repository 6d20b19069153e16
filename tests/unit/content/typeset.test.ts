import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import { linkSums } from '../../../src/lib/link-sums.ts';

const { formulaWords, typeset } = siteWords('en');

describe('typeset', () => {
  const cases: [ledger: string, reader: string][] = [
    ['5bn USD, up 66%', '$5 billion, up 66 percent'],
    ['8-12 USD an hour, 1.70-4.50 USD', '$8–12 an hour, $1.70–4.50'],
    ['as of 2025-09-30, said 2025-11', 'as of 30 September 2025, said November 2025'],
    ['2025-09/10', 'September/October 2025'],
    ['2026-Q1', 'first quarter of 2026'],
    ['On January 23, 2026 the shares rose', 'On 23 January 2026 the shares rose'],
    ['raised on April 29 from 175-185bn', 'raised on 29 April from $175–185 billion'],
    ['in March 2026', 'in March 2026'],
    ['2020-2024, 2024-25, winter 2025-26', '2020–2024, 2024–25, winter 2025–26'],
    ['defaults of 3-5 percent, 9-15%', 'defaults of 3–5 percent, 9–15 percent'],
    ["Meta's 'so-called' box", 'Meta’s ‘so-called’ box'],
  ];
  for (const [ledger, reader] of cases) it(reader, () => expect(typeset(ledger)).toBe(reader));

  it('done twice is as done once, in every sentence of the ledger', () => {
    const { allSince, allAmounts, glossary, allSeries } = siteLedger();
    const all = [
      ...allSince.flatMap(({ then, since, response, note }) => [then, since, response, note]),
      ...[...allAmounts.values()].map(({ statement }) => statement),
      ...[...glossary.values()].map(({ definition }) => definition),
      ...allSeries.flatMap(({ title, note }) => [title, note]),
    ].filter((sentence) => sentence !== undefined);
    expect(all.length).toBeGreaterThan(300);
    for (const sentence of all) expect(typeset(typeset(sentence))).toBe(typeset(sentence));
  });
});

it('prints formulas with the signs of books', () => {
  expect(formulaWords('(14 + 34) / 5 - 1')).toBe('(14 + 34) ÷ 5 − 1');
  expect(formulaWords('ln(400/60)/ln(3/(730/416))')).toBe('ln(400 ÷ 60) ÷ ln(3 ÷ (730 ÷ 416))');
  expect(formulaWords('9 ** 0.5')).toBe('9 to the power of 0.5');
  expect(formulaWords('Sum of four quarters.')).toBe('Sum of four quarters');
});

describe('linkSums', () => {
  const linked = (html: string): string[] =>
    [...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, words]) => words!);

  it('links sums and percentages with their hedge, and no year or date', () => {
    const html = linkSums(
      'By 31 May 2026 about $12–14 billion, up to 70 percent, at $87.20. Then $5.',
      '/s#x',
    );
    expect(linked(html)).toEqual(['about $12–14 billion', 'up to 70 percent', '$87.20', '$5']);
    expect(html).toContain('<a class="fact" href="/s#x">');
  });

  it('ends a link with its word, not inside it', () => {
    const html = linkSums('It cost 2.25 percentage points over the benchmark rate, or 6 percent.', '/s');
    expect(linked(html)).toEqual(['2.25 percentage points', '6 percent']);
  });

  it('changes no word, and lets no markup through', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (words, n) => {
        const html = linkSums(`${words}$${n} billion<b>${words}`, '/s#"x"');
        const plain = html
          .replaceAll(/<a class="fact" href="\/s#&quot;x&quot;">|<\/a>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        return plain === `${words}$${n} billion<b>${words}`;
      }),
    );
  });
});
