import { expect, it } from 'vitest';
import { MOST_OPEN, sinceOrder } from '../../../src/content/ledger/since-order.ts';

/** Entries by id, with what supersedes them. */
const order = (ids: string[], supersededBy: Record<string, string> = {}) =>
  sinceOrder(ids, (id) => (supersededBy[id] === undefined ? {} : { supersededBy: supersededBy[id] }));
const alone = (id: string) => ({ id, earlier: [] });

it('leaves up to five open, in the order of the chapter, and puts the rest under one fold', () => {
  expect(order([])).toEqual({ open: [], more: [] });
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(order(ids.slice(0, MOST_OPEN))).toEqual({ open: ids.slice(0, MOST_OPEN).map(alone), more: [] });
  expect(order(ids)).toEqual({ open: ids.slice(0, MOST_OPEN).map(alone), more: ['f', 'g'].map(alone) });
});

it('hangs what was replaced under what stands in the end, wherever the two are in the list', () => {
  expect(order(['old', 'a', 'older', 'new', 'b'], { older: 'old', old: 'new' })).toEqual({
    open: [alone('a'), { id: 'new', earlier: ['old', 'older'] }, alone('b')],
    more: [],
  });
});

it('does not count what was replaced among the five', () => {
  const { open, more } = order(['a', 'a2', 'b', 'c', 'd', 'e', 'f', 'f2'], { a2: 'a', f2: 'f' });
  expect(open.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(more).toEqual([{ id: 'f', earlier: ['f2'] }]);
});

it('lets an entry stand whose replacement the chapter does not list', () =>
  expect(order(['old'], { old: 'new' })).toEqual({ open: [alone('old')], more: [] }));
