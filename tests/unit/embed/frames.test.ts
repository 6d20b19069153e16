import { describe, expect, it } from 'vitest';
import { heightMessages, HEIGHT } from '../../../src/embed/inside/child.ts';
import { heightIn } from '../../../src/embed/host/frames.ts';

class Message {
  type = HEIGHT;
  height = 900;
}

describe('heightIn', () => {
  it('is the height of a message of ours', () => {
    expect(heightMessages(900).map(heightIn)).toEqual([900, undefined]);
    expect([1, 20_000].map((height) => heightIn({ type: HEIGHT, height }))).toEqual([1, 20_000]);
  });

  it.each([
    [0, -1, 20_001, 1e9, 12.5, Number.NaN, Infinity].map((height) => ({ type: HEIGHT, height })),
    ['900', '900px', [900], { valueOf: () => 900 }, new Number(900), 900n, null, undefined, true].map(
      (height) => ({ type: HEIGHT, height }),
    ),
    [{ type: 'other', height: 900 }, { type: [HEIGHT], height: 900 }, { height: 900 }, { type: HEIGHT }, {}],
    [
      Object.create({ type: HEIGHT, height: 900 }),
      JSON.parse(`{"__proto__": {"type": "${HEIGHT}", "height": 900}}`),
      Object.assign(Object.create(null), { type: HEIGHT, height: 900 }),
      Object.assign([], { type: HEIGHT, height: 900 }),
      Object.assign(() => 900, { type: HEIGHT, height: 900 }),
      new Message(),
      new Map(Object.entries({ type: HEIGHT, height: 900 })),
    ],
    [
      undefined,
      null,
      900,
      '',
      HEIGHT,
      JSON.stringify({ type: HEIGHT, height: 900 }),
      'pymxPYMx1xPYMxheightxPYMx900',
    ],
  ])('has no other: %#', (...messages) => {
    for (const message of messages) expect(heightIn(message)).toBeUndefined();
  });
});
