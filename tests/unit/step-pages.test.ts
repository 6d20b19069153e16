// What a step's own page does and says, apart from how it looks: where it leads, and what its picture is called.
import { describe, expect, it } from 'vitest';
import { ledTo } from '../../src/components/step-page/led-to.ts';
import { firstSentences } from '../../src/lib/first-sentences.ts';
import { stepAddress, stepCardAddress } from '../../src/lib/routes.ts';
import { elsewhere } from '../../src/lib/site.ts';

describe('the address of a step by itself', () => {
  it('is what follows the chapter’s id in the step’s, whatever that is', () => {
    expect(stepAddress('coreweave', 'coreweave-3')).toBe('coreweave/3/');
    expect(stepAddress('retirement-401k', 'retirement-401k-3b')).toBe('retirement-401k/3b/');
    expect(stepCardAddress('retirement-401k', 'retirement-401k-3b')).toBe('cards/retirement-401k/3b.png');
  });

  it('leads on to the step, with the query that it came with and nothing of its own', () => {
    const led = (href: string): string => ledTo('/folder/abs/#abs-4', new URL(href));
    expect(led('https://news.example/folder/abs/4/')).toBe('https://news.example/folder/abs/#abs-4');
    expect(led('https://news.example/folder/abs/4/?from=a%20b&n=1#x')).toBe(
      'https://news.example/folder/abs/?from=a%20b&n=1#abs-4',
    );
    expect(led('https://news.example/folder/abs/4/?to=//evil.example')).toBe(
      'https://news.example/folder/abs/?to=//evil.example#abs-4',
    );
  });

  it('is apart from the chapter’s page: links to a place in the chapter name the chapter', () => {
    const at = (path: string): string => elsewhere(new URL(path, 'https://news.example'), 'abs');
    expect([at('/abs/'), at('/'), at('/teach/abs/')]).toEqual(['', '', '']);
    for (const path of ['/abs/4/', '/abs/3b/', '/abs/slides/', '/embed/abs/'])
      expect(at(path), path).toBe('/abs/');
  });
});

describe('firstSentences', () => {
  const first = (text: string, most: number): string => firstSentences(text, most, 'en-GB');
  it('keeps whole sentences, as many as fit', () => {
    expect(first('One is here. Two is there. Three.', 100)).toBe('One is here. Two is there. Three.');
    expect(first('One is here. Two is there. Three.', 26)).toBe('One is here. Two is there.');
    expect(first('About $1.5 trillion. More.', 22)).toBe('About $1.5 trillion.');
  });

  it('breaks a first sentence that does not fit between words', () => {
    expect(first('A sentence that is long.', 12)).toBe('A sentence…');
    expect(first('Uninterrupted', 6)).toMatch(/^U.*…$/);
  });
});
