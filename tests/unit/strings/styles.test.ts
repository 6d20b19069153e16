import { expect, it } from 'vitest';
import { wordsInStyles } from '../../../scripts/lib/style-words.mjs';
import { siteWords } from '../../../src/content/site/ui.ts';

it('puts messages into styles, as strings of CSS', () => {
  const css = wordsInStyles(':root {\n  --title: message(site.name);\n}\nb { color: red }', 'a.css');
  expect(css).toBe(`:root { --title: '${siteWords('en').t('site.name')}'; }\nb { color: red }`);
});

it('refuses what it cannot fill', () => {
  expect(() => wordsInStyles(':root { --title: message(site.nam); }', 'a.css')).toThrow(
    'a.css asks for the message "site.nam": word it under ui: in content/strings/.',
  );
  expect(() => wordsInStyles('b::after { content: message(site.name) }', 'a.css')).toThrow(
    'a.css: message() stands outside a rule',
  );
});
