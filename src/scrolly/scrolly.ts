import { declareLive } from '../lib/live.ts';
import { followInAddress, leaveAddress } from './address.ts';
import { chartSize, laidOutFor, type ChartSize } from './chart-size.ts';
import { keepFocusInView } from './focus.ts';
import { triggerLine } from './geometry.ts';
import { arrivedAt, landOn, letWordsGo, letWordsWait } from './landing.ts';
import { rootOf } from './motion.ts';
import { fractionOf } from './scrub.ts';
import { formOf } from './styles.ts';
import { trackSteps, type StepTracker } from './track.ts';
import { onViewportChange, viewport } from './viewport.ts';

/** What a chapter does as its reader scrolls. */
export interface ScrollHandlers {
  /** Go to this step from wherever you are; `atOnce` when nothing should be seen moving (load, resize). */
  show(index: number, atOnce: boolean): void;
  /** The step (from 0) in which scroll is time, if there is one. */
  scrubs?: number | undefined;
  /** How far the reader has come through that step, 0 to 1; told before it is shown, and at every scroll in it. */
  scrub?(fraction: number): void;
  resize(size: ChartSize): void;
  /** The chapter goes back to its stills. */
  leave(): void;
  /** Whether the page is ours, so that its address may lead to a step and follow the reader. */
  address: boolean;
}

export interface Scrolly {
  layOut(): void;
  stop(): void;
}

/** Marks the chapter's own link to the step the reader is in. @param id none while the reader is outside the steps */
function markLink(section: HTMLElement, id: string | undefined): void {
  for (const link of section.querySelectorAll<HTMLElement>('[data-step-link]')) {
    if (link.dataset['stepLink'] === id) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
}

/** Marks the step whose words are read now: the styles make the others quieter. @param now from 0; none marks no step */
function markStep(steps: readonly HTMLElement[], now?: number): void {
  for (const [i, step] of steps.entries()) step.classList.toggle('now', i === now);
}

/** Calls back when the active step may be another without any scrolling: a link followed, a page brought back. */
function onReturn(look: () => void): () => void {
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) look();
  };
  window.addEventListener('hashchange', look);
  window.addEventListener('pageshow', onShow);
  return () => {
    window.removeEventListener('hashchange', look);
    window.removeEventListener('pageshow', onShow);
  };
}

/**
 * Binds a chapter's steps to its live chart. Knows steps, not charts.
 *
 * The page is laid out before this runs; switching on hides the stills, lays the chart over the place of the
 * first one, and moves nothing. `--form` in the styles decides between rows (chart above the words), columns,
 * and unrolled (too little room: stays off).
 * @param section `<section data-chapter>` with `figure[data-figure]` and `[data-step]`s
 * @returns `layOut` for a change of width that the window knows nothing of; `stop` switches the chapter back to stills
 */
export function scrolly(section: HTMLElement, handlers: ScrollHandlers): Scrolly {
  const figure = section.querySelector<HTMLElement>('figure[data-figure]')!;
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  const scrubbed = steps[handlers.scrubs ?? -1];
  const view = (): { line: number; height: number } => {
    const { height } = viewport(rootOf(section));
    return { line: triggerLine(height), height };
  };
  let tracker: StepTracker | undefined;
  let active: HTMLElement | undefined;
  let atOnce = true;

  // Scrolling elsewhere must cost nothing. Browsers tell of it before they call for pictures: what is read here was laid out already.
  const scrub = (): void => {
    if (scrubbed && active === scrubbed) handlers.scrub?.(fractionOf(scrubbed, view().line));
  };
  const report = (index: number, inside: boolean): void => {
    const step = steps[index]!;
    active = step;
    scrub();
    handlers.show(index, atOnce);
    markStep(steps, index);
    markLink(section, inside ? step.id : undefined);
    if (handlers.address) followInAddress(step.id, inside);
  };

  const turnOn = (): void => {
    const { line, height } = view();
    declareLive();
    section.dataset['scrolly'] = 'on';
    handlers.resize(laidOutFor(chartSize(figure)));
    letWordsWait(steps, formOf(section), line, height);
    if (tracker) tracker.moveLine(line);
    else tracker = trackSteps(steps, line, report);
  };
  const turnOff = (): void => {
    tracker?.stop();
    tracker = active = undefined;
    if (handlers.address) leaveAddress(steps[0]!.id);
    delete section.dataset['scrolly'];
    handlers.leave();
    letWordsGo(steps);
    markStep(steps);
  };
  const layOut = (): void => {
    atOnce = true;
    if (formOf(section) === 'unrolled') turnOff();
    else turnOn();
    atOnce = false;
  };

  const look = (): void => tracker?.recompute(true);
  const arriving = handlers.address ? arrivedAt(steps) : undefined;
  layOut();
  // The browser followed the link before its target's margin was set: land again, on the line.
  if (arriving && tracker) {
    landOn(arriving);
    atOnce = true;
    look();
    atOnce = false;
  }
  // Words that were unfolded may have lost the room to wait in.
  const unfolded = ({ target }: Event): void => {
    if (tracker && (target as Element).matches('.in-words')) layOut();
  };
  section.addEventListener('toggle', unfolded, true);
  if (scrubbed) window.addEventListener('scroll', scrub, { passive: true });
  const listeners = [
    () => section.removeEventListener('toggle', unfolded, true),
    onViewportChange(layOut),
    onReturn(look),
    keepFocusInView(section, figure, () => tracker !== undefined),
    () => window.removeEventListener('scroll', scrub),
  ];
  const stop = (): void => {
    for (const stopListening of listeners) stopListening();
    turnOff();
  };
  return { layOut, stop };
}
