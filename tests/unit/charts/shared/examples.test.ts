import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { count } from '../../../../scripts/scenes/census.mjs';
import type { Chart } from '../../../../src/charts/chart.ts';
import { renderSvg } from '../../../../src/marks/svg.ts';
import { nameOf, sizes } from '../boxes.ts';
import { violations } from '../layout.ts';
import { PHONE } from '../real.ts';
import { bars } from './examples/bars.ts';
import { example } from './examples/data.ts';
import { lines } from './examples/lines.ts';
import { pile } from './examples/pile.ts';
import { ring } from './examples/ring.ts';

const examples: [name: string, figure: Chart][] = Object.entries({ bars, lines, pile, ring });

// What it takes to add a drawing of a form that is known: the walk to beat is one call of a charting library.
describe.each(examples)('a drawing of %s', (name, chart) => {
  it('takes under 40 lines, imports left out', () => {
    const code = readFileSync(new URL(`examples/${name}.ts`, import.meta.url), 'utf8');
    expect(count(code).lines).toBeLessThan(40);
  });

  it('has room for its words in every box of the site, in our font and in a stand-in', () => {
    const found = sizes.flatMap((size) =>
      violations(chart.scene(example, 1, size)).map((fault) => `${nameOf(size)}: ${fault}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('is as it was', () =>
    expect(`${renderSvg(chart.scene(example, 1, PHONE)).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
      new URL(`examples/${name}.svg`, import.meta.url).pathname,
    ));
});
