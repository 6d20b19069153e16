import { BETWEEN } from '../../lib/han.ts';
import { declareLive } from '../../lib/live.ts';
import type { Size } from '../../marks/mark.ts';
import { floorWidth } from '../../scrolly/geometry.ts';
import { motionIsOn } from '../../scrolly/motion.ts';
import type { Texts } from '../../strings/texts.ts';
import { liveChart } from '../chapter/chapter-client.ts';
import type { StepThroughWord } from './step-through.words.ts';

/** px; a finger that has gone this far sideways, and less than half as far up or down, has swiped. */
const SWIPE = 40;

/** How a chapter is gone through, one step at a time. */
export interface Stepping {
  /** The place of the step to begin with, from 0. */
  start: number;
  /** What a drawing in this box is laid out for. */
  size(holder: HTMLElement): Size;
  words: Texts<StepThroughWord>;
  /** Told of every step that is shown, the first one too. */
  shown?(step: HTMLElement): void;
}

export interface Steps {
  /** How many there are. */
  count: number;
  /** So many steps on, or back; past an end nothing happens. */
  go(by: number): void;
  /** To a step by its place, from 0. */
  goTo(index: number): void;
}

/** Calls back when an element's box changes: also when a hidden frame is shown. */
function onResize(element: Element, changed: () => void): void {
  if (typeof ResizeObserver === 'function') new ResizeObserver(changed).observe(element);
  else window.addEventListener('resize', changed);
}

/** Tells left from right: +1 for on, -1 for back, 0 for anything else. */
function swipes(area: HTMLElement, go: (by: number) => void): void {
  let from: PointerEvent | undefined;
  area.addEventListener('pointerdown', (event) => {
    from = event.pointerType === 'mouse' ? undefined : event;
  });
  area.addEventListener('pointerup', (event) => {
    if (from?.pointerId !== event.pointerId) return;
    const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) go(-Math.sign(across));
  });
}

/** Words that do not fit are scrolled; a keyboard must reach them. */
function reachWords(section: HTMLElement): void {
  for (const words of section.querySelectorAll<HTMLElement>('.words')) {
    if (words.scrollHeight > words.clientHeight + 1) words.tabIndex = 0;
    else words.removeAttribute('tabindex');
  }
}

/**
 * Shows a chapter one step at a time, with buttons and swipes: the same scenes and the same moves as by scrolling.
 * Until this has run, one step stands as words and still, and the buttons are disabled. A stepper in a frame and the
 * slides are this, each with keys of its own.
 * @param section `<section data-chapter>` with `[data-step]`s, `[data-go]` buttons, `[data-count]` and `[data-says]`
 */
export async function stepThrough(section: HTMLElement, stepping: Stepping): Promise<Steps> {
  const holder = section.querySelector<HTMLElement>('figure[data-figure]')!;
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  const buttons = [...section.querySelectorAll<HTMLButtonElement>('[data-go]')];
  const { live, setSize, takeHands } = await liveChart(section, holder);
  await takeHands();
  let now = stepping.start;

  const write = (): void => {
    for (const [i, step] of steps.entries()) step.toggleAttribute('data-shown', i === now);
    // A button that were disabled under the reader's finger would drop the focus.
    for (const button of buttons)
      button.setAttribute('aria-disabled', `${steps[now + Number(button.dataset['go'])] === undefined}`);
    section.querySelector('[data-count]')!.textContent = stepping.words.t('step.count', {
      n: now + 1,
      all: steps.length,
    });
    stepping.shown?.(steps[now]!);
  };
  const say = (): void => {
    const words = steps[now]!.querySelector('.words')!;
    words.scrollTop = 0;
    // A window that is too low for all of it scrolls: to the new drawing. Only the frame; the page around stays.
    scrollTo(0, 0);
    // What is asked before a step gives the answer is all there is to say.
    const asking = steps[now]!.dataset['asking'] !== undefined;
    const told = asking ? ':scope > :is(.kicker, .ask)' : ':scope > :not(.in-words, .ask)';
    const said = [...words.querySelectorAll(told)].map(({ textContent }) => textContent);
    const alt = words.querySelector('[data-alt-of]')?.textContent.trim();
    if (alt && !asking) said.push(stepping.words.t('step.drawing', { alt }));
    // “Step 2 of 8” is heard as a sentence, not as the beginning of the next.
    const sentences = said.map((text) => text.trim().replace(/[^.?!]$/, '$&.'));
    section.querySelector('[data-says]')!.textContent = sentences.join(BETWEEN);
  };
  const goTo = (index: number): void => {
    if (!steps[index] || index === now) return;
    now = index;
    write();
    live.show(now, !motionIsOn(holder));
    say();
  };
  const go = (by: number): void => goTo(now + by);

  declareLive();
  section.dataset['stepper'] = 'on';
  setSize(stepping.size(holder));
  live.show(now, true);
  write();
  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => go(Number(button.dataset['go'])));
  }
  swipes(section, go);

  let drawn = '';
  onResize(holder, () => {
    const box = `${floorWidth(holder.clientWidth)} ${holder.clientHeight}`;
    if (box === drawn || holder.clientWidth === 0) return;
    drawn = box;
    setSize(stepping.size(holder));
    live.redraw();
    reachWords(section);
  });
  return { count: steps.length, go, goTo };
}

/** Whether a key was pressed alone: with a modifier it is the browser's. */
export const alone = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !(altKey || ctrlKey || metaKey || shiftKey);
