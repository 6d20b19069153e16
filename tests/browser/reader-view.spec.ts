// What a browser's reader view keeps, by the program that Firefox and others take pages apart with: the words of the steps,
// in order, each with its drawing, and no list of sources in their place.
import { Readability } from '@mozilla/readability';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { chapters, nameOf, pages, readDist } from './support/site.ts';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** How many words of the one list stand in the other in the same order, each soon after the one before. */
function inOrder(wanted: readonly string[], kept: readonly string[]): number {
  let [at, found] = [0, 0];
  for (const word of wanted) {
    const next = kept.indexOf(word, at);
    // Between two steps stand an alternative, a note and the labels of a drawing.
    if (next < 0 || next - at > 400) continue;
    found += 1;
    at = next + 1;
  }
  return found;
}

const told = [
  ...pages.filter(({ kind }) => kind === 'story'),
  ...chapters.map((chapter) => ({ ...chapter })),
];

for (const page of told)
  test(`${nameOf(page)} in a reader view: its steps, each with its drawing`, () => {
    const html = readDist(`${page.path}index.html`);
    const { document } = parseHTML(html);
    const steps = [...document.querySelectorAll('[data-step]')];
    const wanted = steps.flatMap((step) =>
      [...step.querySelectorAll('.words > p:not(.kicker)')].flatMap(({ textContent }) => words(textContent)),
    );
    const article = new Readability(parseHTML(html).document as unknown as Document).parse();
    const view = parseHTML(`<html><body>${article?.content}</body></html>`).document;
    const kept = words(view.body.textContent);
    expect(inOrder(wanted, kept) / wanted.length, 'of the words of its steps').toBeGreaterThanOrEqual(0.95);
    const drawn = [...view.querySelectorAll('[data-still]')].map((still) => still.getAttribute('data-still'));
    expect(drawn).toEqual(steps.map(({ id }) => id));
    expect(view.querySelectorAll('button, input, nav'), 'controls').toHaveLength(0);
    expect(view.querySelectorAll('[data-source-of]'), 'lists of sources').toHaveLength(0);
  });
