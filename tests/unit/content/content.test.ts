import { expect, it } from 'vitest';
import { brokenPromises } from '../../../src/content/gate.ts';

it('the real content keeps every promise', () => {
  expect(brokenPromises('content', 'public')).toEqual([]);
});
