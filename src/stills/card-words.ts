import { stepDated } from '../content/site/dated.ts';
import { broken } from '../content/ledger/resolve.ts';
import { siteLedger } from '../content/site/ledger.ts';
import { siteOutline } from '../content/site/outlines.ts';
import { cardStill, type StillWords } from '../content/site/stills.ts';
import type { Words } from '../content/ledger/typeset.ts';
import { inWords } from '../lib/in-words.ts';
import type { CardWords } from './card.ts';

/** What a card is for: the whole story, a chapter, its slides, or one of its steps. */
export type Card =
  { of: 'story' } | { of: 'chapter' | 'slides'; chapter: string } | { of: 'step'; still: StillWords };

/** The step whose drawing a card has. */
export function drawnOn(card: Card): StillWords {
  if (card.of === 'step') return card.still;
  return cardStill(card.of === 'story' ? 'story' : card.chapter);
}

/** A line that is not broken needs no space that keeps its words together: outlined, it is a space like others. */
const onOneLine = (text: string): string => text.replaceAll('\u00a0', ' ');

/** @param address the site's, as people say it, where it has one */
export function cardWords(card: Card, words: Words, address?: string): CardWords {
  const { t } = words;
  const { chapter, step, number, of, title } = drawnOn(card);
  const { front } = siteOutline(chapter);
  const ledger = siteLedger();
  const { length } = ledger.chapters;
  const lines = (name: string): string => broken(ledger, name);
  const around = { address, ...stepDated(chapter, step, words) };
  if (card.of === 'story') {
    const kicker = t('card.story', { chapters: inWords(length, words) });
    // The last two words of its name stay on one line.
    const name = t('site.name').replace(/ (?=\S+$)/, '\u00a0');
    return { kicker, title: lines(name), foot: t('card.storyFoot'), ...around };
  }
  const foot = t('site.name');
  if (card.of === 'step') {
    const kicker = onOneLine(t('card.step', { chapter: front.short, n: number, all: of }));
    return { kicker, title: lines(title), foot, ...around };
  }
  const kicker = onOneLine(
    t(card.of === 'slides' ? 'card.slides' : 'card.chapter', { n: front.number + 1, all: length }),
  );
  return { kicker, title: lines(front.title), foot, ...around };
}
