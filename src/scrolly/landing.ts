import { addressed } from './address.ts';
import { px, type Form } from './styles.ts';

/** px of air that waiting words need under them. */
const AIR = 8;

/** Whether a step's words fit where the styles let them wait. Asked with the class on. */
const canWait = (words: HTMLElement, height: number): boolean =>
  px(words, 'top') + words.offsetHeight + AIR <= height;

/**
 * Lets each step's words wait beside the chart where they fit; words that cannot would have scrolled out of sight.
 * In rows it puts the link target of a step that waits so that the step's centre lands on the line: its words stand
 * where they wait all the while. Everything else lands as the styles say.
 * @param line px from the top of the viewport @param height the small viewport's, in px
 */
export function letWordsWait(steps: readonly HTMLElement[], form: Form, line: number, height: number): void {
  // What is written and what is read take turns for all steps at once: the browser lays the page out once, not for each.
  for (const step of steps) {
    step.classList.add('waits');
    step.style.removeProperty('scroll-margin-top');
  }
  const asked = steps.map((step) => {
    const words = step.querySelector<HTMLElement>('.words');
    return { step, waits: words && canWait(words, height), height: step.offsetHeight };
  });
  const top = px(steps[0]!, 'scroll-margin-top');
  for (const { step, waits, height } of asked) {
    step.classList.toggle('waits', Boolean(waits));
    // The first step opens with its still: its centre on the line would leave its words below the view.
    if (waits && form === 'rows' && step !== steps[0])
      step.style.scrollMarginTop = `${Math.max(top, Math.round(line - height / 2))}px`;
  }
}

/** Undoes `letWordsWait`. */
export function letWordsGo(steps: readonly HTMLElement[]): void {
  for (const step of steps) {
    step.classList.remove('waits');
    step.style.removeProperty('scroll-margin-top');
  }
}

/**
 * The step the address names, if the page still stands where the browser put it on arrival.
 * A script that comes late must not pull back a reader who has scrolled on.
 */
export function arrivedAt(steps: readonly HTMLElement[]): HTMLElement | undefined {
  const target = addressed();
  if (!target || !steps.includes(target)) return undefined;
  const landed = Math.abs(target.getBoundingClientRect().top - px(target, 'scroll-margin-top')) <= 4;
  return landed || window.scrollY === 0 ? target : undefined;
}

/** Puts a step where a link to it lands, at once. */
export const landOn = (step: HTMLElement): void =>
  step.scrollIntoView({ block: 'start', behavior: 'instant' });
