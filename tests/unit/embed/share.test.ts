import { autop } from '@wordpress/autop';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { siteWords } from '../../../src/content/site/ui.ts';
import { choiceAddress, readChoice, settle, type ShareChapter } from '../../../src/embed/share/options.ts';
import { preview } from '../../../src/embed/share/preview.ts';
import { shareSnippets, SNIPPETS } from '../../../src/embed/share/snippets.ts';

const SITE = 'https://example.org/folder/';
const words = siteWords('en');
const host = { name: 'Who "Pays"?', words, absolute: (address: string) => SITE + address };
const chapter = (id: string, panels: string[]): ShareChapter => ({
  id,
  title: `What is <${id}> & "why"?`,
  updated: '2026-07-01',
  chart: { id, title: `${id}, drawn` },
  panels: panels.map((panel) => ({ id: panel, title: 'Try it' })),
  steps: [1, 2, 3].map((n) => ({
    id: `${id}-${n}`,
    title: `Picture ${n}.`,
    alt: `"Squares" & <dots> ${n}.`,
  })),
});
const chapters: [ShareChapter, ShareChapter] = [chapter('scale', []), chapter('spv', ['spv-try'])];
const [scale, spv] = chapters;
const read = (search: string) => readChoice(search, chapters);
const chosen = (search: string) => {
  const { choice } = read(search);
  const of = chapters.find(({ id }) => id === choice.chapter)!;
  return {
    choice,
    offered: shareSnippets(choice, of, host, '<script></script>'),
    shown: preview(choice, of, words),
  };
};

describe('readChoice', () => {
  it('is the whole first chapter as a stepper where nothing is asked', () => {
    const usual = { chapter: 'scale', what: 'chapter', theme: 'auto', layout: 'stepper', motion: 'on' };
    expect(read('')).toEqual({ choice: usual, refused: [] });
    expect(read('?utm_source=mail&fbclid=1')).toEqual({ choice: usual, refused: [] });
  });

  it('reads what choiceAddress wrote, for everything there is to choose', () => {
    for (const what of ['chapter', 'chart', 'panel', 'picture', 'link', 'data'])
      for (const step of ['', '&step=spv-2'])
        for (const more of ['', '&theme=dark', '&layout=unrolled&motion=off']) {
          const { choice, refused } = read(`?chapter=spv&what=${what}${step}${more}`);
          expect([choice.what, refused]).toEqual([what, []]);
          expect(read(new URL(choiceAddress(choice), SITE).search)).toEqual({ choice, refused: [] });
        }
  });

  it.each([
    ['?chapter="><img src=x onerror=alert(1)>', 'chapter', 'scale'],
    ['?chapter=__proto__', 'chapter', 'scale'],
    [`?chapter=${'a'.repeat(100_000)}`, 'chapter', 'scale'],
    ['?what=panel', 'what', 'chapter'],
    ['?what=toString', 'what', 'chapter'],
    ['?step=spv-2', 'step', undefined],
    ['?theme=DARK', 'theme', 'auto'],
    ['?layout=%00', 'layout', 'stepper'],
    ['?motion=', 'motion', 'on'],
  ] as const)('falls back from %.40s and says so in a sentence of its own', (search, name, value) => {
    const { choice, refused } = read(search);
    expect(choice[name]).toBe(value);
    expect(refused).toEqual([name]);
    expect(words.t(`shareRefused.${name}`)).toMatch(/^[A-Z][\w ,:]+\.$/);
  });

  it('gives a picture a step and a theme of its own, and leaves out what does not apply', () => {
    const asked = { chapter: 'spv', theme: 'auto', layout: 'unrolled', motion: 'off' } as const;
    expect(settle({ ...asked, what: 'picture' }, spv)).toEqual({
      chapter: 'spv',
      what: 'picture',
      step: 'spv-1',
      theme: 'light',
      layout: 'stepper',
      motion: 'on',
    });
    expect(settle({ ...asked, what: 'panel', step: 'spv-2' }, spv).step).toBeUndefined();
    expect(settle({ ...asked, what: 'panel' }, scale).what).toBe('chapter');
    expect(settle({ ...asked, layout: 'inline', what: 'chart' }, spv).layout).toBe('stepper');
    expect(settle({ ...asked, layout: 'inline', what: 'chapter', step: 'spv-2' }, spv).step).toBeUndefined();
  });
});

describe('offers', () => {
  it('names the edition on the element where it is not the first', () => {
    const { choice } = read('?chapter=spv&layout=inline');
    const { snippet } = shareSnippets(choice, spv, { ...host, words: siteWords('zh') }, '<script></script>');
    expect(snippet).toMatch(/^<ai-boom-figure lang="zh" chapter="spv"><a href="[^"]*">出自《/);
    expect(chosen('?chapter=spv&layout=inline').offered.snippet).toMatch(/^<ai-boom-figure chapter="spv">/);
  });

  it('gives the element with its script on one line, and words for where it cannot run', () => {
    const { offered } = chosen('?chapter=spv&layout=inline&theme=dark&motion=off');
    const { document } = parseHTML(offered.snippet!);
    const element = document.querySelector('ai-boom-figure')!;
    expect(['chapter', 'theme', 'motion'].map((name) => element.getAttribute(name))).toEqual([
      'spv',
      'dark',
      'off',
    ]);
    expect(element.querySelector('a')!.getAttribute('href')).toBe(`${SITE}spv/`);
    expect(element.textContent).toContain('What is <spv> & "why"?');
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(offered.snippet).not.toContain('\n');
    expect(offered.script).toBeUndefined();
  });

  const frameOf = (html = '') => parseHTML(html).document.querySelector('iframe')!;

  it('gives each choice its frame, and its link back', () => {
    // A step's is the one that unfurls; what is pasted leads into the chapter at once.
    const cases: [search: string, src: string, link: string][] = [
      ['', 'embed/scale/?layout=stepper', 'scale/'],
      ['?chapter=spv&step=spv-2', 'embed/spv/?layout=stepper&step=spv-2', 'spv/2/'],
      ['?chapter=spv&layout=unrolled&theme=dark&motion=off', 'embed/spv/?theme=dark&motion=off', 'spv/'],
      ['?chapter=spv&what=chart', 'embed/chart/spv/?layout=stepper', 'spv/'],
      ['?chapter=spv&what=panel&theme=light', 'embed/chart/spv-try/?theme=light', 'spv/#spv-try'],
    ];
    for (const [search, src, link] of cases) {
      const { offered, shown } = chosen(search);
      expect(frameOf(offered.snippet).getAttribute('src'), search).toBe(SITE + src);
      expect(shown).toMatchObject({ kind: 'frame', address: src });
      expect(offered.link).toBe(SITE + link);
      expect('script' in offered, 'where the height is the content’s').toBe(!src.includes('stepper'));
    }
  });

  it('gives what is unrolled its measured heights, a stepper its fixed one', () => {
    expect(chosen('?chapter=spv').shown).toMatchObject({ heights: { phone: 640, article: 640 } });
    const unrolled = chosen('?chapter=spv&layout=unrolled').shown;
    expect(unrolled?.kind === 'frame' && unrolled.heights.phone).toBeGreaterThan(2000);
  });

  it('gives a picture its HTML with alternative text and credit, safe inside HTML', () => {
    const { offered, shown } = chosen('?chapter=spv&what=picture&step=spv-3&theme=dark');
    const { document } = parseHTML(offered.html!);
    const image = document.querySelector('img')!;
    expect(image.getAttribute('src')).toBe(`${SITE}stills/spv/spv-3-dark.png`);
    expect(image.getAttribute('alt')).toBe('"Squares" & <dots> 3.');
    expect(offered.alt).toBe('"Squares" & <dots> 3.');
    expect(document.querySelector('figcaption')!.textContent).toBe(
      'From “Who "Pays"?”: What is <spv> & "why"? CC BY 4.0',
    );
    expect(document.querySelectorAll('a[href="https://example.org/folder/spv/#spv-3"]')).toHaveLength(2);
    expect(offered.svg).toBe(`${SITE}stills/spv/spv-3-dark.svg`);
    expect(shown).toMatchObject({ kind: 'picture', address: 'stills/spv/spv-3-dark.svg' });
    expect(offered.snippet).toBeUndefined();
  });

  it('gives data, a link, and always a citation and a licence', () => {
    const data = chosen('?chapter=spv&what=data');
    expect([data.offered.csv, data.offered.xlsx, data.offered.panelJson]).toEqual([
      `${SITE}data/spv.csv`,
      `${SITE}data/spv.xlsx`,
      `${SITE}data/spv-try.json`,
    ]);
    expect(data.shown).toBeUndefined();
    expect(chosen('?what=data').offered.panelCsv).toBeUndefined();
    const link = chosen('?chapter=spv&what=link&step=spv-2');
    expect(link.offered.link).toBe(`${SITE}spv/2/`);
    expect(link.shown).toMatchObject({ address: 'cards/spv/2.png' });
    expect(chosen('?chapter=spv&what=link').shown).toMatchObject({ address: 'cards/spv.png' });
    for (const { offered } of [data, link]) {
      expect(offered.citation).toContain(
        '“What is <spv> & "why"?”, Who "Pays"?, updated 1 July 2026, https:',
      );
      expect(offered.licence).toContain('CC BY 4.0');
    }
  });

  it('never breaks a line', () => {
    for (const what of ['chapter', 'panel', 'picture', 'link', 'data'])
      for (const id of SNIPPETS)
        expect(chosen(`?chapter=spv&what=${what}`).offered[id] ?? '').not.toMatch(/\n/);
  });
});

describe('pasted into a post', () => {
  it('leaves no paragraph open, closed twice or empty, whatever WordPress makes of its lines', () => {
    const lines = ['chapter', 'chart', 'panel', 'picture'].flatMap((what) => {
      const { offered } = chosen(`?chapter=spv&what=${what}`);
      return [offered.snippet ?? [], offered.html ?? []].flat();
    });
    expect(lines.length).toBe(4);
    for (const line of lines)
      for (const post of [line, `Before.\n\n${line}\n\nAfter.`, `Before.\n${line}\nAfter.`]) {
        const made = autop(post);
        const parts = made.match(/<\/?p\b[^>]*>/g) ?? [];
        // They alternate, from one that opens to one that closes.
        expect(
          parts.every((part, i) => part.startsWith('</') === (i % 2 === 1)),
          made,
        ).toBe(true);
        expect(parts.length % 2, made).toBe(0);
        expect(made).not.toMatch(/<p[^>]*>\s*<\/p>|<p[^>]*>\s*<(?:div|iframe|figure)/);
      }
  });
});
