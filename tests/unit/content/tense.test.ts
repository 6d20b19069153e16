import { expect, it } from 'vitest';
import { overtaken } from '../../../src/content/stale/tense.ts';

/** Read at the end of November 2026, gone over in October. */
const read = (sentence: string, at = '2026-11-28', written = '2026-10-06') =>
  overtaken(sentence, at, written);

it.each([
  ['By that table 5.2bn USD falls due by June 2026.', 'June 2026', 'falls due'],
  ['The loans are due in 2025, and the rest later.', '2025', 'are due'],
  ['In 2025 they will spend 400bn USD.', '2025', 'will'],
  ['It expects 5bn of revenue in 2025.', '2025', 'expects'],
  ['The site is to open in the third quarter of 2026.', 'third quarter of 2026', 'is to'],
  ['The site opens in 2026-Q3.', 'third quarter of 2026', 'opens in'],
  ['Buildings, expected from early 2026.', 'early 2026', 'expected from'],
  ['It plans to pay by March 31, 2026.', '31 March 2026', 'plans to'],
  ['Find what falls due in the rest of 2025.', 'rest of 2025', 'falls due'],
])('“%s” is overtaken', (sentence, when, says) => expect(read(sentence)).toEqual({ when, says }));

it.each([
  // Not over yet.
  'It falls due by the end of 2026.',
  'From 2028 rent is to be paid.',
  // Past, or told from afar.
  'So it borrowed 14bn USD by September 2025.',
  'It was to fall due by June 2026.',
  'It had expected to pay in 2025.',
  // The words and the time are in different clauses.
  'It fell in 2025; it may fall again.',
  'Revenue was 5bn in 2025 (it expects more).',
  // The date names a table or a day on which something was told.
  'When the loans of the table of June 2025 are due is not known.',
  'On August 17, 2026 it told of guarantees for a site that is to be built.',
  // A month that looks like a verb, and a name that looks like one.
  'The price in May 2026 fell.',
  'Plans for 2025 came to 400bn.',
  'It will be seen.',
])('“%s” is not', (sentence) => expect(read(sentence)).toBeUndefined());

it('a time that was ahead when the sentence was written is overtaken without any such word', () => {
  expect(read('Outlined, 115bn by late 2026.', '2027-01-02', '2026-07-01')).toEqual({ when: 'late 2026' });
  expect(read('Outlined, 115bn by late 2026.', '2027-01-02', '2027-01-01')).toBeUndefined();
  expect(read('2027', '2028-01-02'), 'the head of a column is a label').toBeUndefined();
  expect(read('It was to come to 115bn by late 2026.', '2027-01-02', '2026-07-01')).toBeUndefined();
});

it('a year that was running then is overtaken where the sentence looks ahead', () => {
  expect(read('Four builders’ plans for 2026 came to 730bn.', '2027-01-02')).toEqual({
    when: '2026',
    says: 'plans',
  });
  expect(read('Early in 2026 one fund held withdrawals to 5 percent.', '2027-01-02')).toBeUndefined();
});
