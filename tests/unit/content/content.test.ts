import { expect, it } from 'vitest';
import { brokenPromises } from '../../../src/content/gate.ts';

it('the real content keeps every promise', async () => {
  expect(await brokenPromises('content', 'public')).toEqual([]);
});
