import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { clientWords } from '../../../src/components/page/client-words.ts';

const root = (...blocks: object[]): ParentNode =>
  parseHTML(
    `<body>${blocks.map((sent) => `<script type="application/json" data-ui>${JSON.stringify(sent)}</script>`).join('')}</body>`,
  ).document;

it('reads what the page has sent along for its scripts, in all its parts', () => {
  const words = clientWords<'step.count' | 'copy.done'>(
    root(
      { language: 'en', messages: { 'step.count': '{n} of {all}' } },
      { language: 'en', messages: { 'copy.done': 'Copied.' } },
    ),
  );
  expect(words.language).toBe('en');
  expect(words.t('step.count', { n: 1, all: 1200 })).toBe('1 of 1,200');
  expect(words.t('copy.done')).toBe('Copied.');
});

it('says what is missing, and where to put it', () => {
  expect(() => clientWords(root())).toThrow('The page has sent no words for its scripts: put <ClientWords>');
  const words = clientWords<'copy.done'>(root({ language: 'en', messages: {} }));
  expect(() => words.t('copy.done')).toThrow('and list it for its script');
});
