import { describe, expect, it } from 'vitest';
import { bareScene } from '../../../src/charts/bare.ts';
import { loadChart } from '../../../src/charts/registry.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { cardStill, chapterStills } from '../../../src/content/site/stills.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import { NARROW } from '../../../src/marks/still.ts';
import { cardWords, type Card } from '../../../src/stills/card-words.ts';
import { CARD_BOX, evenLines, placeWords } from '../../../src/stills/card.ts';
import { loadLetters } from '../../../src/stills/letters.ts';
import { violations } from '../charts/layout.ts';
import { realCharts } from '../charts/real.ts';

const { chapters } = siteLedger();
const letters = await loadLetters();
const steps = (chapter: string): Card[] =>
  chapterStills(chapter).map((still): Card => ({ of: 'step', still }));

/** What sticks out of the room that words have on a card, or lies under what stands below. */
function crowded(card: Card, address?: string): string[] {
  const { placed, icon } = placeWords(cardWords(card, siteWords('en'), address), letters);
  const wide = placed.flatMap(({ text, size, cut, room }) => {
    const by = letters.width(text, size, cut) - room;
    return by > 0 ? [`“${text}” is ${by.toFixed(1)} px too wide`] : [];
  });
  const title = placed.filter(({ cut }) => cut === 'serif').at(-1)!;
  return title.y + title.size * 0.25 > icon.y ? [...wide, `“${title.text}” stands on the foot`] : wide;
}

describe('share cards', () => {
  it.each(['story', ...chapters])('%s: the drawing has room for its words', (chapter) => {
    const { chart, number } = cardStill(chapter);
    const scene = realCharts.find(({ id }) => id === chart)!.scene(number, CARD_BOX);
    expect(violations(scene)).toEqual([]);
  });

  // In a card's box, and in the box of the still on the step's own page.
  it.each(chapters)('%s: without their headlines its drawings have room for their words', async (chapter) => {
    for (const { chart: id, number, step } of chapterStills(chapter)) {
      const [chart, data] = [await loadChart(id), resolveChart(siteLedger(), id)];
      for (const box of [CARD_BOX, NARROW])
        expect
          .soft(violations(bareScene(chart, data, number, box)), `${step} in ${box.width} px`)
          .toEqual([]);
    }
  });

  it.each(chapters)('%s: every card has room for its words, with an address and without', (chapter) => {
    const cards: Card[] = [
      { of: 'story' },
      { of: 'chapter', chapter },
      { of: 'slides', chapter },
      ...steps(chapter),
    ];
    expect(cards.length).toBeGreaterThan(6);
    for (const address of [undefined, 'news.example/graphics/ai-boom'])
      expect(cards.flatMap((card) => crowded(card, address))).toEqual([]);
  });

  it('a step’s says what its drawing finds, where it stands, whose argument it is and how old', () => {
    const words = cardWords(steps('coreweave')[3]!, siteWords('en'));
    expect(words.title).toBe(chapterStills('coreweave')[3]!.title);
    expect(words.kicker).toMatch(/^CoreWeave · step 4 of \d+$/);
    expect(words.after).toContain('Rogé Karma, The Atlantic');
    expect(words.date).toMatch(/^as of .*, checked October 2026$/);
    const lines = placeWords(words, letters).placed.filter(({ cut }) => cut === 'serif');
    expect(lines.map(({ text }) => text).join(' ')).toBe(words.title);
  });

  it('break titles into the fewest lines, as even as they can be', () => {
    const measure = (text: string): number => text.length;
    expect(evenLines('How do you buy what you can’t afford?', 30, measure)).toEqual([
      'How do you buy what',
      'you can’t afford?',
    ]);
    expect(evenLines('So is it a bubble?', 30, measure)).toEqual(['So is it a bubble?']);
    expect(evenLines('retirement', 4, measure)).toEqual(['retirement']);
  });
});
