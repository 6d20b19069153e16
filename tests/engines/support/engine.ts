import type { Viewport } from '../../browser/support/reader.ts';
import { PATIENCE } from '../../support/patience.ts';

/** Keys that every driver can press. */
export type Key = 'ArrowRight' | 'ArrowLeft' | 'End' | 'Enter' | 'Escape' | 'Home' | 'PageDown' | 'Tab';

/** A page was left while it was asked something, as a frame’s first, empty page is once its own one comes. */
export class PageLeft extends Error {}

/** What drives one window of a browser. Any call may hang in there: only `Engine` is to make them. */
export interface Driver {
  /** Goes to an address and waits for its load event. */
  go(url: string): Promise<void>;
  /**
   * Works out an expression in the page, waiting for a promise.
   * @param frame selector of the frame to do it in @returns what JSON can hold of it
   * @throws `PageLeft` where another page came in the meantime
   */
  run(expression: string, frame?: string): Promise<unknown>;
  /** Makes the page this large, without the browser's own bars. */
  resize(size: Viewport): Promise<void>;
  press(key: Key): Promise<void>;
  /** A real click on the first of the elements that is seen, brought into view. */
  click(selector: string, frame?: string): Promise<void>;
  /** Errors of every page opened so far, as far as the driver is told. */
  errors(): Promise<string[]>;
  /** Ends the browser, whatever state it is in. */
  close(): Promise<void>;
}

/** An expression: which of the elements that a selector finds is the first to be seen, from 0; -1 where none is. */
export const seenAmong = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].findIndex((found) => found.checkVisibility())`;

/** A browser to read the site in: the same few things in all of them, and an end to every wait. */
export interface Engine extends Pick<Driver, 'press' | 'click' | 'resize' | 'errors' | 'close'> {
  /** Such as `Firefox 153.7.0`. */
  name: string;
  /** Opens an address as a link from elsewhere would: a change of the hash alone would load nothing. */
  open(url: string): Promise<void>;
  /** Calls a function in the page. It sees its argument and nothing else of ours. */
  evaluate<Result, Argument = undefined>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
    frame?: string,
  ): Promise<Result>;
  /**
   * Asks the page at every frame until the answer is true, and the next page where that one is left.
   * @throws what it should have been, after `PATIENCE`
   */
  until<Argument>(
    what: string,
    is: (argument: Argument) => unknown,
    argument: Argument,
    frame?: string,
  ): Promise<void>;
}

/** ms a driver is given to answer: it may be waiting for the page. */
const ANSWER = 2 * PATIENCE;

/** @throws a sentence, if the driver has not answered in time: drivers hang, and a test must not */
export async function bounded<T>(name: string, what: string, answer: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    clock = setTimeout(
      () => fail(new Error(`${name} did not answer in ${ANSWER / 1000} s: ${what}.`)),
      ANSWER,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(clock);
  }
}

/** A call of a function in the page, as an expression. */
const called = (call: (argument: never) => unknown, argument: unknown): string =>
  `(${call})(${JSON.stringify(argument)})`;

/** The same, asked at every frame until it is true. */
const awaited = (is: (argument: never) => unknown, argument: unknown): string => `(async () => {
  const end = performance.now() + ${PATIENCE};
  while (!${called(is, argument)}) {
    if (performance.now() > end) return false;
    await new Promise(requestAnimationFrame);
  }
  return true;
})()`;

/** @param name what the browser calls itself, with its version */
export function engineOf(name: string, driver: Driver): Engine {
  const run = (what: string, expression: string, frame?: string): Promise<unknown> =>
    bounded(name, what, driver.run(expression, frame));
  return {
    name,
    open: async (url) => {
      await bounded(name, 'leaving a page', driver.go('about:blank'));
      await bounded(name, `opening ${url}`, driver.go(url));
    },
    evaluate: async <Result, Argument>(
      call: (argument: Argument) => Result | Promise<Result>,
      argument?: Argument,
      frame?: string,
    ) => (await run('a call in the page', called(call, argument), frame)) as Result,
    until: async (what, is, argument, frame) => {
      const end = performance.now() + PATIENCE;
      const ask = async (): Promise<unknown> => {
        try {
          return await run(what, awaited(is, argument), frame);
        } catch (cause) {
          if (cause instanceof PageLeft && performance.now() < end) return ask();
          throw cause;
        }
      };
      if (!(await ask())) throw new Error(`${name}: ${what}.`);
    },
    resize: (size) => bounded(name, `a window of ${size.width} × ${size.height}`, driver.resize(size)),
    press: (key) => bounded(name, `pressing ${key}`, driver.press(key)),
    click: (selector, frame) => bounded(name, `clicking ${selector}`, driver.click(selector, frame)),
    errors: () => bounded(name, 'asking for errors', driver.errors()),
    close: () => bounded(name, 'ending', driver.close()),
  };
}
