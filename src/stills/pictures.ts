import { siteOutline } from '../content/site/outlines.ts';
import { resolveChart } from '../content/ledger/resolve.ts';
import type { Words } from '../content/ledger/typeset.ts';
import { siteContent, siteLedger } from '../content/site/ledger.ts';
import { stepDated } from '../content/site/dated.ts';
import { cardStill, type StillWords } from '../content/site/stills.ts';
import { loadChart } from '../charts/registry.ts';
import { inWords } from '../lib/in-words.ts';
import type { Theme } from '../lib/palette.ts';
import { spokenAddress } from '../lib/site.ts';
import type { Scene, Size } from '../marks/mark.ts';
import { CARD_BOX, cardSvg } from './card.ts';
import { loadLetters } from './letters.ts';
import { STILL_BOX, stillSvg } from './still.ts';

async function sceneOf({ chart, number }: StillWords, size: Size): Promise<Scene> {
  const { scene } = await loadChart(chart);
  return scene(resolveChart(siteLedger(), chart), number, size);
}

/** A step of the site as a still, an SVG that stands alone; drawn once for its SVG and its PNG. */
export function drawStill(still: StillWords, theme: Theme, words: Words): Promise<string> {
  const name = `still ${words.language} ${still.step} ${theme}`;
  return siteContent().get({ name, make: () => draw(still, theme, words) });
}

async function draw(still: StillWords, theme: Theme, words: Words): Promise<string> {
  const { t } = words;
  const { title, alt, chapter, number, of } = still;
  const credit = {
    site: t('site.name'),
    chapter: siteOutline(chapter).front.short,
    step: t('still.step', { n: number, all: of }),
    address: spokenAddress(),
    licence: t('site.licence'),
    ...stepDated(chapter, still.step, words),
  };
  return stillSvg(await sceneOf(still, STILL_BOX), theme, await loadLetters(), { title, alt, credit });
}

/** What a shared link to a chapter shows, or, for `story`, to the whole story. */
export async function drawCard(chapter: string, words: Words): Promise<string> {
  const { t } = words;
  const still = cardStill(chapter);
  const scene = await sceneOf(still, CARD_BOX);
  const letters = await loadLetters();
  const address = spokenAddress();
  const { length } = siteLedger().chapters;
  const dated = stepDated(still.chapter, still.step, words);
  if (chapter === 'story') {
    const kicker = t('card.story', { chapters: inWords(length, words) });
    // The last two words of its name stay on one line.
    const title = t('site.name').replace(/ (?=\S+$)/, '\u00a0');
    return cardSvg(scene, { kicker, title, foot: t('card.storyFoot'), address, ...dated }, letters);
  }
  const { title, number } = siteOutline(chapter).front;
  const kicker = t('card.chapter', { n: number + 1, all: length });
  return cardSvg(scene, { kicker, title, foot: t('site.name'), address, ...dated }, letters);
}
