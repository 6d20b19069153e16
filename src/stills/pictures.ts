import { siteOutline } from '../content/site/outlines.ts';
import { resolveFigure } from '../content/ledger/resolve.ts';
import { siteContent, siteLedger } from '../content/site/ledger.ts';
import { cardStill, type StillWords } from '../content/site/stills.ts';
import { loadFigure } from '../figures/registry.ts';
import { inWords } from '../lib/in-words.ts';
import type { Theme } from '../lib/palette.ts';
import { SITE_NAME, spokenAddress } from '../lib/site.ts';
import type { Scene, Size } from '../marks/mark.ts';
import { CARD_BOX, cardSvg } from './card.ts';
import { loadLetters } from './letters.ts';
import { STILL_BOX, stillSvg } from './still.ts';

const LICENCE = 'CC BY 4.0';

/** The whole story's card. The last two words of its name stay on one line. */
const STORY = {
  title: SITE_NAME.replace(/ (?=\S+$)/, '\u00a0'),
  foot: 'Every figure with its source',
};

async function sceneOf({ figure, number }: StillWords, size: Size): Promise<Scene> {
  const { scene } = await loadFigure(figure);
  return scene(resolveFigure(siteLedger(), figure), number, size);
}

/** A step of the site as a still, an SVG that stands alone; drawn once for its SVG and its PNG. */
export function drawStill(words: StillWords, theme: Theme): Promise<string> {
  return siteContent().get({ name: `still ${words.step} ${theme}`, make: () => draw(words, theme) });
}

async function draw(words: StillWords, theme: Theme): Promise<string> {
  const { title, alt, chapter, number, of } = words;
  const credit = {
    site: SITE_NAME,
    chapter: siteOutline(chapter).front.short,
    step: `step ${number} of ${of}`,
    address: spokenAddress(),
    licence: LICENCE,
  };
  return stillSvg(await sceneOf(words, STILL_BOX), theme, await loadLetters(), { title, alt, credit });
}

/** What a shared link to a chapter shows, or, for `story`, to the whole story. */
export async function drawCard(chapter: string): Promise<string> {
  const still = cardStill(chapter);
  const scene = await sceneOf(still, CARD_BOX);
  const letters = await loadLetters();
  const address = spokenAddress();
  const { length } = siteLedger().chapters;
  if (chapter === 'story') {
    const kicker = `Follow the money in ${inWords(length)} chapters`;
    return cardSvg(scene, { kicker, ...STORY, address }, letters);
  }
  const { title, number } = siteOutline(chapter).front;
  const kicker = `Chapter ${number + 1} of ${length}`;
  return cardSvg(scene, { kicker, title, foot: SITE_NAME, address }, letters);
}
