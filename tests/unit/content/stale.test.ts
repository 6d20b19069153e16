import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../../src/content/ledger/load.ts';
import { contentOf } from '../../../src/content/read/content.ts';
import { sentencesIn } from '../../../src/content/stale/public-sentences.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import { dayAsked, staleFacts, staleReport, staleSentences } from '../../../src/content/stale/stale.ts';
import { base } from '../../build/promises.ts';

/** The small content that broken promises are made from, with texts put in the place of others. */
function content(...edits: [file: string, find: string, replace: string][]): Map<string, string> {
  const files = new Map(base);
  for (const [file, find, replace] of edits) {
    const before = files.get(file) ?? '';
    expect(before).toContain(find);
    files.set(
      file,
      before.replace(find, () => replace),
    );
  }
  return files;
}

const old = content(
  ['lookups.yaml', "id: wall\n    looked: '2026-04'", "id: wall\n    looked: '2026-02'"],
  ['facts.yaml', 'It owes 15bn USD.', 'It owes 15bn USD. Half of it falls due by May 2026.'],
  ['facts.yaml', '2028 is when the last', 'In 2025 it will pay. 2028 is when the last'],
  [
    'chapters/en/coreweave.mdx',
    'counter: Orders are',
    'counter: They hope to grow. In 2025 they can. Orders are',
  ],
  ['chapters/en/coreweave.mdx', 'It promised <Fact', 'A pile, which\nis due in 2025. It promised <Fact'],
  ['teach/en/coreweave.yaml', '- Read a pile of squares.', '- Read what {debt-14bn} is to bring in 2025.'],
  ['series.yaml', 'title: When the principal falls due', 'title: What falls due in the rest of 2025'],
  ['charts/coreweave.yaml', 'title: ', 'title: It comes due in 2025. '],
);

describe('facts that nobody has looked for in a quarter', () => {
  const at = (day: string): string[] => staleFacts(buildLedger(old), day).map(({ id }) => id);

  it('are listed oldest first, a month counting from its first day', () => {
    expect(at('2026-05-04')).toEqual([]);
    expect(at('2026-05-05')).toEqual(['wall']);
    expect(at('2026-07-21'), 'a quarter to the day').toEqual(['wall']);
    expect(at('2026-07-22')).toEqual(['wall', 'since-debt', 'since-debt-winter']);
  });

  it('say what to ask, and where it was found, in the newest sources first', () => {
    const newer = buildLedger(
      content([
        'facts.yaml',
        'direction: larger\n    sources: [filing]',
        'direction: larger\n    sources: [filing, reprint]',
      ]),
    );
    const [first] = staleFacts(newer, '2026-12-01').filter(({ id }) => id === 'since-debt');
    expect(first).toMatchObject({
      asOf: '31 March 2026',
      looked: '2026-04-20',
      ask: "The next filing's debt.",
    });
    expect(first!.sources.map(({ id }) => id)).toEqual(['reprint', 'filing']);
  });
});

it('sentences that time has overtaken are found in every kind of text, with their lines', () => {
  const found = staleSentences(contentOf(old), '2026-07-22');
  expect(found.map(({ file, text, when, says }) => [file, when, says, text])).toEqual([
    ['chapters/en/coreweave.mdx', '2025', 'can', 'In 2025 they can.'],
    ['chapters/en/coreweave.mdx', '2025', 'is due', 'A pile, which is due in 2025.'],
    ['facts.yaml', '2025', 'will', 'In 2025 it will pay.'],
    ['facts.yaml', 'May 2026', 'falls due', 'Half of it falls due by May 2026.'],
    ['series.yaml', 'rest of 2025', 'falls due', 'What falls due in the rest of 2025'],
    ['charts/coreweave.yaml', '2025', 'comes due', 'It comes due in 2025.'],
    ['teach/en/coreweave.yaml', '2025', 'is to', 'Read what about $14 billion is to bring in 2025.'],
  ]);
  for (const { file, line, says } of found) {
    const near = old
      .get(file)!
      .split('\n')
      .slice(line - 1, line + 1)
      .join(' ');
    expect(near, `${file}:${line}`).toContain(says);
  }
});

it('the report has a block per fact and a line per sentence, and says so where there is none', () => {
  const ledger = buildLedger(old);
  const at = '2026-07-22';
  const lines = staleReport(staleFacts(ledger, at), staleSentences(contentOf(old), at), at, siteWords('en'));
  expect(lines.slice(0, 5)).toEqual([
    'Last looked for more than a quarter (92 days) before 22 July 2026: 3',
    '',
    'wall · as of 30 September 2025 · last looked for in February 2026',
    "  Ask: The next filing's table.",
    '  Found: A filing · A company · https://example.com/filing',
  ]);
  expect(lines).toContain('Present or future tense on 22 July 2026 for a time already past: 7');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^content\/facts\.yaml:\d+: \[May 2026: falls due\] Half of it falls due by May 2026\.$/,
    ),
  );
  expect(staleReport([], [], at, siteWords('en'))).toEqual([
    'Last looked for more than a quarter (92 days) before 22 July 2026: nothing',
    '',
    'Present or future tense on 22 July 2026 for a time already past: nothing',
  ]);
});

describe('the day asked for', () => {
  it('is a day of the calendar', () => expect(dayAsked('2028-02-29')).toBe('2028-02-29'));
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-11',
    'tomorrow',
    '',
    '28 November 2026',
    '2026-11-28T10:00',
  ])
    it(`is not “${text}”, and the sentence says how to write it`, () =>
      expect(() => dayAsked(text)).toThrow(`“${text}” is no day of the calendar. Write it as 2026-11-28.`));
});

it('sentences keep their decimals and abbreviated figures whole', () =>
  expect(
    sentencesIn(' About $1.5 trillion is gone.  It was 3.3 years! Was it? ').map(({ text }) => text),
  ).toEqual(['About $1.5 trillion is gone.', 'It was 3.3 years!', 'Was it?']));
