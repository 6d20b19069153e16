import type { ChartData } from '../lib/types.ts';
import type { Scene, Size } from '../marks/mark.ts';
import type { Chart } from './chart.ts';
import { pictureName } from './chart.ts';

const HEADLINE = /^headline\d+$/;

/**
 * A step's picture without its headline, whose room the drawing has: for where the headline stands beside it in words.
 * @param step from 1 @param size px
 */
export function bareScene({ scene }: Chart, data: ChartData, step: number, size: Size): Scene {
  const unheaded = Object.entries(data.labels).map(([key, text]) => [key, HEADLINE.test(key) ? '' : text]);
  const labels = Object.fromEntries(unheaded) as ChartData['labels'];
  return { ...scene({ ...data, labels }, step, size), label: pictureName(data, step) };
}
