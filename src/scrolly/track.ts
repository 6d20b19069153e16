import scrollama from 'scrollama';
import { activeIndex } from './geometry.ts';

/** What Scrollama 3.2 really offers: its own types lag behind (px offsets, `offset`). */
interface Scroller {
  setup(options: { step: HTMLElement[]; offset: string }): Scroller;
  onStepEnter(notify: () => void): Scroller;
  onStepExit(notify: () => void): Scroller;
  offset(px: string): Scroller;
  destroy(): void;
}

/** Knows which step the reader is in. */
export interface StepTracker {
  /** Looks where the steps are and reports the active one, if it changed or `always`. */
  recompute(always?: boolean): void;
  /** Moves the trigger line, in px from the top of the viewport. */
  moveLine(px: number): void;
  stop(): void;
}

/** The time after the last scroll event at which a jump counts as over, in ms. */
const JUMP_OVER = 120;

/** Who looks once more when scrolling has come to rest: a jump can pass every observer by. */
const looks = new Set<() => void>();

let [timer, scrolled] = [0, 0];

/** One clock for all of them. It runs out before it is set again. */
function afterJump(): void {
  const left = scrolled + JUMP_OVER - performance.now();
  timer = left > 0 ? window.setTimeout(afterJump, left) : 0;
  // Each by itself: one that fails keeps no other from looking.
  if (!timer) looks.forEach((look) => queueMicrotask(look));
}

function onScroll({ timeStamp }: Event): void {
  scrolled = timeStamp;
  timer ||= window.setTimeout(afterJump, JUMP_OVER);
}

/**
 * Follows the reader through a list of steps. The only module that knows Scrollama.
 *
 * Scrollama's events are a hint to look; the active step always comes from geometry, because the events
 * arrive in any order on load, not at all past the last step (scrollama#141), and once per step on a jump (#78).
 * @param steps in document order, at least one
 * @param line px from the top of the viewport
 * @param report the active index, and whether the line is inside the steps (not before or after them)
 */
export function trackSteps(
  steps: readonly HTMLElement[],
  line: number,
  report: (index: number, inside: boolean) => void,
): StepTracker {
  let last = '';
  const aim = { line };

  const recompute = (always = false): void => {
    const boxes = steps.map((step) => step.getBoundingClientRect());
    const index = activeIndex(
      boxes.map((box) => box.top),
      aim.line,
    );
    // At the very top the reader has not begun, however high the first step reaches.
    const begun = window.scrollY > 0 && boxes[0]!.top <= aim.line;
    const inside = begun && boxes.at(-1)!.bottom > aim.line;
    const now = `${index} ${inside}`;
    if (now === last && !always) return;
    last = now;
    report(index, inside);
  };
  // One step is entered as another is left: both say so in one frame, in which nothing has moved.
  let looked = false;
  const look = (): void => {
    if (looked) return;
    looked = true;
    requestAnimationFrame(() => (looked = false));
    recompute();
  };
  // Where a browser lacks what Scrollama needs, the picture follows once scrolling has come to rest.
  const observes = 'IntersectionObserver' in window && 'ResizeObserver' in window;
  const scroller = observes ? (scrollama() as unknown as Scroller) : undefined;
  scroller?.setup({ step: [...steps], offset: `${line}px` });
  scroller?.onStepEnter(look).onStepExit(look);
  looks.add(recompute);
  // Added a second time it is still one.
  window.addEventListener('scroll', onScroll, { passive: true });
  recompute(true);

  return {
    recompute,
    moveLine: (px) => {
      aim.line = px;
      // Also makes Scrollama measure its steps again, which it does not do by itself.
      scroller?.offset(`${px}px`);
      recompute(true);
    },
    stop: () => {
      looks.delete(recompute);
      if (looks.size === 0) window.removeEventListener('scroll', onScroll);
      scroller?.destroy();
    },
  };
}
