import { chartSize } from '../../scrolly/chart-size.ts';
import type { Texts } from '../../strings/texts.ts';
import { alone, stepThrough } from './step-through.ts';
import type { StepThroughWord } from './step-through.words.ts';

/** Makes a stepper in a frame work: one step at a time in a box of fixed height, with buttons, arrow keys and swipes. */
export async function mountStepper(section: HTMLElement, words: Texts<StepThroughWord>): Promise<void> {
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  const marked = steps.findIndex((step) => step.dataset['shown'] !== undefined);
  const { go } = await stepThrough(section, { start: Math.max(0, marked), size: chartSize, words });
  document.addEventListener('keydown', (event) => {
    // A range has its own use for arrows.
    if (!alone(event) || (event.target as Element).matches('input')) return;
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
  });
}
