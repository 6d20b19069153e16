import { addressed, followInAddress } from '../../scrolly/address.ts';
import { chartSize } from '../../scrolly/chart-size.ts';
import { clientWords } from '../page/client-words.ts';
import { slideSize } from './slide-size.ts';
import type { SlidesWord } from './slides-client.words.ts';
import { alone, stepThrough, type Steps } from '../frames/step-through.ts';
import { switches } from '../page/switches.ts';

const page = document.documentElement;

/** How far a key goes: arrows and space, and what clickers send. */
const BY: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Whether a key means something to what has the focus: a button is pressed, a range is set, words that do not fit are scrolled. */
function isTaken(key: string, target: Element): boolean {
  if (key === ' ') return target.closest('a, button') !== null;
  if (key.length > 1 && target.matches('input')) return true;
  return (key === 'ArrowUp' || key === 'ArrowDown') && target.closest('[tabindex="0"]') !== null;
}

/** Brings a slide's words beside the drawing, or puts them away again, so that the drawing stands alone. */
function turnWords(button: HTMLElement): void {
  const away = page.dataset['words'] !== 'on';
  if (away) page.dataset['words'] = 'on';
  else delete page.dataset['words'];
  button.setAttribute('aria-pressed', `${away}`);
}

function turnFullScreen(): void {
  // Refused, the slides stay in their window.
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else page.requestFullscreen().catch(() => {});
}

/** Shows the full-screen button where the browser has such a thing, and lets it say how things stand. */
function fullScreen(button: HTMLElement): void {
  button.hidden = !document.fullscreenEnabled;
  const say = (): void => button.setAttribute('aria-pressed', `${document.fullscreenElement !== null}`);
  document.addEventListener('fullscreenchange', say);
  say();
}

function keys(section: HTMLElement, { go, goTo, count }: Steps): void {
  const press = (selector: string): void => section.querySelector<HTMLElement>(selector)!.click();
  const does: Record<string, () => void> = {
    Home: () => goTo(0),
    End: () => goTo(count - 1),
    w: () => press('[data-words]'),
    f: () => press('[data-full]'),
    q: () => press('[data-code]'),
  };
  document.addEventListener('keydown', (event) => {
    // In a small window the slides are a list, and keys scroll.
    if (getComputedStyle(section).display !== 'grid') return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const back = key === ' ' && event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if ((!alone(event) && !back) || isTaken(key, event.target as Element)) return;
    const by = BY[key];
    if (by === undefined && !does[key]) return;
    event.preventDefault();
    if (by === undefined) does[key]!();
    else go(back ? -by : by);
  });
}

async function start(): Promise<void> {
  const words = clientWords<SlidesWord>(document);
  switches(words);
  const section = document.querySelector<HTMLElement>('section[data-chapter]')!;
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  const back = section.querySelector<HTMLAnchorElement>('[data-back]')!;
  const named = (): number => steps.findIndex((step) => step === addressed());
  // A font that failed may have taken the layout away.
  page.dataset['layout'] = 'slides';
  let first = true;
  const walk = await stepThrough(section, {
    start: Math.max(0, named()),
    size: (holder) => slideSize(chartSize(holder), { width: innerWidth, height: innerHeight }),
    words,
    shown: ({ id }) => {
      back.setAttribute('href', `${back.pathname}#${id}`);
      if (!first) followInAddress(id, true);
      first = false;
    },
  });
  page.dataset['live'] = 'on';
  window.addEventListener('hashchange', () => walk.goTo(Math.max(0, named())));
  const beside = section.querySelector<HTMLButtonElement>('[data-words]')!;
  beside.addEventListener('click', () => turnWords(beside));
  const full = section.querySelector<HTMLButtonElement>('[data-full]')!;
  full.addEventListener('click', turnFullScreen);
  fullScreen(full);
  // Who clicks a button and then presses space means the next slide, not the button again.
  section.addEventListener('click', ({ detail, target }) => {
    if (detail > 0) (target as Element).closest<HTMLElement>('.slides-bar button')?.blur();
  });
  for (const button of section.querySelectorAll<HTMLButtonElement>('.slides-bar :disabled'))
    button.disabled = false;
  keys(section, walk);
}

function begin(): void {
  start().catch((error: unknown) => {
    delete page.dataset['layout'];
    console.error('The slides did not start; words and stills stay.', error);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
