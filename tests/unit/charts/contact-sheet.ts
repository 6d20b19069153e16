// All steps of a chart on one layout, in the site's light colours: a picture that any browser shows, and text that a
// review can read.
import { readFileSync } from 'node:fs';
import { textWidth, type Weight } from '../../../src/lib/measure.ts';
import { palettes } from '../../../src/lib/palette.ts';
import type { Scene } from '../../../src/marks/mark.ts';
import { renderSvg } from '../../../src/marks/svg.ts';

const ACROSS = 3;
/** px around a step; its name stands in the one above it. */
const GAP = 24;

const rounded = (numbers: string): string =>
  numbers.replace(/\d+\.\d{2,}/g, (number) => `${Math.round(Number(number) * 10) / 10}`);

/** Every label as wide as it is in our font, whatever font shows the layout. */
const asWide = (svg: string): string =>
  svg.replaceAll(
    /<text class="w(400|500|600)[^>]* font-size="([\d.]+)"[^>]*(?=>([^<]+)<)/g,
    (text: string, weight: string, size: string, words: string) =>
      `${text} textLength="${textWidth(unescaped(words), Number(size), Number(weight) as Weight)}" lengthAdjust="spacingAndGlyphs"`,
  );

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** One element a line and one decimal in every measure. */
const readable = (svg: string): string =>
  asWide(svg)
    .replaceAll('><', '>\n<')
    .replaceAll(/ (?:d|x|y|font-size|width|height|rx|textLength)="[^"]*"/g, rounded);

const { light } = palettes;
const colours: Record<string, string> = Object.fromEntries([
  ...Object.entries(light).filter(([, colour]) => typeof colour === 'string'),
  ...Object.entries(light.roles).flatMap(([role, { fill, ink }]) => [
    [role, fill],
    [`${role}-ink`, ink],
  ]),
]);

/** What the page's style layout says of marks, on one line and in the light colours. */
function styles(): string {
  const css = readFileSync(new URL('../../../src/styles/marks.css', import.meta.url), 'utf8');
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll('var(--sans)', "'Instrument Sans', sans-serif")
    .replaceAll('var(--serif)', "'Newsreader', serif")
    .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => {
      if (colours[name]) return colours[name];
      throw new Error(`src/styles/marks.css uses --${name}, which src/lib/palette.ts does not have.`);
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * The layout as the text of an SVG file.
 * @param id the chart's @param scenes of one size, in the order of the steps
 */
export function contactSheet(id: string, scenes: readonly Scene[]): string {
  const { width, height } = scenes[0]!;
  const place = (i: number): { x: number; y: number } => ({
    x: GAP + (i % ACROSS) * (width + GAP),
    y: GAP + Math.floor(i / ACROSS) * (height + GAP),
  });
  const columns = Math.min(ACROSS, scenes.length);
  const rows = Math.ceil(scenes.length / ACROSS);
  const size = [GAP + columns * (width + GAP), GAP + rows * (height + GAP)];
  const steps = scenes.map((scene, i) => {
    const { x, y } = place(i);
    const attributes = { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` };
    const name = `<text class="chart muted-ink" x="${x}" y="${y - 8}" font-size="12">${id}-${i + 1}</text>`;
    return `${name}\n${readable(renderSvg(scene, { attributes }))}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}">`,
    `<style>${styles()}</style>`,
    `<rect width="100%" height="100%" fill="${light.ground}"/>`,
    ...steps,
    '</svg>\n',
  ].join('\n');
}
