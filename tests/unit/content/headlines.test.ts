// Headlines and kinds of steps: what the build refuses, with the sentence, in the small content with headlines added.
import { expect, it } from 'vitest';
import { contentProblems } from '../../../src/content/check/problems.ts';
import { contentOf } from '../../../src/content/read/content.ts';
import { base } from '../../build/promises.ts';

const CHART = 'charts/coreweave.yaml';
const CHAPTER = 'chapters/en/coreweave.mdx';
const headlines = [
  'It owes {debt-14bn}',
  'Rent comes to {leases-34bn}',
  'One customer pays most of it',
  'Debt and rent in one pile',
  'The box has a chapter',
];

/** The small content with headlines over its five drawings, a beat first and a hinge last. */
function told(words: readonly (string | undefined)[] = headlines, change = (text: string) => text): string[] {
  const labels = words
    .map((text, i) => (text === undefined ? '' : `  headline${i + 1}: '${text}'\n`))
    .join('');
  const chart = base.get(CHART)!.replace('labels:\n', () => `labels:\n${labels}`);
  const chapter = base
    .get(CHAPTER)!
    .replace('<Step id="coreweave-1"', '<Step id="coreweave-1" kind="beat"')
    .replace('<Step id="coreweave-5"', '<Step id="coreweave-5" kind="hinge"');
  const files = new Map(base).set(CHART, chart).set(CHAPTER, change(chapter));
  return contentProblems(contentOf(files)).map(({ what, remedy }) => `${what} — ${remedy}`);
}

it('a chapter with a headline over each drawing, a beat and a hinge is sound', () =>
  expect(told()).toEqual([]));

it.each<[what: string, words: (string | undefined)[], sentence: string]>([
  [
    'a drawing without one',
    [...headlines.slice(0, 4), undefined],
    'the drawing of coreweave-5 has no headline — word it as headline5',
  ],
  [
    'one over no drawing',
    [...headlines, 'One more'],
    '"headline6" is over no drawing — the chapter has 5 steps',
  ],
  [
    'a long one',
    [`${headlines[0]}, which is more than anybody would have thought`, ...headlines.slice(1)],
    'this headline has 72 characters — cut it to 60',
  ],
])('refuses %s', (_, words, sentence) => expect(told(words)).toEqual([sentence]));

it('refuses a claim stated flat, and takes it with the words that soften it', () => {
  const facts = base.get('facts.yaml')!;
  const claimed = facts.replace('standing: paid', 'standing: claimed');
  expect(claimed).not.toBe(facts);
  const problems = (headline: string): string[] => {
    const words = [headline, ...headlines.slice(1)];
    const labels = words.map((text, i) => `  headline${i + 1}: '${text}'\n`).join('');
    const files = new Map(base).set('facts.yaml', claimed).set(
      CHART,
      base.get(CHART)!.replace('labels:\n', () => `labels:\n${labels}`),
    );
    return contentProblems(contentOf(files))
      .map(({ what }) => what)
      .filter((what) => what.includes('flat'));
  };
  expect(problems('It owes {debt-14bn}')).toEqual([
    'this headline states "debt-14bn" flat, which is claimed',
  ]);
  expect(problems('It owes {debt-14bn}, an analyst says')).toEqual([]);
});

it.each<[what: string, change: (text: string) => string, sentence: string]>([
  [
    'an unknown kind',
    (text) => text.replace('kind="beat"', 'kind="verse"'),
    '"verse" is no kind of step — one of beat, step, hinge',
  ],
  [
    'a hinge before the end',
    (text) => text.replace('<Step id="coreweave-2"', '<Step id="coreweave-2" kind="hinge"'),
    '"coreweave-2" is a hinge, and more steps follow — the question ends the chapter',
  ],
  [
    'an end without a hinge',
    (text) => text.replace(' kind="hinge"', ''),
    'the chapter ends without a hinge — ask its last question in a step of kind="hinge"',
  ],
  [
    'no beat',
    (text) => text.replace(' kind="beat"', ''),
    'the chapter has no beat — say one thing in a step of kind="beat"',
  ],
  [
    'a long beat',
    (text) => text.replace('The company owes', 'The company, which few had heard of before, owes'),
    'step "coreweave-1" has 18 words — cut it to 12',
  ],
])('refuses %s', (_, change, sentence) => expect(told(headlines, change)).toContain(sentence));
