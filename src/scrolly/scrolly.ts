import { addressed, followInAddress } from './address.ts';
import { floorWidth, progress, triggerLine } from './geometry.ts';
import { rootOf } from './motion.ts';
import { track, type Track } from './track.ts';
import { onViewportChange, viewport } from './viewport.ts';

/** The size of the live figure's box, and the reader's text size relative to 16px. */
export interface StageSize {
  width: number;
  height: number;
  text: number;
}

export interface Performance {
  /** Go to this step from wherever you are; `atOnce` when nothing should be seen moving (load, resize). */
  show(index: number, atOnce: boolean): void;
  /** The step (from 0) in which scroll is time, if there is one. */
  scrubs?: number | undefined;
  /** How far the reader has come through that step, 0 to 1; told before it is shown, and at every scroll in it. */
  scrub?(fraction: number): void;
  resize(size: StageSize): void;
  /** The chapter goes back to its stills. */
  leave(): void;
  /** Whether the page is ours, so that its address may lead to a step and follow the reader. */
  address: boolean;
}

export interface Scrolly {
  layOut(): void;
  stop(): void;
}

const px = (element: Element, property: string): number =>
  Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0;

/** px; a page that is being hidden or closed reports boxes of no size, which nothing can be drawn in. */
const SMALLEST = 240;

/** The size of a drawing's box as it stands in the page, without the air above it. */
export function stageSize(figure: HTMLElement): StageSize {
  const text = Number.parseFloat(getComputedStyle(rootOf(figure)).fontSize) / 16;
  return {
    width: Math.max(SMALLEST, floorWidth(figure.clientWidth)),
    height: Math.max(SMALLEST, Math.floor(figure.clientHeight - px(figure, 'padding-top'))),
    text: Math.min(1.5, Math.max(1, text)),
  };
}

/**
 * Lets each step's words wait beside the figure where they fit, and puts its link target so that the step's centre
 * lands on the line. Words that cannot wait would then have scrolled out of sight: those steps land as the styles
 * say, with their words in view.
 */
function place(steps: readonly HTMLElement[], line: number, height: number, top: number): void {
  for (const step of steps) {
    const words = step.querySelector<HTMLElement>('.words');
    if (!words) continue;
    // The styles say where words wait; ask with the class on.
    step.classList.add('waits');
    const waits = px(words, 'top') + words.offsetHeight + 8 <= height;
    step.classList.toggle('waits', waits);
    // The first step opens with its still: its centre on the line would leave its words below the view.
    const centred = Math.max(top, Math.round(line - step.offsetHeight / 2));
    const margin = waits ? `${step === steps[0] ? top : centred}px` : '';
    step.style.scrollMarginTop = margin;
  }
}

/**
 * The step the address names, if the page still stands where the browser put it on arrival.
 * A script that comes late must not pull back a reader who has scrolled on.
 */
function arrivedAt(steps: readonly HTMLElement[]): HTMLElement | undefined {
  const target = addressed();
  if (!target || !steps.includes(target)) return undefined;
  const landed = Math.abs(target.getBoundingClientRect().top - px(target, 'scroll-margin-top')) <= 4;
  return landed || window.scrollY === 0 ? target : undefined;
}

/**
 * Binds a chapter's steps to its live figure. Knows steps, not charts.
 *
 * The page is laid out before this runs; switching on hides the stills, lays the figure over the place of the
 * first one, and moves nothing. `--form` in the styles decides between rows (figure above the words), columns,
 * and unrolled (too little room: stays off).
 * @param section `<section data-chapter>` with `figure[data-figure]` and `[data-step]`s
 * @returns `layOut` for a change of width that the window knows nothing of; `stop` switches the chapter back to stills
 */
export function scrolly(section: HTMLElement, performance: Performance): Scrolly {
  const figure = section.querySelector<HTMLElement>('figure[data-figure]')!;
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  const root = rootOf(section);
  let follow: Track | undefined;
  let atOnce = true;

  /** Looked at once a frame: scroll events come more often than pictures. */
  let looking = 0;
  const scrub = (): void => {
    looking = 0;
    const step = steps[performance.scrubs ?? -1];
    if (!step || !follow) return;
    const { top, height } = step.getBoundingClientRect();
    performance.scrub?.(progress(top, height, triggerLine(viewport(root)), px(step, 'scroll-margin-top')));
  };
  const onScroll = (): void => {
    looking ||= requestAnimationFrame(scrub);
  };

  const report = (index: number, inside: boolean): void => {
    if (index === performance.scrubs) scrub();
    performance.show(index, atOnce);
    for (const link of section.querySelectorAll<HTMLElement>('[data-step-link]')) {
      if (inside && link.dataset['stepLink'] === steps[index]!.id) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (performance.address) followInAddress(steps[index]!.id, inside);
  };

  const layOut = (): void => {
    const view = viewport(root);
    const unrolled = getComputedStyle(section).getPropertyValue('--form').trim() === 'unrolled';
    if (unrolled) return turnOff();
    section.dataset['scrolly'] = 'on';
    atOnce = true;
    performance.resize(stageSize(figure));
    place(steps, triggerLine(view), view.height, px(figure, 'top'));
    if (follow) follow.moveLine(triggerLine(view));
    else follow = track(steps, triggerLine(view), report);
    atOnce = false;
  };

  const turnOff = (): void => {
    follow?.stop();
    follow = undefined;
    delete section.dataset['scrolly'];
    performance.leave();
    for (const step of steps) {
      step.classList.remove('waits');
      step.style.removeProperty('scroll-margin-top');
    }
  };

  /** The browser followed the link before its target's margin was set: land again, on the line. */
  const land = (target: HTMLElement): void => {
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    follow?.recompute(true);
  };
  /** Focus that lands on words covered by the figure or the masthead, or outside the view, brings their step. */
  const onFocus = ({ target }: FocusEvent): void => {
    const element = target as HTMLElement;
    const step = element.closest<HTMLElement>('[data-step]');
    if (!step || !follow || !element.matches(':focus-visible')) return;
    const [box, stage] = [element.getBoundingClientRect(), figure.getBoundingClientRect()];
    const beside = getComputedStyle(section).getPropertyValue('--form').trim() === 'columns';
    const covered = beside ? Math.min(stage.top, px(figure, 'top')) : stage.bottom;
    if (box.top >= covered && box.bottom <= window.innerHeight) return;
    step.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  const look = (): void => follow?.recompute(true);
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) look();
  };

  const arriving = performance.address ? arrivedAt(steps) : undefined;
  layOut();
  if (arriving && follow) {
    atOnce = true;
    land(arriving);
    atOnce = false;
  }
  const stopListening = onViewportChange(layOut);
  window.addEventListener('hashchange', look);
  window.addEventListener('pageshow', onShow);
  if (performance.scrubs !== undefined) window.addEventListener('scroll', onScroll, { passive: true });
  section.addEventListener('focusin', onFocus);
  const stop = (): void => {
    stopListening();
    window.removeEventListener('hashchange', look);
    window.removeEventListener('pageshow', onShow);
    window.removeEventListener('scroll', onScroll);
    cancelAnimationFrame(looking);
    section.removeEventListener('focusin', onFocus);
    turnOff();
  };
  return { layOut, stop };
}
