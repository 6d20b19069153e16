/** What the browser's second part, `embed/element.js`, offers. Old copies of embed.js rely on it: it only ever grows. */
export interface ElementModule {
  /**
   * Makes a chapter of the element.
   * @param element `<ai-boom-figure>`, connected @param base our address, ending in a slash
   */
  mount(element: HTMLElement, base: string): LiveElement;
}

export interface LiveElement {
  /** An attribute has a new value. */
  change(name: string): void;
  /** The element has left the page. */
  stop(): void;
}

export const ELEMENT = 'ai-boom-figure';
const ATTRIBUTES = ['chapter', 'theme', 'motion', 'offset'];

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

/**
 * Defines `<ai-boom-figure chapter="…">`, once; with `lang="zh"` the chapter is the Chinese edition's. It is only a place: what it holds, a link, is shown until the chapter
 * nears, has come and works.
 * @param base our address, ending in a slash
 */
export function defineElement(base: string): void {
  if (customElements.get(ELEMENT)) return;

  class ChapterElement extends HTMLElement {
    static readonly observedAttributes = ATTRIBUTES;
    #live: LiveElement | undefined;
    #stopWaiting = (): void => {};
    /** Grows with every coming and going, so that an answer to an earlier one is known as late. */
    #turn = 0;

    connectedCallback(): void {
      const turn = ++this.#turn;
      this.#stopWaiting = whenNear(this, () => {
        // Every edition has scripts, styles and chapters of its own.
        const home = this.lang.startsWith('zh') ? `${base}zh/` : base;
        import(/* @vite-ignore */ `${home}embed/element.js`).then(
          ({ mount }: ElementModule) => {
            if (turn === this.#turn) this.#live = mount(this, home);
            return undefined;
          },
          (error: unknown) => console.warn(`<${ELEMENT}>: the script did not come; its link stays.`, error),
        );
      });
    }

    disconnectedCallback(): void {
      this.#turn++;
      this.#stopWaiting();
      this.#live?.stop();
      this.#live = undefined;
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (before !== now) this.#live?.change(name);
    }
  }

  customElements.define(ELEMENT, ChapterElement);
}
