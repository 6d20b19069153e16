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

/** Whether the page around us asks for our height: in our words, in those of @newswire/frames, or in pym.js's. */
function asks(data: unknown): boolean {
  if (typeof data === 'string') return data.startsWith(`pym${PYM}`) && data.includes(`${PYM}width${PYM}`);
  const { type } = (typeof data === 'object' && data !== null ? data : {}) as { type?: unknown };
  return type === ASK || type === 'frames-init';
}

/** Says what there is to say to the page around us, now and whenever it asks. @returns to say it again */
function speak(messages: () => unknown[]): () => void {
  const { parent } = window;
  const say = (): void => messages().forEach((message) => parent.postMessage(message, '*'));
  window.addEventListener('message', ({ source, data }) => {
    if (source === parent && asks(data)) say();
  });
  return say;
}

/** A stepper's height is fixed by the snippet: it is told only to parents who would else give it none. */
export function reportFixedHeight(height: number, childId?: string): void {
  speak(() => heightMessages(height, childId).slice(1))();
}

/**
 * Tells the page around us how tall our content is: once it is laid out, whenever that changes, and when asked.
 * It measures the content's own box, never the document, which is as tall as the frame: so a frame may shrink, and
 * cannot grow by having grown. A frame that is not shown has no height, and says nothing.
 * @param content the element that holds all there is
 */
export function reportHeight(content: HTMLElement, childId?: string): void {
  let last = 0;
  const say = speak(() => (last > 0 ? heightMessages(last, childId) : []));
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
}
