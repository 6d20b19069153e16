import { siteOutline } from '../content/site/outlines.ts';
import { resolveChart } from '../content/ledger/resolve.ts';
import type { Words } from '../content/ledger/typeset.ts';
import { siteContent, siteLedger } from '../content/site/ledger.ts';
import { stepDated } from '../content/site/dated.ts';
import type { StillWords } from '../content/site/stills.ts';
import { loadChart } from '../charts/registry.ts';
import type { Theme } from '../lib/palette.ts';
import { spokenAddress } from '../lib/site.ts';
import type { Scene, Size } from '../marks/mark.ts';
import { bareScene } from '../charts/bare.ts';
import { CARD_BOX, cardSvg } from './card.ts';
import { cardWords, drawnOn, type Card } from './card-words.ts';
import { loadLetters } from './letters.ts';
import { STILL_BOX, stillSvg } from './still.ts';

async function sceneOf({ chart, number }: StillWords, size: Size, bare = false): Promise<Scene> {
  const drawn = await loadChart(chart);
  const data = resolveChart(siteLedger(), chart);
  return bare ? bareScene(drawn, data, number, size) : drawn.scene(data, number, size);
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
  return stillSvg(await sceneOf(still, STILL_BOX), theme, await loadLetters(words.language), {
    title,
    alt,
    credit,
  });
}

/** What a shared link shows. A step's headline is the card's title, and its drawing goes without it. */
export function drawCard(card: Card, words: Words): Promise<string> {
  const still = drawnOn(card);
  const name = `card ${words.language} ${card.of} ${still.step}`;
  const make = async (): Promise<string> => {
    const scene = await sceneOf(still, CARD_BOX, card.of === 'step');
    return cardSvg(scene, cardWords(card, words, spokenAddress()), await loadLetters(words.language));
  };
  return siteContent().get({ name, make });
}
