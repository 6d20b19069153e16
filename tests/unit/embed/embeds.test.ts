import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { siteWords } from '../../../src/content/site/ui.ts';
import { embedSnippet, frameAddress, type Embeddable } from '../../../src/embed/share/embeds.ts';
import { oembed } from '../../../src/embed/share/oembed.ts';

const words = siteWords('en');
const site = {
  name: 'Who Pays?',
  words,
  absolute: (address: string) => `https://example.org/folder/${address}`,
};
const chapter: Embeddable = { id: 'spv', kind: 'chapter', title: 'Who "owes" <it>?', chapter: 'spv' };
const drawing: Embeddable = { ...chapter, kind: 'drawing' };
const panel: Embeddable = { id: 'spv-try', kind: 'panel', title: 'Who borrows?', chapter: 'spv' };
const parts = (html: string) => {
  const { document } = parseHTML(html);
  return { frame: document.querySelector('iframe')!, link: document.querySelector('a')! };
};

describe('embedSnippet', () => {
  it('frames a chapter as a stepper and leads back to it, on one line', () => {
    const html = embedSnippet(chapter, site);
    const { frame, link } = parts(html);
    expect(frame.getAttribute('src')).toBe('https://example.org/folder/embed/spv/?layout=stepper');
    expect(frame.getAttribute('title')).toBe('Interactive chapter: Who "owes" <it>?');
    expect(link.getAttribute('href')).toBe('https://example.org/folder/spv/');
    expect(link.textContent).toBe('From “Who Pays?”: Who "owes" <it>?');
    expect(html).not.toContain('\n');
    // In an article in another language, words and punctuation keep theirs.
    expect(html).toMatch(/^<div [^>]*lang="en" dir="ltr">/);
    // Where the style is stripped, the frame has its height and no border.
    expect([frame.getAttribute('height'), frame.getAttribute('frameborder')]).toEqual(['640', '0']);
  });

  it('frames a panel whole and leads back to its place', () => {
    const { frame, link } = parts(embedSnippet(panel, site));
    expect(frame.getAttribute('src')).toBe('https://example.org/folder/embed/chart/spv-try/');
    expect(frame.getAttribute('title')).toBe('Interactive figure: Who borrows?');
    expect(link.getAttribute('href')).toBe('https://example.org/folder/spv/#spv-try');
  });

  it('puts choices in the address, and a step in the link back', () => {
    const choices = { step: 'spv-2', theme: 'dark', motion: 'off' } as const;
    expect(frameAddress(drawing, choices)).toBe('embed/chart/spv/?step=spv-2&theme=dark&motion=off');
    expect(frameAddress(drawing, { theme: 'auto' })).toBe('embed/chart/spv/');
    expect(parts(embedSnippet(chapter, site, choices)).link.getAttribute('href')).toMatch(/\/spv\/#spv-2$/);
  });
});

describe('oembed', () => {
  it('answers with what version 1.0 asks of a rich answer', () => {
    expect(oembed(chapter, site)).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Who "owes" <it>?',
      author_name: 'The authors of Who Pays?',
      author_url: 'https://example.org/folder/',
      provider_name: 'Who Pays?',
      provider_url: 'https://example.org/folder/',
      cache_age: 86400,
      html: embedSnippet(chapter, site),
      width: 680,
      height: 640,
      thumbnail_url: 'https://example.org/folder/cards/spv.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});
