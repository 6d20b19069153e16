// What a browser's reader view keeps, by the program that Firefox and others take pages apart with: the words of the steps
// and of the lessons, in order, each step with its drawing, and no list of sources in their place. No page is opened.
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { chapters, nameOf, pages, stepPages } from './support/site.ts';

/** The least that a view may keep, of all words. */
const KEPT = 0.95;

/** Words as they stand in markup, apart where tags part them: “Open” before a link is not the beginning of “OpenAI”. */
const plain = (html: string): string => ` ${html.replaceAll(/<[^>]*>/g, ' ')} `.replaceAll(/\s+/g, ' ');
const count = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + block.trim().split(' ').length, 0);
const parsed = (file: string) => parseHTML(readFileSync(file, 'utf8')).document;

/** A page as a reader view shows it: its title, and its words. */
function viewOf(file: string) {
  const article = new Readability(parsed(file) as unknown as Document).parse();
  const view = parseHTML(`<html><body>${article?.content}</body></html>`).document;
  return { view, title: article?.title ?? '', text: plain(view.body.innerHTML) };
}

/** Which share of the words stands in a text, paragraph by paragraph and in order; and the paragraphs that do not. */
function keptOf(blocks: readonly string[], text: string): { share: number; lost: string[] } {
  let from = 0;
  const lost = blocks.filter((block) => {
    const at = text.indexOf(block, from);
    // The space at its end may be the one that the next begins with.
    if (at >= 0) from = at + block.length - 1;
    return at < 0;
  });
  return { share: 1 - count(lost) / count(blocks), lost };
}

const paragraphs = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)]
    .map(({ innerHTML }) => plain(innerHTML))
    .filter((block) => block.trim());

const told = [...pages.filter(({ kind }) => kind === 'story'), ...chapters];

for (const { path, file, steps } of told)
  test(`${nameOf({ path })} in a reader view: its steps, each with its drawing`, () => {
    const { view, text } = viewOf(file);
    const { share, lost } = keptOf(paragraphs(parsed(file), '[data-step] .words > p:not(.kicker)'), text);
    expect(share, `of the words of its steps; lost: ${lost.join(' / ')}`).toBeGreaterThanOrEqual(KEPT);
    const drawn = [...view.querySelectorAll('[data-still]')].map((still) => still.getAttribute('data-still'));
    expect(drawn).toEqual(steps);
    expect(view.querySelectorAll('button, input, nav'), 'controls').toHaveLength(0);
    expect(view.querySelectorAll('[data-source-of]'), 'lists of sources').toHaveLength(0);
  });

test('every step by itself in a reader view: its headline, its words, its drawing, and that in words', () => {
  for (const { path, file, steps } of stepPages) {
    const { view, title, text } = viewOf(file);
    const page = parsed(file);
    expect.soft(title, path).toBe(page.querySelector('h1')!.textContent.trim());
    const { share, lost } = keptOf(paragraphs(page, '.words > p, [data-alt-of]'), text);
    expect.soft(share, `${path}; lost: ${lost.join(' / ')}`).toBeGreaterThanOrEqual(KEPT);
    const drawn = [...view.querySelectorAll('[data-still]')].map((still) => still.getAttribute('data-still'));
    expect.soft(drawn, path).toEqual(steps);
  }
});

/** What holds words of its own and nothing that does. */
const BLOCKS = 'p, li, dt, dd, th, td, h2, h3, figcaption, summary, caption';

for (const { path, file } of pages.filter(({ path }) => /^teach\/./.test(path)))
  test(`${nameOf({ path })} in a reader view: the lesson’s words, and its picture`, () => {
    const lesson = parsed(file).querySelector('[data-lesson]')!;
    // What only paper shows, and the folded list of sources, whose words are the chapter's.
    for (const other of lesson.querySelectorAll('[aria-hidden=true]:not(:has([data-still])), .sources'))
      other.remove();
    for (const outer of lesson.querySelectorAll(BLOCKS))
      if (outer.querySelector(BLOCKS)) outer.classList.add('outer');
    const { view, text } = viewOf(file);
    const { share, lost } = keptOf(paragraphs(lesson, `:is(${BLOCKS}):not(.outer)`), text);
    expect(share, `lost: ${lost.join(' / ')}`).toBeGreaterThanOrEqual(KEPT);
    expect(view.querySelectorAll('[data-still]'), 'its picture').toHaveLength(1);
  });
