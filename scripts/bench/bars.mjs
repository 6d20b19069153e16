// The numbers the site holds, all in one place: what is measured, the bar, and the table that ends a bench.

/** @typedef {import('./report.mjs').Line} Line */

/**
 * KB are 1,000 bytes, compressed with brotli. The build in seconds, frame, task, answer and scrollScript in milliseconds,
 * the last for 1,000 px of scroll 4x slower: half of what the first draft took, a page's own where one was measured.
 */
export const BARS = {
  build: 30,
  shift: 0,
  fonts: 80_000,
  nodes: 4_500,
  html: { story: 120_000, other: 50_000 },
  plainHtml: 1_000_000,
  height: 66_000,
  between: 1.2,
  firstDeed: 3,
  script: { story: 80_000, other: 34_000 },
  frame: 17,
  task: 50,
  answer: 16.7,
  scrollScript: /** @type {Record<string, number>} */ ({ '': 52, 'abs/': 65.5, 'coreweave/': 35, '*': 52 }),
};

/** In every edition. */
const STORIES = ['/', '/zh/'];
const onStory = (/** @type {Line} */ line) => STORIES.includes(line.page);
const elsewhere = (/** @type {Line} */ line) => !onStory(line);

/** @type {{ row: string, what: RegExp, where?: (line: Line) => boolean }[]} a row, and the lines it is made of */
const ROWS = [
  { row: 'script, a page', what: /^script, all/, where: elsewhere },
  { row: 'script, the whole story', what: /^script, all/, where: onStory },
  { row: 'HTML, a page', what: /^HTML$/, where: elsewhere },
  { row: 'HTML, the whole story', what: /^HTML$/, where: onStory },
  { row: 'HTML, the whole story, uncompressed', what: /^HTML, uncompressed/, where: onStory },
  { row: 'height of the story at 390 px', what: /^height/ },
  { row: 'from a chapter’s last words to the next title, screens', what: /^from the last words/ },
  { row: 'first thing to do, screens', what: /^first thing to do/ },
  { row: 'nodes', what: /^nodes/ },
  { row: 'fonts, first load', what: /^fonts/ },
  { row: 'Lighthouse accessibility', what: /^Lighthouse accessibility/ },
  { row: 'Lighthouse best practices', what: /^Lighthouse best-practices/ },
  { row: 'Lighthouse SEO', what: /^Lighthouse seo/ },
  { row: 'Lighthouse performance (reported)', what: /^Lighthouse performance/ },
  { row: 'layout shift', what: /^layout shift, (?!6x)/ },
  { row: 'layout shift, 6x slower', what: /^layout shift, 6x slower, \w+: loaded$/ },
  { row: '… loaded again at a step or halfway down', what: /^layout shift, 6x .*: loaded again[^,]*$/ },
  { row: '… opened at a step', what: /^layout shift, 6x .*: opened[^,]*$/ },
  { row: '… with fonts 700 ms late', what: /^layout shift, 6x .* late$/ },
  { row: 'layout objects of stills out of view', what: /^layout objects of/ },
  { row: 'reload at a step, 6x slower: steps where something moves', what: /^reload at/ },
  { row: 'scroll, 4x slower: 95th percentile frame', what: /^scroll, frame, 95th percentile$/ },
  { row: 'scroll, 4x slower: in scripts for 1,000 px', what: /^scroll, in scripts for 1,000 px$/ },
  { row: 'scroll, 4x slower: longest task', what: /^scroll, longest/ },
  { row: 'sliders, 4x slower: worst answer', what: /^slider/ },
  { row: 'words and stills with scripts off', what: /^words and stills/ },
  { row: 'reduced motion: writes to one attribute', what: /^… to the same attribute/ },
  { row: 'steps that never settle', what: /^steps that never/ },
  { row: 'the same step reached five ways', what: /^the same step/ },
  { row: 'text in charts', what: /^text in charts/ },
  { row: 'axe, WCAG 2.2 AA', what: /^axe/ },
  { row: 'requests to others', what: /^requests to others/ },
  { row: 'cookies and storage', what: /^cookies/ },
  { row: 'the whole build', what: /^build/ },
  { row: 'script added by more chapters', what: /^growth, .*script added/ },
  { row: 'answers that failed under load', what: /failed/ },
];

/**
 * One line for each number: how often it was measured, and the measure nearest to its bar or furthest past it.
 * @param {Line[]} lines
 * @returns {Line[]}
 */
export function summarise(lines) {
  return ROWS.map(({ row, what, where = () => true }) => {
    const [worst, ...others] = lines
      .filter((line) => what.test(line.what) && where(line))
      .toSorted((a, b) => b.share - a.share);
    if (!worst)
      return { page: '', what: row, bar: '', measured: 'not measured this time', verdict: '', share: 0 };
    const page = others.length ? `${worst.page}, worst of ${others.length + 1}` : worst.page;
    return { ...worst, page, what: row };
  });
}
