import { describe, expect, it } from 'vitest';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { cardStill } from '../../../src/content/site/stills.ts';
import { FALLBACK_SLACK } from '../../../src/lib/measure.ts';
import { CARD_BOX, evenLines } from '../../../src/stills/card.ts';
import { violations } from '../charts/layout.ts';
import { realCharts } from '../charts/real.ts';

describe('share cards', () => {
  it.each(['story', ...siteLedger().chapters])('%s: the drawing has room for its words', (chapter) => {
    const { chart, number } = cardStill(chapter);
    const scene = realCharts.find(({ id }) => id === chart)!.scene(number, CARD_BOX);
    expect(violations(scene, FALLBACK_SLACK)).toEqual([]);
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
