import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contactSheet } from './contact-sheet.ts';
import { PHONE, realFigures, scenesOf } from './real.ts';

const folder = new URL('snapshots/', import.meta.url);

/**
 * A sheet per chart, all its steps on a phone: look at it in a browser. `vitest run tests/unit/figures/snapshots -u`
 * draws them anew: read the difference, and look, before it is kept. What holds at every size is in layout.test.ts.
 */
describe('the drawings on a phone are as they were last looked at', () => {
  it.each(realFigures)('$id', (figure) =>
    expect(contactSheet(figure.id, scenesOf(figure, PHONE))).toMatchFileSnapshot(
      new URL(`${figure.id}.svg`, folder).pathname,
    ),
  );

  it('a sheet of every chart and of no other', () => {
    expect(readdirSync(folder).sort()).toEqual(realFigures.map(({ id }) => `${id}.svg`).sort());
  });
});
