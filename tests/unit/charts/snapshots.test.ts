import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contactSheet } from './contact-sheet.ts';
import { PHONE, realCharts, scenesOf } from './real.ts';

const folder = new URL('snapshots/', import.meta.url);

/**
 * A sheet per chart, all its steps on a phone: look at it in a browser. `vitest run tests/unit/charts/snapshots -u`
 * draws them anew: read the difference, and look, before it is kept. What holds at every size is in layout.test.ts.
 */
describe('the drawings on a phone are as they were last looked at', () => {
  it.each(realCharts)('$id', (chart) =>
    expect(contactSheet(chart.id, scenesOf(chart, PHONE))).toMatchFileSnapshot(
      new URL(`${chart.id}.svg`, folder).pathname,
    ),
  );

  it('a layout of every chart and of no other', () => {
    expect(readdirSync(folder).sort()).toEqual(realCharts.map(({ id }) => `${id}.svg`).sort());
  });
});
