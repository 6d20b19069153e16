import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { messageTypes } from '../../../scripts/lib/message-types.mjs';
import { declarations, declaredKeys, DECLARATIONS } from '../../../src/strings/declare.ts';
import type { MessageMap } from '../../../src/strings/message.ts';
import { element, link, markup, translator, type Translator } from '../../../src/strings/translator.ts';
import type { Texts } from '../../../src/strings/texts.ts';

/** The functions as any messages use them: their types know only the real ones. */
interface Loose {
  t(key: string, gaps?: object): string;
  html(key: string, gaps?: object, tags?: object): string;
}
const wordsOf = (messages: MessageMap): Loose => translator(messages, 'en') as unknown as Loose;

const { t, html } = wordsOf({
  'a.plain': 'Tom & Jerry’s <b>',
  'a.count': '{n} of {all}',
  'a.sources': { one: 'one source', other: '{n} sources' },
  'a.link': 'See <link>its <b>{what}</b></link> & more',
});

describe('t', () => {
  it('fills gaps: text as it is, numbers and lists as the language prints them', () => {
    expect(t('a.count', { n: 3, all: 'nine' })).toBe('3 of nine');
    expect(t('a.count', { n: 1234567.5, all: ['a', 'b', 'c'] })).toBe('1,234,567.5 of a, b and c');
  });

  it('chooses the form that the number asks for', () => {
    expect(t('a.sources', { n: 1 })).toBe('one source');
    expect(t('a.sources', { n: 0 })).toBe('0 sources');
    expect(t('a.sources', { n: 2000 })).toBe('2,000 sources');
  });

  it('never fills what a gap was filled with', () =>
    expect(t('a.count', { n: '{all}', all: '$&' })).toBe('{all} of $&'));

  it('says what is missing, and how to mend it', () => {
    expect(() => t('a.none')).toThrow(
      'No message "a.none" here: word it under ui: in content/strings/en.yaml',
    );
    expect(() => t('a.count', { n: 1 })).toThrow('The message "a.count" has {all}: pass it to the call.');
    expect(() => t('a.sources')).toThrow('The message "a.sources" has {n}: pass it');
  });
});

describe('html', () => {
  const tags = {
    link: link('/x/?a=1&b="', { rel: 'noopener', class: undefined, hidden: true }),
    b: element('b'),
  };

  it('escapes words and gaps, and makes tags of what they hold', () =>
    expect(html('a.link', { what: '<i>' }, tags)).toBe(
      'See <a href="/x/?a=1&amp;b=&quot;" rel="noopener" hidden>its <b>&lt;i&gt;</b></a> &amp; more',
    ));

  it('takes our own HTML where it is marked as such', () =>
    expect(html('a.count', { n: 2, all: markup('<i>all</i>') })).toBe('2 of <i>all</i>'));

  it('counts', () => expect(html('a.sources', { n: 1 })).toBe('one source'));

  it('says what is missing', () =>
    expect(() => html('a.link', { what: '' }, { b: tags.b })).toThrow('"a.link" has <link>: pass it'));
});

describe('the types', () => {
  it('are made of the messages', () => {
    const types = declarations({
      a: { plain: 'A', count: '{all} of {what}', sources: { one: '1', other: '{n}' }, link: '<b>{x}</b>' },
    });
    expect(types).toContain("'a.plain': { gaps: None; tags: never };");
    expect(types).toContain("'a.count': { gaps: { all: Gap; what: Gap }; tags: never };");
    expect(types).toContain("'a.sources': { gaps: { n: number }; tags: never };");
    expect(types).toContain("'a.link': { gaps: { x: Gap }; tags: 'b' };");
    expect(declaredKeys(types)).toEqual(['a.plain', 'a.count', 'a.sources', 'a.link']);
  });

  it('are as fresh as content/strings/en.yaml: else run npm run types', async () =>
    expect(readFileSync(DECLARATIONS, 'utf8')).toBe(await messageTypes()));

  it('refuse a wrong name and an unfilled gap', () => {
    const check = ({ t, html }: Translator, some: Texts<'step.copied'>): void => {
      t('step.copyLink');
      t('step.count', { n: 1, all: 8 });
      some.t('step.copied');
      // @ts-expect-error no such message
      t('step.copyLnk');
      // @ts-expect-error {all} is not filled
      t('step.count', { n: 1 });
      // @ts-expect-error no gaps at all
      t('step.count');
      // @ts-expect-error not {every}
      html('step.count', { n: 1, every: 8 });
      // @ts-expect-error not among the words that this script asked for
      some.t('step.copyLink');
    };
    expectTypeOf(check).toBeFunction();
  });
});
