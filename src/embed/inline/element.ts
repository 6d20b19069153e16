import { editionFolder } from './edition.ts';
import { ELEMENT } from './name.ts';

/** What the browser's second part, `embed/element.js`, offers. Old copies of embed.js rely on it: it only ever grows. */
export interface ElementModule {
  /**
   * Makes a chapter of the element.
   * @param element `<ai-boom-figure>`, connected @param base the edition's address, ending in a slash
   */
  mount(element: HTMLElement, base: string): LiveElement;
}

export interface LiveElement {
  /** An attribute has a new value. */
  change(name: string): void;
  /** The element has left the page. */
  stop(): void;
}

const ATTRIBUTES = ['chapter', 'lang', 'theme', 'motion', 'offset'];

/** How far ahead of the reader the chapter is fetched: about two screens. */
const AHEAD = '200% 0px';

/** Calls back once, when the element nears; at once where that cannot be told. @returns a function that stops waiting */
function whenNear(element: Element, start: () => void): () => void {
  if (!('IntersectionObserver' in window)) {
    start();
    return () => {};
  }
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: AHEAD },
  );
  near.observe(element);
  return () => near.disconnect();
}

/** The address of the edition that an element asks for; the first one's, with a word in the console, for any other. */
function editionOf(element: HTMLElement, base: string): string {
  const lang = element.getAttribute('lang');
  const folder = editionFolder(lang);
  if (folder === undefined)
    console.error(
      `<${ELEMENT}>: there is no edition in lang="${lang?.slice(0, 20)}". It can be "en" or "zh", Chinese in simplified ` +
        'characters. Shown in English.',
    );
  return base + (folder ?? '');
}

/**
 * Defines `<ai-boom-figure chapter="…">`, once. It is only a place: what it holds, a link, is shown until the chapter
 * nears, has come and works.
 * @param base our address, ending in a slash
 */
export function defineElement(base: string): void {
  if (customElements.get(ELEMENT)) return;

  class ChapterElement extends HTMLElement {
    static readonly observedAttributes = ATTRIBUTES;
    #live: LiveElement | undefined;
    #stopWaiting = (): void => {};
    /** The address of the edition it shows, or waits for; empty while it is in no page. */
    #edition = '';
    /** Grows with every coming and going, so that an answer to an earlier one is known as late. */
    #turn = 0;

    connectedCallback(): void {
      const turn = ++this.#turn;
      const edition = (this.#edition = editionOf(this, base));
      this.#stopWaiting = whenNear(this, () => {
        import(/* @vite-ignore */ `${edition}embed/element.js`).then(
          ({ mount }: ElementModule) => {
            if (turn === this.#turn) this.#live = mount(this, edition);
            return undefined;
          },
          (error: unknown) => console.warn(`<${ELEMENT}>: the script did not come; its link stays.`, error),
        );
      });
    }

    disconnectedCallback(): void {
      this.#turn++;
      this.#edition = '';
      this.#stopWaiting();
      this.#live?.stop();
      this.#live = undefined;
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (before === now) return;
      if (name !== 'lang') this.#live?.change(name);
      else if (this.#edition && this.#edition !== editionOf(this, base)) {
        // Each edition has a script of its own.
        this.disconnectedCallback();
        this.connectedCallback();
      }
    }
  }

  customElements.define(ELEMENT, ChapterElement);
}
