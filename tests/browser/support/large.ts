// Large text, as readers get it, and the kinds of pages it is tried on.
import type { Page } from '@playwright/test';
import { chartAddress, embedAddress, lessonAddress, SHARE, slidesAddress } from '../../../src/lib/routes.ts';
import { crammed } from './crammed.ts';
import { sticksOut } from './reader.ts';
import { touching } from './touching.ts';
import { pages, type Chapter } from './site.ts';

/** px; what a browser's text is unless its reader says otherwise. */
const USUAL = 16;

/**
 * Gives a page's browser another size of text, as its reader does in its settings: `rem` grows, in media queries too.
 * @returns what sets it anew, in percent
 */
export async function textSize(page: Page): Promise<(percent: number) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (percent) => {
    await session.send('Page.setFontSizes', { fontSizes: { standard: (USUAL * percent) / 100 } });
  };
}

/** A kind of page, or of what can be opened on one. */
export interface View {
  name: string;
  path: string;
  /** What a reader does, one thing after another; looked at before the first and after each. */
  does?: readonly ((page: Page) => Promise<unknown>)[];
  /** Its layout is another view’s: only its words are its own. */
  once?: boolean;
}

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([data-map])'))
      details.open = true;
  });
const map = (page: Page): Promise<void> =>
  page.evaluate(() => void (document.querySelector<HTMLDetailsElement>('[data-map]')!.open = true));
/** As a reader presses it, where it is to be seen. */
const press =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.evaluate((selector) => {
      const seen = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
      seen?.click();
    }, selector);
/** Every step after the first, by its button. */
const stepsOf = ({ steps }: Chapter): ((page: Page) => Promise<void>)[] =>
  steps.slice(1).map(() => press('[data-go="1"]'));

const named = (view: View, { id }: Chapter): View => ({ ...view, name: `${view.name} (${id})` });

/** Views of a chapter with words of its own in each. */
const worded = (chapter: Chapter): View[] => {
  const panel = pages.find(({ path }) => path === chapter.path)!.panels[0];
  const stepper = `${embedAddress(chapter.id)}?layout=stepper`;
  const alone = panel ? [{ name: 'panel alone', path: chartAddress(panel), does: [unfold] }] : [];
  return [
    { name: 'chapter', path: chapter.path, does: [unfold, press('.words a.fact'), map] },
    { name: 'frame, step by step', path: stepper, does: stepsOf(chapter) },
    ...alone,
    {
      name: 'slides',
      path: slidesAddress(chapter.id),
      does: [
        press('[data-words]'),
        ...stepsOf(chapter),
        press('[data-code]'),
        press('[popovertarget="slides-more"]'),
      ],
    },
    { name: 'lesson', path: lessonAddress(chapter.id), does: [unfold] },
  ];
};

/** Views of a chapter for what differs from chapter to chapter, each tried once. */
export const wordsOf = (chapter: Chapter): View[] =>
  worded(chapter).map((view) => ({ ...named(view, chapter), once: true }));

/** Every view of the site: those of some chapters, and the pages there are one of. */
export const viewsOf = (of: readonly Chapter[]): View[] => [
  { name: 'story', path: '', does: [unfold, map] },
  ...of.flatMap((chapter) => {
    const frame = embedAddress(chapter.id);
    return [
      ...worded(chapter),
      { name: 'frame', path: frame, does: [unfold] },
      { name: 'frame, one step', path: `${frame}?step=${chapter.steps[1]!}`, does: [unfold] },
      { name: 'chart', path: chartAddress(chapter.id), does: [unfold] },
    ].map((view) => named(view, chapter));
  }),
  {
    name: 'share',
    path: SHARE,
    does: [
      ...['chart', 'picture', 'link', 'data'].map((what) => press(`input[name="what"][value="${what}"]`)),
      unfold,
    ],
  },
  { name: 'lessons', path: 'teach/' },
  { name: 'sources', path: 'sources/', does: [unfold] },
  { name: 'glossary', path: 'glossary/' },
  { name: 'about', path: 'about/', does: [unfold] },
  { name: 'missing', path: '404.html' },
];

/** What is wrong with a page as it stands: anything beside the window, words cut off, on others, or against them. */
export async function misfits(page: Page): Promise<string[]> {
  return [...(await sticksOut(page)), ...(await crammed(page)), ...(await touching(page))];
}
