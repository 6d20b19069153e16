import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FALLBACK_SLACK, textBox, textWidth, wrap } from '../../src/lib/measure.ts';
import { shaper } from './shape.mjs';

const labels =
  `$400 billion|of data centres, at least|$60 billion|earned by AI firms, by one estimate|$34bn|$14bn
CoreWeave, the year it went public|One square is|one billion dollars|comes in|in 2025|planned|in spring|owed
to lenders|promised|in rent|up to $100bn|for shares|Nvidia|sells the chips|OpenAI|trains the models|Oracle
buys chips|with it|for computing|Amazon|Microsoft|data-centre building|$2.9 trillion, 2025–2028|Private credit
paid first|paid next|paid last|illustrative|not to scale|CoreWeave, owed in all: $14 billion|Denmark’s economy
Morgan Stanley expects|due in 2027|the gap: $1,500 billion|starting by 2028|Blue Owl’s funds, 80 percent
Who pays for the AI boom?|life insurers, by one estimate|nobody outside knows|the cushion|Meta, 20 percent
months since purchase|a new generation arrives|unemployment after each|about 14 percent in 2023|Rogé Karma`
    .split(/[|\n]/)
    .map((label) => label.trim());

describe('textWidth', () => {
  const faces = [
    ['instrument-sans', 400],
    ['instrument-sans', 600],
  ] as const;
  it.each(faces)('agrees with the shaped font (%s, %i)', async (file, weight) => {
    const shaped = await shaper(file, weight);
    const off = labels.map((label) => {
      const ours = textWidth(label, 1, weight);
      expect(ours, label).toBeCloseTo(shaped(label, false), 6);
      return { label, ratio: ours / shaped(label, true) };
    });
    // Kerning is all that is left. It mostly tightens ("2025–2028" most), so a label we think fits, fits.
    for (const { label, ratio } of off) {
      expect(ratio, `"${label}" is measured too narrow`).toBeGreaterThan(0.99);
      expect(ratio, `"${label}" is measured too wide`).toBeLessThan(1.025);
    }
    const within = off.filter(({ ratio }) => Math.abs(ratio - 1) < 0.015);
    expect(within.length / off.length).toBeGreaterThan(0.9);
  });
  it('scales with size and knows accents, arrows and narrow spaces', () => {
    expect(textWidth('debt', 20, 400)).toBeCloseTo(2 * textWidth('debt', 10, 400));
    expect(textWidth('é', 10, 400)).toBe(textWidth('e', 10, 400));
    expect(textWidth('e\u0301', 10, 400)).toBe(textWidth('e', 10, 400));
    expect(textWidth('→', 10, 400)).toBe(10);
    expect(textWidth('\u202f', 10, 400)).toBe(textWidth(' ', 10, 400) / 2);
    expect(textWidth('', 10, 600)).toBe(0);
  });
  it('sets Han and its marks a full em wide, letters and digits in our face', () => {
    const digits = textWidth('140', 10, 400);
    expect(textWidth('约140亿美元', 10, 400)).toBeCloseTo(40 + digits);
    expect(textWidth('，。：；？！（）、《》％／', 10, 600)).toBe(130);
    expect(textWidth('120亿—140亿', 10, 400)).toBeCloseTo(30 + textWidth('120140', 10, 400));
    expect(textWidth('罗热·卡尔马', 10, 400)).toBe(60);
    expect(textWidth('“一格”……', 10, 400)).toBe(60);
    expect(textWidth('只有20%', 10, 400)).toBeCloseTo(20 + textWidth('20%', 10, 400));
    expect(textWidth('−54亿', 10, 400)).toBeCloseTo(20 + textWidth('54', 10, 400));
  });
  it('leaves marks in Latin text as narrow as our face has them', () => {
    for (const mark of '—‘’“”…·•')
      expect(textWidth(`a${mark}b`, 10, 400), mark).toBeLessThan(textWidth('ab', 10, 400) + 9);
  });
  it('costs the browser less than 2 KB', () => {
    const read = (name: string): Buffer =>
      readFileSync(new URL(`../../src/lib/${name}.json`, import.meta.url));
    const both = Buffer.concat([read('advances'), read('advances-serif')]);
    expect(brotliCompressSync(both).length).toBeLessThan(1400);
  });
});

describe('wrap', () => {
  const lines = (text: string, width: number): string[] => wrap(text, 14, 400, width);
  it('keeps a number with its unit, and hedges free', () => {
    expect(lines('up to $14 billion of debt', 1)).toEqual(['up', 'to', '$14\u00a0billion', 'of', 'debt']);
    expect(lines('15 to 100', 1)).toEqual(['15', 'to', '100']);
    expect(lines('about 14 percent, 4 years on', 1)).toEqual([
      'about',
      '14\u00a0percent,',
      '4\u00a0years',
      'on',
    ]);
    expect(lines('a\u00a0b c', 1)).toEqual(['a\u00a0b', 'c']);
  });
  it('fills lines up to the width, keeps given breaks, loses no word', () => {
    const text = 'earned by AI firms,\nby one estimate';
    expect(lines(text, 1000)).toEqual(text.split('\n'));
    const narrow = lines(text, 70);
    expect(narrow.join(' ')).toBe(text.replace('\n', ' '));
    for (const line of narrow) expect(textWidth(line, 14, 400)).toBeLessThanOrEqual(70);
    expect(lines('', 100)).toEqual([]);
  });
});

describe('textBox', () => {
  it('hangs the box on anchor and baseline', () => {
    const width = textWidth('$14bn', 20, 600);
    const at = { x: 100, y: 50, size: 20, weight: 600 } as const;
    expect(textBox('$14bn', at)).toEqual({ x: 100, y: 50 - 19.4, width, height: 24.4 });
    expect(textBox('$14bn', { ...at, anchor: 'end' }).x).toBeCloseTo(100 - width);
    const wide = textBox('$14bn', { ...at, anchor: 'middle', slack: FALLBACK_SLACK });
    expect(wide.x + wide.width / 2).toBeCloseTo(100);
    expect(wide.width).toBeCloseTo(width * 1.08);
  });
});
