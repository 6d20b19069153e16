import { describe, expect, it } from 'vitest';
import { messageFault, messageMap, needsOf, parseMessage } from '../../../src/strings/message.ts';

describe('a message', () => {
  it('is read as words, gaps and tags, also within each other', () =>
    expect(parseMessage('{n} of <b>all <link>{what}</link></b>.')).toEqual([
      { kind: 'gap', name: 'n' },
      { kind: 'text', text: ' of ' },
      {
        kind: 'tag',
        name: 'b',
        inner: [
          { kind: 'text', text: 'all ' },
          { kind: 'tag', name: 'link', inner: [{ kind: 'gap', name: 'what' }] },
        ],
      },
      { kind: 'text', text: '.' },
    ]));

  it('says what it needs, in all its forms', () => {
    expect(needsOf('Of <b>{total}</b>, {n}')).toEqual({ gaps: ['n', 'total'], tags: ['b'], counts: false });
    expect(needsOf({ one: 'one source', other: '{n} sources of {where}' })).toEqual({
      gaps: ['n', 'where'],
      tags: [],
      counts: true,
    });
  });

  it('is asked for by group and key', () =>
    expect(messageMap({ step: { copyLink: 'Copy link' }, map: { label: 'Map' } })).toEqual({
      'step.copyLink': 'Copy link',
      'map.label': 'Map',
    }));

  it.each([
    ['', 'it is empty'],
    ['{n', '"{" in it is neither a gap such as {n} nor a tag such as <link>words</link>'],
    ['{N}', '"{" in it is neither a gap such as {n} nor a tag such as <link>words</link>'],
    ['a <br/> b', '"<b" in it is neither a gap such as {n} nor a tag such as <link>words</link>'],
    ['a <a href="x">b</a>', '"<a" in it is neither a gap such as {n} nor a tag such as <link>words</link>'],
    ['a <b>c', '<b> is not closed'],
    ['a</b>', '</b> closes nothing that is open'],
    ['<a><b></a></b>', '</a> closes nothing that is open'],
    [7, 'it is neither words in quotes nor forms of a plural'],
    [{ one: 'a' }, 'a plural needs the form "other"'],
    [
      { two: 'a', dual: 'b', other: 'c' },
      'a plural has no form "dual", only zero, one, two, few, many, other',
    ],
    [{ one: '<b>', other: 'c' }, 'in its form "one", <b> is not closed'],
    [{ one: 1, other: 'c' }, 'in its form "one", it is no words'],
  ])('is refused: %j', (value, fault) => expect(messageFault(value)).toBe(fault));

  it('may hold signs that are no markup', () => expect(messageFault('2 < 3, 4 > 3 & “a”')).toBeUndefined());
});
