import { landOn } from './landing.ts';
import { formOf, px } from './styles.ts';

/** The upper edge of what can be read beside or under a chapter's chart, in px from the top of the viewport. */
function readableFrom(section: HTMLElement, figure: HTMLElement): number {
  const { top, bottom } = figure.getBoundingClientRect();
  return formOf(section) === 'columns' ? Math.min(top, px(figure, 'top')) : bottom;
}

/**
 * Focus that lands on words covered by the chart or the masthead, or outside the view, brings their step.
 * @param isLive whether the chapter's chart covers anything now
 * @returns a function that stops listening
 */
export function keepFocusInView(
  section: HTMLElement,
  figure: HTMLElement,
  isLive: () => boolean,
): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    const element = target as HTMLElement;
    const step = element.closest<HTMLElement>('[data-step]');
    if (!step || !isLive() || !element.matches(':focus-visible')) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (top < readableFrom(section, figure) || bottom > window.innerHeight) landOn(step);
  };
  section.addEventListener('focusin', onFocus);
  return () => section.removeEventListener('focusin', onFocus);
}
