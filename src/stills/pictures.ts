import { siteOutline } from '../content/outlines.ts';
import { resolveFigure } from '../content/ledger.ts';
import { siteLedger } from '../content/site.ts';
import { cardStill, type StillWords } from '../content/stills.ts';
import { CHAPTERS } from '../content/schema.ts';
import { loadFigure } from '../figures/registry.ts';
import type { Theme } from '../lib/palette.ts';
import { SITE_NAME, spokenAddress } from '../lib/site.ts';
import type { Scene, Size } from '../marks/mark.ts';
import { CARD_BOX, cardSvg } from './card.ts';
import { loadLetters } from './letters.ts';
import { STILL_BOX, stillSvg } from './still.ts';

const LICENCE = 'CC BY 4.0';

/** The whole story's card. The last two words of its name stay on one line. */
const STORY = {
  kicker: 'Follow the money in nine chapters',
  title: SITE_NAME.replace(/ (?=\S+$)/, '\u00a0'),
  foot: 'Every figure with its source',
};

async function sceneOf({ figure, number }: StillWords, size: Size): Promise<Scene> {
  const { scene } = await loadFigure(figure);
  return scene(resolveFigure(siteLedger(), figure), number, size);
}

const drawn = new Map<string, Promise<string>>();

/** A step of the site as a still, an SVG that stands alone; drawn once for its SVG and its PNG. */
export function drawStill(words: StillWords, theme: Theme): Promise<string> {
  const key = `${words.step} ${theme}`;
  const known = drawn.get(key) ?? draw(words, theme);
  drawn.set(key, known);
  return known;
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
  if (chapter === 'story') return cardSvg(scene, { ...STORY, address }, letters);
  const { title, number } = siteOutline(chapter).front;
  const kicker = `Chapter ${number + 1} of ${CHAPTERS.length}`;
  return cardSvg(scene, { kicker, title, foot: SITE_NAME, address }, letters);
}
