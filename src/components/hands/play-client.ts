import { fill, words, type Chart } from '../../charts/chart.ts';
import type { Play } from '../../charts/play.ts';
import { roomUnder } from '../../charts/shared/layout.ts';
import type { ChartData } from '../../lib/types.ts';
import type { Scene, Size } from '../../marks/mark.ts';
import { gripsOver } from './grips.ts';

/** A play in a page: what may be set, where, and how the drawing is made anew. */
export interface PlayPlace {
  section: HTMLElement;
  /** The live drawing's box. */
  holder: HTMLElement;
  chart: Chart;
  data: ChartData;
  play: Play;
  /** Draws the present step anew, as a move or at once. */
  redraw(move?: boolean): void;
}

/**
 * Lets the reader set a number on a step's drawing. What is set is told to nobody and forgotten with the page.
 * @returns the picture of a step (from 0) in a box, once its number was set
 */
export function mountPlay({
  section,
  holder,
  chart,
  data,
  play,
  redraw,
}: PlayPlace): (index: number, size: Size) => Scene | undefined {
  const step = section.querySelectorAll<HTMLElement>('[data-step]')[play.step - 1]!;
  let value: number | undefined;
  const grips = gripsOver({
    section,
    holder,
    step,
    hook: 'play',
    label: () => words(data, 'playIs'),
    said: (n) => fill(data, 'playSaid', { n }),
    changed: (_, now) => {
      value = now;
      redraw(false);
    },
  });
  return (index, size) => {
    const open = index + 1 === play.step;
    grips.open(open);
    if (!open) return undefined;
    const { layout, top } = roomUnder(data, chart.steps, size);
    grips.lay(size, top, [play.range(layout)], [value ?? play.start(data)]);
    return value === undefined ? undefined : chart.scene(play.set(data, value), play.step, size);
  };
}
