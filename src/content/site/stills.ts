import { plain } from '../../lib/han.ts';
import { resolveChart } from '../ledger/resolve.ts';
import { siteOutline } from './outlines.ts';
import { siteLedger } from './ledger.ts';

/** A step's drawing in words: what a page needs to offer it as a picture. */
export interface StillWords {
  /** The step's id, such as `coreweave-3`. */
  step: string;
  chapter: string;
  chart: string;
  /** Its place in the chapter, from 1, and how many there are. */
  number: number;
  of: number;
  /** The picture's name, a short sentence. */
  title: string;
  /** What it shows, for somebody who cannot see it: the text alternative to copy. */
  alt: string;
}

/** A chapter's steps in words, in order. @throws ContentError where the chapter or its chart can't be read */
export function chapterStills(chapter: string): StillWords[] {
  const { front, steps } = siteOutline(chapter);
  const { labels } = resolveChart(siteLedger(), front.chart);
  return steps.map(({ id, alt }, i) => ({
    step: id,
    chapter,
    chart: front.chart,
    number: i + 1,
    of: steps.length,
    title: plain(labels[`headline${i + 1}`] ?? labels[`step${i + 1}`] ?? front.title),
    alt,
  }));
}

/**
 * The step whose drawing stands for a chapter where a link to it is shared, its last where it names no other; `story` is
 * the whole story, which its first chapter's last step stands for.
 */
export function cardStill(chapter: string): StillWords {
  const story = chapter === 'story';
  const name = story ? siteLedger().chapters[0]! : chapter;
  const { card } = siteOutline(name).front;
  const stills = chapterStills(name);
  return (!story && stills.find(({ step }) => step === card)) || stills.at(-1)!;
}
