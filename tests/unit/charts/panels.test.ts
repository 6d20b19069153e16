import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { drawnBy } from '../../../src/charts/registry.ts';
import {
  defaults,
  readSettings,
  saysOf,
  settingsToTry,
  writeSettings,
} from '../../../src/charts/settings.ts';
import { renderSvg } from '../../../src/marks/svg.ts';
import { nameOf, panelSizes } from './boxes.ts';
import { violations } from './layout.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const drawn = await Promise.all(ledger.chapters.map(drawnBy));
const panels = await Promise.all(
  drawn.flatMap(({ panels }) =>
    Object.entries(panels).map(async ([id, load]) => ({ id, panel: await load() })),
  ),
);
const real = panels.map(({ id, panel }) => ({ id, panel, data: resolveChart(ledger, id) }));

it('is found under its own name', () => {
  expect(panels.map(({ panel }) => panel.id)).toEqual(panels.map(({ id }) => id));
});

describe.each(real)('the panel $id', ({ panel, data }) => {
  const controls = panel.controls(data);
  const tried = settingsToTry(panel, data);

  it('opens at a setting its controls can show', () => {
    for (const control of controls) {
      expect(saysOf(control, control.value), control.name).not.toBe('');
      expect(control.name, 'a name for the address').toMatch(/^[a-z]+$/);
      if (control.kind === 'choice')
        expect(control.options.map(({ value }) => value)).toContain(control.value);
      else {
        expect(control.value).toBeGreaterThanOrEqual(control.min);
        expect(control.value).toBeLessThanOrEqual(control.max);
        expect((control.value - control.min) / control.step, `${control.name} is on a step`).toBeCloseTo(
          Math.round((control.value - control.min) / control.step),
          6,
        );
      }
    }
  });

  it('answers every setting with a drawing that has room, a sentence and a table', () => {
    const found = tried.flatMap((settings) => {
      const run = panel.run(data, settings);
      expect(run.says.length).toBeGreaterThan(20);
      expect(run.says).not.toMatch(/NaN|undefined|Infinity|\[/);
      expect(run.table.rows.length).toBeGreaterThan(0);
      for (const row of run.table.rows) {
        expect(row).toHaveLength(run.table.columns.length);
        expect(row.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
      }
      return panelSizes(panel.shape === 'tall').flatMap((size) =>
        violations(run.scene(size)).map(
          (fault) => `${JSON.stringify(settings)} at ${nameOf(size)}: ${fault}`,
        ),
      );
    });
    expect(found.slice(0, 20)).toEqual([]);
  });

  it('says on the drawing what is only illustrative', () => {
    for (const settings of tried) {
      const { marks } = panel.run(data, settings).scene({ width: 344, height: panel.shape ? 560 : 420 });
      if (!marks.some(({ standing }) => standing === 'illustrative')) continue;
      const said = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
      expect(said.toLowerCase()).toContain('illustrat');
    }
  });

  it('draws the same thing when asked twice, and another when a control is moved to its end', () => {
    const draw = (settings: (typeof tried)[number]): string =>
      renderSvg(panel.run(data, settings).scene({ width: 344, height: 560 }));
    const [built, ...others] = tried;
    expect(draw(built!)).toBe(draw(built!));
    for (const settings of others) expect(draw(settings), JSON.stringify(settings)).not.toBe(draw(built!));
  });

  it('is found again by its address', () => {
    for (const settings of tried) {
      const search = writeSettings('?other=1', 'x', controls, settings);
      expect(readSettings(search, 'x', controls)).toEqual({ settings, refused: [] });
    }
    expect(writeSettings('', 'x', controls, defaults(controls))).toBe('');
  });
});
