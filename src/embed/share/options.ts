import { shareAddress } from '../../lib/routes.ts';
import { THEMES } from '../inside/parameters.ts';

/** What the share page offers of a chapter. */
export const WHATS = ['chapter', 'chart', 'panel', 'picture', 'link', 'data'] as const;
export type What = (typeof WHATS)[number];

/** The first is what nobody has to choose. `inline` scrolls in the host's own page, by our element; chapters only. */
export const SHARE_LAYOUTS = ['stepper', 'unrolled', 'inline'] as const;

/** A chart or a step by name. */
interface Named {
  id: string;
  title: string;
}

/** A chapter in the plain values the share page works with, at build time and in the browser. */
export interface ShareChapter extends Named {
  /** The day it was last changed, such as '2026-07-01'. */
  updated: string;
  /** Its drawing. */
  chart: Named;
  /** Charts the reader can set; of several the page offers the first. */
  panels: readonly Named[];
  /** In order; `alt` is the text alternative of the step's picture. */
  steps: readonly (Named & { alt: string })[];
}

/** What somebody picked on the share page. */
export interface ShareOptions {
  chapter: string;
  what: What;
  /** One step; absent, all. A picture always has one. */
  step?: string;
  theme: (typeof THEMES)[number];
  layout: (typeof SHARE_LAYOUTS)[number];
  motion: 'on' | 'off';
}

export type Control = Exclude<keyof ShareOptions, 'chapter' | 'what'>;

/** What an address asked wrongly of: `shareRefused.<name>` says so. */
export type Refused = keyof ShareOptions;

/** The controls that change anything, for each thing one may pick. */
export const CONTROLS: Readonly<Record<What, readonly Control[]>> = {
  chapter: ['step', 'layout', 'theme', 'motion'],
  chart: ['step', 'layout', 'theme', 'motion'],
  panel: ['theme', 'motion'],
  picture: ['step', 'theme'],
  link: ['step'],
  data: [],
};

/** What a chapter has to offer: not every one has a panel. */
export const whatsOf = ({ panels }: Pick<ShareChapter, 'panels'>): What[] =>
  WHATS.filter((what) => what !== 'panel' || panels.length > 0);

/** The layouts there are for each thing one may pick. */
export const layoutsOf = (what: What): ShareOptions['layout'][] =>
  SHARE_LAYOUTS.filter((layout) => layout !== 'inline' || what === 'chapter');

/** A frame follows its reader; a picture cannot, and the light one reads anywhere. */
const usualTheme = (what: What): ShareOptions['theme'] => (what === 'picture' ? 'light' : 'auto');

/**
 * A choice that can be made: a panel the chapter does not have becomes the chapter, a step of another chapter none, a
 * picture without a step its first, the element of a drawing its stepper. What the choice has no control for is the default.
 */
export function settle(choice: ShareOptions, chapter: ShareChapter): ShareOptions {
  const what = whatsOf(chapter).find((offered) => offered === choice.what) ?? 'chapter';
  const has = (control: Control): boolean => CONTROLS[what].includes(control);
  const layout = (has('layout') && layoutsOf(what).find((offered) => offered === choice.layout)) || 'stepper';
  const known =
    chapter.steps.find(({ id }) => id === choice.step) ?? (what === 'picture' && chapter.steps[0]);
  return {
    chapter: chapter.id,
    what,
    ...(known && has('step') && layout !== 'inline' ? { step: known.id } : {}),
    theme: has('theme') && choice.theme !== 'auto' ? choice.theme : usualTheme(what),
    layout,
    motion: has('motion') ? choice.motion : 'on',
  };
}

/**
 * Reads the choice in the share page's address. Never throws: nonsense is the default, and `refused` names what it was
 * asked of: each has a sentence, which repeats nothing of it. Names that are not ours are left alone.
 * @param search such as `?chapter=coreweave&what=picture`
 * @param chapters all of them, in order
 */
export function readChoice(
  search: string,
  chapters: readonly [ShareChapter, ...ShareChapter[]],
): { choice: ShareOptions; refused: Refused[] } {
  const query = new URLSearchParams(search);
  const refused: Refused[] = [];
  const oneOf = <T extends string>(name: Refused, known: readonly T[], instead: T): T => {
    const asked = query.get(name);
    const found = known.find((value) => value === asked);
    if (asked !== null && found === undefined) refused.push(name);
    return found ?? instead;
  };
  const ids = chapters.map((chapter) => chapter.id);
  const id = oneOf('chapter', ids, chapters[0].id);
  const chapter = chapters.find((one) => one.id === id) ?? chapters[0];
  const what = oneOf('what', whatsOf(chapter), 'chapter');
  const step = oneOf('step', ['', ...chapter.steps.map((one) => one.id)], '');
  const theme = oneOf('theme', THEMES, 'auto');
  const layout = oneOf('layout', SHARE_LAYOUTS, 'stepper');
  const motion = oneOf('motion', ['on', 'off'], 'on');
  return { choice: settle({ chapter: id, what, step, theme, layout, motion }, chapter), refused };
}

/** The share page's relative address with a choice made, defaults left out. */
export function choiceAddress({ chapter, what, step, theme, layout, motion }: ShareOptions): string {
  return shareAddress(chapter, {
    ...(what === 'chapter' ? {} : { what }),
    ...(step ? { step } : {}),
    ...(theme === usualTheme(what) ? {} : { theme }),
    ...(layout === 'stepper' ? {} : { layout }),
    ...(motion === 'on' ? {} : { motion }),
  });
}
