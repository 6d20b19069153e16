import { describe, expect, it } from 'vitest';
import { dotTexture, texture } from '../../../src/marks/texture.ts';
import { readPath, writePath } from '../../../src/stills/path.ts';
import type { Standing } from '../../../src/lib/types.ts';

const STANDINGS: Standing[] = ['paid', 'committed', 'announced', 'claimed', 'unknown'];

describe('a path written from point to point', () => {
  it.each(STANDINGS)('leads where a %s texture led, however many points there are', (standing) => {
    for (const d of [texture(standing, 13.37, 20.22, 41.7, 33.31), dotTexture(standing, 90.13, 40.4, 11.9)]) {
      const before = readPath(d);
      const after = readPath(writePath(before, 10));
      expect(after.map(({ letter }) => letter)).toEqual(before.map(({ letter }) => letter));
      for (const [i, { numbers }] of before.entries())
        for (const [j, n] of numbers.entries())
          expect(Math.abs(after[i]!.numbers[j]! - n)).toBeLessThan(0.051);
      expect(writePath(before, 10).length).toBeLessThan(d.length);
    }
  });

  it('is as short as SVG allows', () => {
    expect(writePath(readPath('M1.5 0.5L1.5 2L-0.25 2L0 2.5z'), 100)).toBe('M1.5.5v1.5h-1.75l.25.5z');
  });

  it('says what it cannot read', () => {
    expect(() => readPath('M0 0T1 1')).toThrow('“T1 1” is no step of a texture.');
  });
});
