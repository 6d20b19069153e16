import { ASK, HEIGHT } from '../inside/child.ts';

/** px; no chapter is nearly as tall, and a frame that says so is not ours. */
const TALLEST = 20_000;

/**
 * The height in a message of ours, in px. Anything that is not exactly such a message has none: another shape or type,
 * what is inherited instead of its own, a number that is not whole or not between 1 and 20,000.
 */
export function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype)
    return undefined;
  if (!Object.hasOwn(data, 'type') || !Object.hasOwn(data, 'height')) return undefined;
  // A number only if it is one: isInteger knows.
  const { type, height } = data as { type: unknown; height: number };
  return type === HEIGHT && Number.isInteger(height) && height >= 1 && height <= TALLEST ? height : undefined;
}

/** Our frames in this page, of whatever edition. @param base our address, ending in a slash */
function* framesOf(base: string): Generator<HTMLIFrameElement> {
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.src.replace(`${base}zh/`, base).startsWith(`${base}embed/`)) yield frame;
}

/**
 * Gives a frame exactly the height of what is in it. The snippet's smallest height, which holds against a page's
 * `iframe { height: 100% }`, must not stop it from shrinking; borders and padding of the page's come on top.
 */
function setHeight({ style }: HTMLIFrameElement, height: number): void {
  style.setProperty('box-sizing', 'content-box', 'important');
  for (const property of ['height', 'min-height', 'max-height'])
    style.setProperty(property, `${height}px`, 'important');
}

/**
 * Keeps our frames in this page as tall as their content. A message counts only if it comes from our origin, out of a
 * frame of ours that stands in this page. Frames added later speak by themselves; of removed ones nothing is kept.
 * @param base our address, ending in a slash
 */
export function sizeFrames(base: string): void {
  const { origin } = new URL(base);
  window.addEventListener('message', (event) => {
    const height = event.origin === origin && event.source ? heightIn(event.data) : undefined;
    if (height === undefined) return;
    for (const frame of framesOf(base)) if (frame.contentWindow === event.source) setHeight(frame, height);
  });
  // Those that were here first have spoken already. To anyone: a frame that has not loaded yet has no origin, and the
  // browser would complain; the question holds nothing to keep from others.
  for (const frame of framesOf(base)) frame.contentWindow?.postMessage({ type: ASK }, '*');
}
