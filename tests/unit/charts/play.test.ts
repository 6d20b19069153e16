// A number set on a drawing: the step's own number gives the step's own picture, and every other one has room.
import { describe, expect, it } from 'vitest';
import { GRIP } from '../../../src/charts/grip.ts';
import { drawnBy } from '../../../src/charts/registry.ts';
import { roomUnder } from '../../../src/charts/shared/layout.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { nameOf, sizes } from './boxes.ts';
import { violations } from './layout.ts';
import { PHONE } from './real.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const all = await Promise.all(
  ledger.chapters.map(async (id) => ({ id, data: resolveChart(ledger, id), ...(await drawnBy(id)) })),
);
const plays = all.flatMap(({ id, chart, play, data }) => (play ? [{ id, chart, play, data }] : []));

describe.each(plays)('$id', ({ chart, play, data }) => {
  const start = play.start(data);

  it('starts as the step is, but for the words that say whose number it is', () => {
    const [own, set] = [data, play.set(data, start)].map((of) => chart.scene(of, play.step, PHONE));
    const shapes = (scene: typeof own): unknown[] =>
      scene!.marks.flatMap((mark) => (mark.kind === 'text' ? [] : [mark]));
    expect(shapes(set)).toEqual(shapes(own));
    expect(set!.marks).not.toEqual(own!.marks);
  });

  it('changes the drawing from one number to the next, and nothing of another step', () => {
    const { layout } = roomUnder(data, chart.steps, PHONE);
    const { least, most } = play.range(layout);
    const at = (value: number, step: number) => chart.scene(play.set(data, value), step, PHONE);
    expect(at(least, play.step)).not.toEqual(at(most, play.step));
  });

  it.each(sizes.map((size) => [nameOf(size), size] as const))(
    '%s: words have room, the grip too',
    (_, size) => {
      const { layout, top } = roomUnder(data, chart.steps, size);
      const { least, most, floor, per, edge } = play.range(layout);
      expect(floor - most * per + top).toBeGreaterThanOrEqual(0);
      expect(floor - least * per + top).toBeLessThanOrEqual(size.height);
      expect(edge).toBeGreaterThanOrEqual(GRIP / 2);
      expect(edge).toBeLessThanOrEqual(size.width + GRIP / 2);
      for (let value = least; value <= most; value += 5)
        expect(violations(chart.scene(play.set(data, value), play.step, size)), `${value}`).toEqual([]);
    },
  );
});
