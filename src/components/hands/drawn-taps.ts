/** px; the least that a finger can be asked to meet. */
const FINGER = 24;

/** Whether a tap meets an element, or the room that a finger needs round its middle. */
function meets({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return (
    Math.abs(clientX - left - width / 2) <= Math.max(width, FINGER) / 2 &&
    Math.abs(clientY - top - height / 2) <= Math.max(height, FINGER) / 2
  );
}

/**
 * Lets a tap on the live drawing do what one on the link in the words does: on an amount, of the same amount; on what
 * stands for a chapter, to that chapter. For pointers only: by keyboard and for screen readers there is the link.
 */
export function followTaps(section: HTMLElement, holder: HTMLElement): void {
  section.addEventListener('click', (event) => {
    const target = event.target as Element;
    // A click without a pointer is one on a link, by key or by this.
    if (event.detail === 0 || target.closest('input')) return;
    const drawn = [...holder.querySelectorAll<SVGElement>('text[data-fact], [data-leads]')];
    const tapped = drawn.find((one) => one === target) ?? drawn.find((one) => meets(event, one));
    if (!tapped) return;
    const { fact, leads } = tapped.dataset;
    const link = section.querySelector<HTMLElement>(
      leads
        ? `.words :is(a[href$="/${leads}/"], a[href$="#${leads}-title"])`
        : `a.fact [data-fact="${fact}"]`,
    );
    if (!link) return;
    event.stopPropagation();
    // What the drawing covers is not what was tapped.
    event.preventDefault();
    link.click();
  });
}
