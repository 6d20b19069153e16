import { floorWidth } from '../scrolly/geometry.ts';
import { motionIsOn } from '../scrolly/motion.ts';
import { stageSize } from '../scrolly/scrolly.ts';
import { liveFigure } from './chapter-client.ts';

/** px; a finger that has gone this far sideways, and less than half as far up or down, has swiped. */
const SWIPE = 40;

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

/**
 * Makes a stepper work: one step at a time in a box of fixed height, with buttons, arrow keys and swipes. The same
 * scenes and the same moves as by scrolling. Until this has run, the first step stands as words and still, and the
 * buttons are disabled.
 */
export async function mountStepper(section: HTMLElement): Promise<void> {
  const holder = section.querySelector<HTMLElement>('figure[data-figure]')!;
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  const buttons = [...section.querySelectorAll<HTMLButtonElement>('[data-go]')];
  const { live, setSize } = await liveFigure(section, holder);
  let now = Math.max(
    0,
    steps.findIndex((step) => step.dataset['shown'] !== undefined),
  );

  const write = (): void => {
    for (const [i, step] of steps.entries()) step.toggleAttribute('data-shown', i === now);
    // A button that were disabled under the reader's finger would drop the focus.
    for (const button of buttons)
      button.setAttribute('aria-disabled', `${steps[now + Number(button.dataset['go'])] === undefined}`);
    section.querySelector('[data-count]')!.textContent = `${now + 1} of ${steps.length}`;
  };
  /** Words that do not fit are scrolled; a keyboard must reach them. */
  const reach = (): void => {
    for (const words of section.querySelectorAll<HTMLElement>('.words')) {
      if (words.scrollHeight > words.clientHeight + 1) words.tabIndex = 0;
      else words.removeAttribute('tabindex');
    }
  };
  const go = (by: number): void => {
    if (!steps[now + by]) return;
    now += by;
    write();
    live.show(now, !motionIsOn(holder));
    const words = steps[now]!.querySelector('.words')!;
    words.scrollTop = 0;
    // A frame that is too low for all of it scrolls: to the new drawing. Only the frame; the page around stays.
    scrollTo(0, 0);
    const alt = section.querySelector(`[data-alt-of="${steps[now]!.id}"]`);
    // “Step 2 of 8” is heard as a sentence, not as the beginning of the next.
    const sentences = [...words.children, ...(alt ? [alt] : [])].map(({ textContent }) =>
      textContent.trim().replace(/[^.?!]$/, '$&.'),
    );
    section.querySelector('[data-says]')!.textContent = sentences.join(' ');
  };

  section.dataset['stepper'] = 'on';
  setSize(stageSize(holder));
  live.show(now, true);
  write();
  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => go(Number(button.dataset['go'])));
  }
  document.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey, shiftKey }) => {
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    if (key === 'ArrowRight') go(1);
    if (key === 'ArrowLeft') go(-1);
  });
  swipes(section, go);

  let drawn = '';
  onResize(holder, () => {
    const box = `${floorWidth(holder.clientWidth)} ${holder.clientHeight}`;
    if (box === drawn || holder.clientWidth === 0) return;
    drawn = box;
    setSize(stageSize(holder));
    live.redraw();
    reach();
  });
}
