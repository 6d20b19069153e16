// Pictures as files: every step in four forms, a card for every shared link, and PNGs that show what the SVGs say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { cardAddress, stillAddress, TEACH, type Theme } from '../../src/lib/routes.ts';
import { pngSize } from './support/png.ts';
import { siteAddress, chapters, dist, pages, readDist } from './support/site.ts';

const THEMES: Theme[] = ['light', 'dark'];

test('every step of every chapter is there as SVG and PNG, light and dark', () => {
  const steps = chapters.flatMap(({ id, steps }) => steps.map((step) => [id, step] as const));
  expect(steps.length).toBeGreaterThan(60);
  for (const [chapter, step] of steps) {
    for (const theme of THEMES) {
      expect(pngSize(stillAddress(chapter, step, theme, 'png')), step).toEqual([1200, 1200]);
      const svg = readDist(stillAddress(chapter, step, theme, 'svg'));
      expect(svg, step).toMatch(/^<svg [^>]*width="600" height="600"/);
      expect(svg, step).not.toMatch(/<text|class=|style=| id=|url\(|localhost/);
    }
  }
});

test('every page that may be shared has a card that is there, and words for it', () => {
  for (const { path, file } of pages) {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    if (document.querySelector('meta[name=robots][content*=noindex]')) continue;
    const says = (name: string): string =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
    const image = new URL(says('og:image'));
    // A lesson shows its chapter's.
    const chapter = chapters.find((one) => one.path === path.replace(TEACH, ''))?.id ?? 'story';
    expect(image.pathname, path).toBe(siteAddress(cardAddress(chapter)));
    expect(pngSize(cardAddress(chapter))).toEqual([1200, 630]);
    expect([says('og:image:width'), says('og:image:height')]).toEqual(['1200', '630']);
    expect([says('twitter:card'), says('twitter:image')]).toEqual(['summary_large_image', image.href]);
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'twitter:title', 'twitter:description'])
      expect(says(name).length, `${path}: ${name}`).toBeGreaterThan(8);
    expect(says('og:image:alt').length).toBeLessThan(420);
    expect(says('og:site_name')).toBe('Who Pays for the AI Boom?');
  }
  expect(existsSync(join(dist, cardAddress('story')))).toBe(true);
});

test('a PNG shows what the browser makes of its SVG', async ({ page, request }) => {
  const steps = [
    ['coreweave', 'coreweave-4', 'light'], // strengths of one colour
    ['nvidia-deals', 'nvidia-deals-5', 'dark'], // hatches and arrows
    ['abs', 'abs-3', 'light'], // beads
  ] as const;
  const answer = await request.get(siteAddress(stillAddress(...steps[0], 'svg')));
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'access-control-allow-origin': '*',
  });
  await page.goto(siteAddress('404.html'));
  for (const step of steps) {
    const found = await page.evaluate(
      async ([svg, png]) => {
        const side = 1200;
        const pixels = async (address: string): Promise<Uint8ClampedArray> => {
          const image = new Image(side, side);
          image.src = address;
          await image.decode();
          const canvas = new OffscreenCanvas(side, side);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0, side, side);
          return context.getImageData(0, 0, side, side).data;
        };
        const [a, b] = [await pixels(svg), await pixels(png)];
        let [sum, far] = [0, 0];
        const shades = new Set<number>();
        for (let i = 0; i < a.length; i += 1) {
          const by = Math.abs(a[i]! - b[i]!);
          sum += by;
          if (by > 96) far += 1;
          if (i % 4 === 0) shades.add(b[i]!);
        }
        return { mean: sum / a.length, far: far / a.length, shades: shades.size };
      },
      [
        siteAddress(stillAddress(step[0], step[1], step[2], 'svg')),
        siteAddress(stillAddress(step[0], step[1], step[2], 'png')),
      ] as const,
    );
    // Engines soften edges differently: a level or two on average, and hardly a pixel by much.
    expect(found.mean, step[1]).toBeLessThan(2);
    expect(found.far, step[1]).toBeLessThan(0.002);
    expect(found.shades, step[1]).toBeGreaterThan(4);
  }
});
