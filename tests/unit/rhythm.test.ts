// The likeness that `npm run scenes -- rhythm` finds compositions by.
import { expect, test } from 'vitest';
import { ALIKE, likeness, MOST_RUNNING, rhythm } from '../../scripts/scenes/rhythm.mjs';

test('two drawings are as alike as the ink they share', () => {
  const block = Uint8Array.of(200, 200, 0, 0);
  expect(likeness(block, block)).toBe(1);
  expect(likeness(block, Uint8Array.of(0, 0, 200, 200)), 'nothing in common').toBe(0);
  expect(likeness(block, Uint8Array.of(200, 0, 0, 0)), 'half of it gone').toBeCloseTo(2 / 3);
  expect(likeness(Uint8Array.of(0, 0), Uint8Array.of(0, 0)), 'two empty sheets').toBe(1);
});

test('steps whose drawings share a composition are counted, and another composition begins anew', async () => {
  const beats = await rhythm();
  for (const [i, { id, like, running }] of beats.entries())
    expect(running, id).toBe(like < ALIKE ? 1 : beats[i - 1]!.running + 1);
  expect(beats.filter(({ id }) => id.endsWith('-1')).map(({ like }) => like < ALIKE)).not.toContain(false);
  expect(beats.filter(({ running }) => running > MOST_RUNNING).map(({ id }) => id)).toEqual([]);
});
