import { expect, it } from 'vitest';
import { brokenPromises } from '../../../src/content/check/content-check.ts';

it('the real content keeps every promise', async () => {
  expect(await brokenPromises({ content: 'content', locks: 'locks', public: 'public' })).toEqual([]);
});
