import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../src/marks/svg.ts';
import { PHONE, realFigures, scenesOf } from './real.ts';

const folder = new URL('snapshots/', import.meta.url);

const rounded = (numbers: string): string =>
  numbers.replace(/\d+\.\d{2,}/g, (number) => `${Math.round(Number(number) * 10) / 10}`);

/** One element a line and one decimal in every measure, so that a change can be read in review. */
const readable = (svg: string): string =>
  `${svg
    .replaceAll('><', '>\n<')
    .replaceAll('zM', 'z\n  M')
    .replace(/ (?:d|x|y|font-size|width|height|rx)="[^"]*"/g, rounded)}\n`;

/** `vitest run -u tests/unit/figures/snapshots` writes them anew: read the difference before it is kept. */
describe.each(realFigures)('the drawings of $id on a phone', (figure) => {
  const drawn = scenesOf(figure, PHONE).map(
    (scene, i) => [`${figure.id}-${i + 1}`, readable(renderSvg(scene))] as const,
  );

  it.each(drawn)('%s', (step, svg) =>
    expect(svg).toMatchFileSnapshot(new URL(`${step}.svg`, folder).pathname),
  );

  it('has a snapshot of every step and of no other', () => {
    const kept = readdirSync(folder).filter((name) => name.startsWith(`${figure.id}-`));
    expect(kept.sort()).toEqual(drawn.map(([step]) => `${step}.svg`).sort());
  });
});
