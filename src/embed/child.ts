/** How the pages around us are told a height: what every message of ours is called. */
export const HEIGHT = 'ai-boom:height';
/** A page that came later than our first word asks for it again. */
export const ASK = 'ai-boom:ask';

const PYM = 'xPYMx';

/**
 * The same height in the dialects that pages around us speak: our own embed.js; AMP's `embed-size`, which
 * @newswire/frames and others read too; pym.js's, where it told us what it calls our frame.
 * @param height px, whole
 */
export function heightMessages(height: number, childId?: string): unknown[] {
  return [
    { type: HEIGHT, height },
    { sentinel: 'amp', type: 'embed-size', height },
    ...(childId === undefined ? [] : [['pym', childId, 'height', height].join(PYM)]),
  ];
}

/** What a stepper says: its height is fixed by the snippet, so only to parents who would else give it none. */
export const fixedHeightMessages = (height: number, childId?: string): unknown[] =>
  heightMessages(height, childId).slice(1);

/** Whether a message asks us for our height. */
const asks = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && (data as { type?: unknown }).type === ASK;

/**
 * Tells the page around us how tall our content is: once it is laid out, whenever that changes, and when asked.
 * It measures the content's own box, never the document, which is as tall as the frame: so a frame may shrink, and
 * cannot grow by having grown. A frame that is not shown has no height, and says nothing.
 * @param content the element that holds all there is
 */
export function reportHeight(content: HTMLElement, childId?: string): void {
  let last = 0;
  const say = (): void => {
    for (const message of heightMessages(last, childId)) window.parent.postMessage(message, '*');
  };
  const measure = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === 0 || height === last) return;
    last = height;
    say();
  };
  measure();
  if (typeof ResizeObserver === 'function') new ResizeObserver(measure).observe(content);
  else window.addEventListener('resize', measure);
  window.addEventListener('load', measure);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && last > 0 && asks(data)) say();
  });
}
