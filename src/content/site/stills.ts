import { resolveFigure } from './resolve.ts';
import { siteOutline } from './outlines.ts';
import { siteLedger } from './site.ts';

/** A step's drawing in words: what a page needs to offer it as a picture. */
export interface StillWords {
  /** The step's id, such as `coreweave-3`. */
  step: string;
  chapter: string;
  figure: string;
  /** Its place in the chapter, from 1, and how many there are. */
  number: number;
  of: number;
  /** The picture's name, a short sentence. */
  title: string;
  /** What it shows, for somebody who cannot see it: the text alternative to copy. */
  alt: string;
}

/** A chapter's steps in words, in order. @throws ContentError where the chapter or its figure can't be read */
export function chapterStills(chapter: string): StillWords[] {
  const { front, steps } = siteOutline(chapter);
  const { labels } = resolveFigure(siteLedger(), front.figure);
  return steps.map(({ id, alt }, i) => ({
    step: id,
    chapter,
    figure: front.figure,
    number: i + 1,
    of: steps.length,
    title: labels[`step${i + 1}`] ?? front.title,
    alt,
  }));
}

/** Steps that say more on a small card than their chapter's last one. */
const CARD_STEPS: Readonly<Record<string, string>> = {
  story: 'scale-6',
  scale: 'scale-3',
  coreweave: 'coreweave-3',
  'nvidia-deals': 'nvidia-deals-3',
  spv: 'spv-6',
  abs: 'abs-2',
  'gpu-loans': 'gpu-loans-5',
  'retirement-401k': 'retirement-401k-3',
  'two-futures': 'two-futures-5',
};

/** The step whose drawing stands for a chapter where a link to it is shared; `story` is the whole story. */
export function cardStill(chapter: string): StillWords {
  const chosen = CARD_STEPS[chapter];
  const stills = chapterStills(chosen?.slice(0, chosen.lastIndexOf('-')) ?? chapter);
  const still = chosen ? stills.find(({ step }) => step === chosen) : stills.at(-1);
  if (still) return still;
  throw new Error(
    `src/content/stills.ts puts ${chosen} on the card of ${chapter}, but there is no such step.`,
  );
}
