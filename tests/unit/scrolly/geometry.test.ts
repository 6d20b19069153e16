import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeIndex,
  floorWidth,
  mustRemeasure,
  triggerLine,
  progress,
} from '../../../src/scrolly/geometry.ts';

describe('the trigger line', () => {
  it.each([
    [844, 625],
    [664, 491],
    [390, 289],
    [0, 0],
  ])('of a viewport %i px high is %i px down, in whole px', (height, line) => {
    expect(triggerLine(height)).toBe(line);
  });
});

describe('the active step', () => {
  const tops = [100, 600, 1100];

  it.each([
    ['before the first step', 99, 0],
    ['far before the first step', -5000, 0],
    ['on the first step’s upper edge', 100, 0],
    ['just above the second’s', 599.99, 0],
    ['on the second’s', 600, 1],
    ['inside the second', 900, 1],
    ['on the last’s', 1100, 2],
    ['far below the last', 99999, 2],
  ])('with the line %s', (_, line, index) => expect(activeIndex(tops, line)).toBe(index));

  it('is the first of one, and of none', () => {
    expect([activeIndex([40], 0), activeIndex([40], 80), activeIndex([], 80)]).toEqual([0, 0, 0]);
  });

  it('never goes back while the reader goes on', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.integer({ min: -500, max: 25000 }), fc.nat(900), (heights, scrolled, line) => {
        let top = 0;
        const at = heights.map((height) => (top += height) - height);
        const from = (y: number): number =>
          activeIndex(
            at.map((t) => t - y),
            line,
          );
        expect(from(scrolled + 1)).toBeGreaterThanOrEqual(from(scrolled));
        expect(from(scrolled)).toBeLessThan(heights.length);
      }),
      { seed: 2026 },
    );
  });
});

describe('a step in which scroll is time', () => {
  const [line, height] = [600, 800];
  it.each([
    ['its top on the line', 600, -200, 0],
    ['above it: not begun', 700, -200, 0],
    ['its centre on the line', 200, -200, 1],
    ['its centre past the line', -150, -200, 1],
    ['half of the way', 400, 200, 0.5],
    ['a link lands earlier than the centre', 400, 400, 1],
    ['a link lands later than the centre: over at the centre all the same', 200, 100, 1],
    ['a step that is no higher than a hair', 600, 600, 0],
  ])('%s', (_, top, landing, part) => {
    expect(progress(top, height, line, landing)).toBeCloseTo(part, 2);
  });
});

describe('a resize', () => {
  it.each([
    ['an address bar slides in', [390, 844], [390, 750], false],
    ['an address bar slides out', [390, 664], [390, 745], false],
    ['a height change one px short of a jump', [390, 844], [390, 695], false],
    ['a height jump of 150 px', [390, 844], [390, 694], true],
    ['a height jump the other way', [390, 694], [390, 844], true],
    ['another width', [390, 844], [391, 844], true],
    ['a scrollbar that appears', [1280, 800], [1265, 800], true],
    ['a turned phone', [390, 844], [844, 390], true],
    ['a turned tablet of nearly square shape', [820, 830], [830, 820], true],
    ['nothing', [390, 844], [390, 844], false],
  ] as const)('%s: %j to %j, measured anew: %s', (_, [width, height], [w, h], measured) => {
    expect(mustRemeasure({ width, height }, { width: w, height: h })).toBe(measured);
  });
});

describe('the width of a drawing', () => {
  it.each([
    [344, 344],
    [351.9, 344],
    [352, 352],
    [8, 8],
    [3, 8],
    [0, 8],
  ])('of %d px is %i px', (width, floored) => expect(floorWidth(width)).toBe(floored));
});
