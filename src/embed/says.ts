import type { Choice, What } from './choice.ts';

const WHAT: Readonly<Record<What, string>> = {
  chapter: 'The whole chapter, words and drawings.',
  chart: 'Its drawing, one line to each picture. Your article has the words.',
  panel: 'A drawing the reader can set, with sliders and choices.',
  picture: 'One step’s drawing as an image, with its text alternative.',
  link: 'An address that opens with the drawing in that step.',
  data: 'Every amount that is drawn, with unit, date, standing and sources.',
};

/** What a choice is, in a sentence each for the thing picked and its layout. */
export function says({ what, layout, step }: Pick<Choice, 'what' | 'layout' | 'step'>): {
  what: string;
  layout: string;
} {
  const stepper = step
    ? 'It opens at this step; the reader can go on and back. 640px high.'
    : 'One step at a time, with buttons. 640px high at every width.';
  const unrolled = step ? 'This step alone.' : 'Every step under the last, as high as it is.';
  const inline =
    'In your own page: the drawing moves as your readers scroll. Needs our script; where that may not run, they see a ' +
    'link. The preview shows it unrolled.';
  return { what: WHAT[what], layout: { stepper, unrolled, inline }[layout] };
}
