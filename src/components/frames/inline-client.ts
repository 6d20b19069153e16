import type { LiveElement } from '../../embed/inline/element.ts';
import { ELEMENT } from '../../embed/inline/name.ts';
import { chapterParts, styles } from '../../embed/inline/fetched.ts';
import { addFonts, addStandIns } from '../../embed/inline/fonts.ts';
import { IN_HAN } from '../../lib/han.ts';
import { nameOf, stickyBreaker } from '../../embed/inline/sticky.ts';
import sans from '../../fonts/instrument-sans.woff2?url';
import serif from '../../fonts/newsreader.woff2?url';
import { release } from '../../scrolly/viewport.ts';
import { mountChapter } from '../chapter/chapter-client.ts';
import { clientWords } from '../page/client-words.ts';
import type { EmbedWord } from './embed-client.words.ts';
import { whenNear } from '../chapter/near.ts';
import { mountPanel } from '../chapter/panel-client.ts';

/** px; the tallest bar of somebody's page that a drawing waits under. */
const TALLEST_BAR = 400;

/** What is stopped when the element goes, and laid out anew when its width changes. */
interface Part {
  layOut?(): void;
  stop(): void;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** What the wrapper says of theme and motion: the attribute's choice, else the reader's system's. */
function dress(root: HTMLElement, element: HTMLElement): void {
  const asked = element.getAttribute('theme');
  const system = dark.matches ? 'dark' : 'light';
  root.dataset['theme'] = asked === 'light' || asked === 'dark' ? asked : system;
  root.dataset['motion'] = element.getAttribute('motion') === 'off' || still.matches ? 'off' : 'on';
}

/** Room above the drawing for a bar that the page keeps at the window's top. */
function leaveRoom(root: HTMLElement, element: HTMLElement): void {
  const asked = Number(element.getAttribute('offset'));
  const px = asked >= 0 && asked <= TALLEST_BAR ? asked : 0;
  root.style.setProperty('--header-h', `${px}px`);
}

const warn = (element: HTMLElement, sentence: string, ...more: unknown[]): void =>
  console.warn(`<${ELEMENT} chapter="${element.getAttribute('chapter') ?? ''}">: ${sentence}`, ...more);

/** The wrapper that stands for `<html>` and `<body>`, with the chapter in it, complete before anything moves. */
function wrap({ parts, lang }: { parts: readonly Element[]; lang: string }): HTMLElement {
  const [root, body] = [document.createElement('div'), document.createElement('div')];
  root.className = 'root';
  root.lang = lang;
  body.className = 'body';
  body.append(...parts);
  root.append(body);
  return root;
}

/** Calls back when an element's width changes, in the next frame: a change made at once would be noticed again. */
function onWidth(element: HTMLElement, changed: () => void): Part {
  let frame = 0;
  let last = element.clientWidth;
  // Without it the window's own changes have to do, which everything here follows by itself.
  if (typeof ResizeObserver !== 'function') return { stop: () => {} };
  const sizes = new ResizeObserver(() => {
    if (element.clientWidth === last) return;
    last = element.clientWidth;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  });
  sizes.observe(element);
  return {
    stop: () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
    },
  };
}

function onSystem(changed: () => void): Part {
  for (const query of [dark, still]) query.addEventListener('change', changed);
  return {
    stop: () => {
      for (const query of [dark, still]) query.removeEventListener('change', changed);
    },
  };
}

/**
 * Puts a chapter into the element's shadow root and makes it move. What fails leaves what was there before it: the
 * element's own link, or words and stills.
 * @param again starts anew
 */
async function begin(
  element: HTMLElement,
  base: string,
  shadow: ShadowRoot,
  signal: AbortSignal,
  again: () => void,
): Promise<{ root: HTMLElement; parts: Part[] } | undefined> {
  const chapter = element.getAttribute('chapter') ?? '';
  if (!/^[a-z0-9-]{1,60}$/.test(chapter)) throw new Error('it needs a chapter, such as chapter="coreweave"');
  const fonts = addFonts(
    IN_HAN
      ? { 'AI Boom Sans Latin': new URL(sans, base).href }
      : { 'AI Boom Serif': new URL(serif, base).href, 'AI Boom Sans': new URL(sans, base).href },
  );
  const [content, sheet] = await Promise.all([chapterParts(chapter, base, signal), styles(base), fonts]);
  if (signal.aborted) return undefined;
  addStandIns(sheet);
  const root = wrap(content);
  dress(root, element);
  leaveRoom(root, element);
  shadow.adoptedStyleSheets = [sheet];
  shadow.replaceChildren(root);
  // The size that "medium" has for this reader, whatever the page sets its own root to.
  root.style.setProperty('--rem', getComputedStyle(root).fontSize);

  const parts: Part[] = [onSystem(() => dress(root, element))];
  const keep = (part: Part): void => {
    if (signal.aborted) part.stop();
    else parts.push(part);
  };
  const section = root.querySelector<HTMLElement>('section[data-chapter]')!;
  const breaker = stickyBreaker(element);
  if (breaker) {
    root.dataset['unrolled'] = '';
    warn(
      element,
      `shown unrolled, because "overflow" of ${nameOf(breaker)} keeps the drawing from staying in view. ` +
        'Set "overflow: clip" there instead, and it will move.',
    );
  } else {
    mountChapter(section, false).then(
      (live) => live && keep(live),
      (error: unknown) => {
        delete section.dataset['scrolly'];
        warn(element, 'the drawing did not start; its stills stay.', error);
      },
    );
  }
  const words = clientWords<EmbedWord>(root);
  const stopWaiting = whenNear(
    'section[data-panel]',
    async (panel) => {
      const { redraw, stop } = await mountPanel(panel, false, words);
      keep({ layOut: redraw, stop });
    },
    root,
  );
  keep({ stop: stopWaiting });
  // Another width can bring other styles of the page's: also such as break sticky, or no longer do.
  const layOut = (): void => {
    if (Boolean(stickyBreaker(element)) !== Boolean(breaker)) again();
    else parts.forEach((part) => part.layOut?.());
  };
  keep(onWidth(root, layOut));
  return { root, parts };
}

/** See src/embed/inline/element.ts: embed.js calls this when an element nears. */
export function mount(element: HTMLElement, base: string): LiveElement {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  let live: { root: HTMLElement; parts: Part[] } | undefined;
  let coming = new AbortController();

  const start = (): void => {
    const { signal } = (coming = new AbortController());
    shadow.replaceChildren(document.createElement('slot'));
    begin(element, base, shadow, signal, again).then(
      (begun) => {
        live = begun;
        return undefined;
      },
      (error: unknown) => {
        if (!signal.aborted) warn(element, 'the chapter did not come; its link stays.', error);
      },
    );
  };
  const stop = (): void => {
    coming.abort();
    for (const part of live?.parts ?? []) part.stop();
    if (live) release(live.root);
    live = undefined;
    shadow.replaceChildren(document.createElement('slot'));
  };

  const again = (): void => {
    stop();
    start();
  };

  start();
  return {
    change: (name) => {
      if (name === 'chapter') again();
      else if (live) {
        dress(live.root, element);
        leaveRoom(live.root, element);
        if (name === 'offset') for (const part of live.parts) part.layOut?.();
      }
    },
    stop,
  };
}
