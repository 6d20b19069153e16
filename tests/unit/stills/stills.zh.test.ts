import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { bareScene } from '../../../src/charts/bare.ts';
import { loadChart } from '../../../src/charts/registry.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { cardStill, chapterStills } from '../../../src/content/site/stills.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import { textWidth } from '../../../src/lib/measure.ts';
import { NARROW } from '../../../src/marks/still.ts';
import { cardWords, type Card } from '../../../src/stills/card-words.ts';
import { CARD_BOX, placeWords } from '../../../src/stills/card.ts';
import { loadLetters } from '../../../src/stills/letters.ts';
import { drawCard, drawStill } from '../../../src/stills/pictures.ts';
import { toPng } from '../../../src/stills/png.ts';
import { SIDE } from '../../../src/stills/still.ts';
import { violations } from '../charts/layout.ts';

// In a process of its own, which EDITION=zh tells that all of it is Chinese: see vitest.config.ts.
vi.stubEnv('SITE', 'https://news.example/');
const words = siteWords('zh');
const ledger = siteLedger('zh');
const { chapters } = ledger;
const letters = await loadLetters('zh');
const KB = 1000;
const some = <T>(all: readonly T[]): readonly T[] =>
  process.env['EVERY_CASE'] ? all : all.filter((_, i) => i % 9 === 0);
const stills = chapters.flatMap(chapterStills);

/** px at the edges of a still in which nothing stands. */
const EDGE = 10;

/** How many pixels of a still have ink, and how many of those at its edges. */
async function inked(svg: string): Promise<{ all: number; edges: number }> {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([SIDE, SIDE]);
  const [ground, count] = [data.subarray(0, 3), { all: 0, edges: 0 }];
  for (let at = 0; at < data.length; at += 3) {
    if (!ground.compare(data, at, at + 3)) continue;
    const [x, y] = [(at / 3) % SIDE, Math.floor(at / 3 / SIDE)];
    count.all += 1;
    if (Math.min(x, y, SIDE - 1 - x, SIDE - 1 - y) < EDGE) count.edges += 1;
  }
  return count;
}

describe('the letters of Chinese pictures', () => {
  it('are as wide as drawings take them to be, Han and marks a full em, digits our own', () => {
    for (const text of [
      '约140亿美元',
      '谁在为AI热潮买单？',
      '（据报道）：',
      '“黑箱”……',
      '401(k)',
      'CC BY 4.0',
    ]) {
      const measured = textWidth(text, 100, 600);
      expect(letters.width(text, 100, 'sansBold') / measured, text).toBeGreaterThan(0.96);
      expect(letters.width(text, 100, 'sansBold') / measured, text).toBeLessThan(1.02);
    }
  });
  it('have the forms of the mainland and outlines of their own in both weights', () => {
    // 直, 骨, 角 differ between Chinese and Japanese: the mainland’s 骨 has its bend at the left.
    for (const char of '谁在为热潮买单骨直角') {
      const spot = { x: 0, y: 100, size: 100 } as const;
      const [regular, bold] = (['sans', 'sansBold'] as const).map((cut) =>
        letters.path(char, { ...spot, cut }),
      );
      expect(regular, char).not.toBe(bold);
      expect(regular!.length, char).toBeGreaterThan(40);
    }
    expect(letters.path('题', { x: 0, y: 0, size: 20, cut: 'serif' })).toBe(
      letters.path('题', { x: 0, y: 0, size: 20, cut: 'sansBold' }),
    );
  });
  it('names what the face lacks', () => expect(() => letters.width('热😀潮', 10, 'sans')).toThrow('“😀”'));
});

describe('Chinese stills', () => {
  it.each(some(stills))('$step is light, whole and inside its frame', async (still) => {
    const svg = await drawStill(still, 'light', words);
    expect(brotliCompressSync(svg).length).toBeLessThan(60 * KB);
    expect((await toPng(svg, 1)).length).toBeLessThan(60 * KB);
    expect(svg).not.toMatch(/<text|font-family|\u200b/);
    const { all, edges } = await inked(svg);
    expect(all).toBeGreaterThan(SIDE * SIDE * 0.03);
    expect(edges).toBe(0);
  });
});

describe('Chinese cards', () => {
  const cards: Card[] = [
    { of: 'story' },
    ...chapters.flatMap((chapter): Card[] => [
      { of: 'chapter', chapter },
      { of: 'slides', chapter },
      ...chapterStills(chapter).map((still): Card => ({ of: 'step', still })),
    ]),
  ];
  it('have room for their words, with an address and without', () => {
    const crowded = cards.flatMap((card) =>
      [undefined, 'news.example/graphics/ai-boom'].flatMap((address) => {
        const { placed, icon } = placeWords(cardWords(card, words, address), letters);
        const wide = placed.filter(({ text, size, cut, room }) => letters.width(text, size, cut) > room);
        const title = placed.filter(({ cut }) => cut === 'serif').at(-1)!;
        return [
          ...wide.map(({ text }) => `“${text}” is too wide`),
          ...placed.flatMap(({ text }) =>
            /[\u200b\u00a0]/.test(text) ? [`“${text}” has a place to break`] : [],
          ),
          ...(title.y + title.size * 0.15 > icon.y ? [`“${title.text}” stands on the foot`] : []),
        ];
      }),
    );
    expect(crowded).toEqual([]);
  });
  it.each(chapters)('%s: the drawings have room without their headlines', async (chapter) => {
    for (const { chart: id, number, step } of chapterStills(chapter)) {
      const [chart, data] = [await loadChart(id), resolveChart(ledger, id)];
      for (const box of [CARD_BOX, NARROW])
        expect
          .soft(violations(bareScene(chart, data, number, box)), `${step} in ${box.width} px`)
          .toEqual([]);
    }
    const { chart, number } = cardStill(chapter);
    const whole = (await loadChart(chart)).scene(resolveChart(ledger, chart), number, CARD_BOX);
    expect(violations(whole)).toEqual([]);
  });
  it('are of the size that previews want, and light', async () => {
    const png = await toPng(await drawCard({ of: 'story' }, words), 2);
    const { width, height } = await sharp(png).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60 * KB);
  });
});
