// Stills stand alone: words are outlines, colours are attributes, and nothing refers to anything.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chapterStills } from '../../../src/content/site/stills.ts';
import { escape } from '../../../src/lib/escape.ts';
import { textBox } from '../../../src/lib/measure.ts';
import { palettes, type Theme } from '../../../src/lib/palette.ts';
import { loadLetters } from '../../../src/stills/letters.ts';
import { STILL_BOX, stillSvg } from '../../../src/stills/still.ts';
import { realCharts, scenesOf } from '../charts/real.ts';
import { bounds } from './bounds.ts';

const letters = await loadLetters();
const credit = {
  site: 'Who Pays for the AI Boom?',
  chapter: 'The box',
  step: 'step 3 of 9',
  address: 'example.org',
  licence: 'CC BY 4.0',
  after: 'After Rogé Karma, The Atlantic',
  date: 'as of the first quarter of 2026, checked October 2026',
};
const themes: Theme[] = ['light', 'dark'];

/** What may stand in a still: these elements, with these attributes. */
const ALLOWED: Record<string, readonly string[]> = {
  svg: ['xmlns', 'width', 'height', 'viewBox', 'role'],
  title: [],
  desc: [],
  g: ['transform'],
  path: [
    'd',
    'fill',
    'fill-opacity',
    'opacity',
    'stroke',
    'stroke-width',
    'stroke-linejoin',
    'stroke-dasharray',
  ],
  rect: ['x', 'y', 'width', 'height', 'rx', 'fill', 'opacity', 'stroke', 'stroke-width'],
};

/** Which letters a weight is set in: 500 is the headline's. */
const CUTS = { 400: 'sans', 500: 'serif', 600: 'sansBold' } as const;

/** Every colour of a theme. */
const coloursOf = (theme: Theme): Set<string> =>
  new Set(JSON.stringify(palettes[theme]).match(/#[0-9a-f]{6}/g));

describe.each(realCharts)('the stills of $id', (chart) => {
  const scenes = scenesOf(chart, STILL_BOX);
  const words = chapterStills(chart.id);
  const drawn = scenes.flatMap((scene, i) =>
    themes.map((theme) => ({
      theme,
      scene,
      svg: stillSvg(scene, theme, letters, { ...words[i]!, credit }),
      i,
    })),
  );

  it('hold shapes with attributes, and nothing that needs a font, a style layout or an id', () => {
    for (const { svg } of drawn) {
      for (const [, tag = '', attributes = ''] of svg.matchAll(/<([a-z]+)([^>]*?)\/?>/gi)) {
        expect(Object.keys(ALLOWED)).toContain(tag);
        for (const [, name] of attributes.matchAll(/([\w:-]+)="/g)) expect(ALLOWED[tag], tag).toContain(name);
      }
      expect(svg).not.toMatch(/url\(|font|NaN|undefined/);
    }
  });

  it('are in the colours of their theme', () => {
    for (const { theme, svg } of drawn) {
      const may = coloursOf(theme);
      const used = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour!));
      used.delete('none');
      expect([...used].filter((colour) => !may.has(colour))).toEqual([]);
      expect(used.size).toBeGreaterThan(3);
    }
  });

  it('carry their name and their text alternative', () => {
    for (const { svg, i } of drawn) {
      const { title, alt } = words[i]!;
      expect(alt.length).toBeGreaterThan(20);
      expect(svg).toContain(`role="img"><title>${escape(title)}</title><desc>${escape(alt)}</desc>`);
    }
  });

  it('have every word of the drawing as an outline, where the word was', () => {
    for (const { svg, scene } of drawn) {
      for (const mark of scene.marks) {
        if (mark.kind !== 'text' || mark.text.trim() === '') continue;
        const { x, y, size, anchor, weight, text } = mark;
        const d = letters.path(text, { x, y, size, anchor, cut: CUTS[weight] });
        expect(svg).toContain(` d="${d}"`);
        const [ink, box] = [bounds(d), textBox(text, mark)];
        // Letters keep a little air at either end, and kerning moves a few of them closer.
        const near = size * 0.2 + box.width * 0.03;
        expect(Math.abs(ink.x - box.x), text).toBeLessThan(near);
        expect(Math.abs(ink.x + ink.width - box.x - box.width), text).toBeLessThan(near);
        expect(ink.y, text).toBeGreaterThanOrEqual(box.y - 0.01);
        expect(ink.y + ink.height, text).toBeLessThanOrEqual(box.y + box.height + 0.01);
      }
    }
  });

  it('are XML, 600 pixels each way, and not too much of it', async () => {
    for (const { svg, i } of drawn) {
      const { width, height } = await sharp(Buffer.from(svg)).metadata();
      expect([width, height], `step ${i + 1}`).toEqual([600, 600]);
      expect(svg.length, `step ${i + 1}`).toBeLessThan(200_000);
    }
  });
});

describe('the credit line', () => {
  const [chart] = realCharts;
  const scene = chart!.scene(1, STILL_BOX);
  const set = (address: string): string =>
    stillSvg(scene, 'light', letters, { title: 'T', alt: 'A', credit: { ...credit, address } });

  it.each([
    ['', 2],
    ['example.org', 2],
    ['graphics.example.org/2026/long-reads/ai', 2],
    ['graphics.a-rather-long-name-of-a-newsroom-and-its-desk.example.org/features/ai-boom/2026', 1],
    ['a'.repeat(120), 2],
  ])('keeps inside the margins and its parts apart with the address “%s”', (address, atLeast) => {
    const [, foot = ''] = set(address).split('</g>');
    const [rule, ...parts] = [...foot.matchAll(/ d="([^"]+)"/g)].map(([, d]) => bounds(d!));
    expect(rule).toMatchObject({ x: 24, width: 552, height: 1 });
    expect(parts.length).toBeGreaterThan(atLeast);
    const dated = parts.pop()!;
    expect(dated.x).toBeGreaterThanOrEqual(24);
    expect(dated.x + dated.width).toBeLessThanOrEqual(576.5);
    expect(dated.y + dated.height).toBeLessThan(592);
    for (const [i, { x, width, y, height }] of parts.entries()) {
      expect(y + height).toBeLessThan(dated.y);
      expect(x).toBeGreaterThanOrEqual(i ? parts[i - 1]!.x + parts[i - 1]!.width + 2 : 24);
      expect(x + width).toBeLessThanOrEqual(576.5);
      expect(y + height).toBeLessThan(590);
    }
  });
});

describe('the letters', () => {
  it('name a character that the font lacks instead of drawing a box', () => {
    expect(() => letters.path('100 → 200', { x: 0, y: 0, size: 16, cut: 'sans' })).toThrow(
      'A picture says “100 → 200”, but Instrument Sans lacks “→”',
    );
  });
});
