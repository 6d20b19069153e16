import { describe, expect, it } from 'vitest';
import { slideSize } from '../../src/components/slides/slide-size.ts';

const SMALLEST_LABEL = 12;
const slide = (width: number, height: number, box = { width: width * 0.65, height: height * 0.88 }) => {
  const laid = slideSize({ ...box, text: 1 }, { width, height });
  return { laid, times: Math.min(box.width / laid.width, box.height / laid.height) };
};

describe('slideSize', () => {
  it.each([
    [1280, 720, 22],
    [1024, 768, 22],
    [1920, 1080, 33],
    [3840, 2160, 66],
  ])('in a window of %i × %i shows the smallest label in %i px or more', (width, height, least) => {
    const { times } = slide(width, height);
    expect(SMALLEST_LABEL * times).toBeGreaterThanOrEqual(least);
    expect(SMALLEST_LABEL * times).toBeLessThan(least * 1.05);
  });

  it.each([
    [844, 390],
    [390, 844],
    [560, 390],
  ])('is the box itself where there is no room to spare: %i × %i', (width, height) => {
    const box = { width: width * 0.7, height: height * 0.8 };
    const { laid } = slide(width, height, box);
    expect(box.width - laid.width).toBeLessThan(8);
    expect(box.height - laid.height).toBeLessThan(2);
  });

  it('is never larger than its box, keeps its shape, and hands on the reader’s text size', () => {
    for (let width = 320; width < 2600; width += 37)
      for (let height = 320; height < 1500; height += 41) {
        const box = { width: width * 0.65, height: height * 0.88 };
        const { laid, times } = slide(width, height, box);
        expect(times).toBeGreaterThanOrEqual(1);
        expect(Math.abs(laid.width * times - box.width)).toBeLessThan(8 * times + 0.01);
        expect(laid.text).toBe(1);
      }
  });
});
