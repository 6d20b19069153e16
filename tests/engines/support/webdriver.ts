// The W3C's WebDriver, which is JSON over HTTP: https://www.w3.org/TR/webdriver2/
import type { Viewport } from '../../browser/support/reader.ts';
import { PATIENCE } from '../../support/patience.ts';
import { PageLeft, seenAmong, type Driver, type Key } from './engine.ts';

/** The name under which WebDriver hands over an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
type DriverElement = Record<typeof ELEMENT, string>;

/** Keys as WebDriver calls them. */
const KEYS: Record<Key, string> = {
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  Tab: '\uE004',
};

/**
 * From now on the page keeps its errors where the driver can ask for them: it has no ear for the console (limits.ts).
 * An event without an error is a ResizeObserver’s, which has more to tell than a frame has time for; other drivers
 * count it for no error either.
 */
const LISTEN = `void (() => {
  const heard = (window.heardErrors = []);
  addEventListener('error', ({ error }) => error && heard.push(String(error)));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
})()`;
const HEARD = '(window.heardErrors ?? []).splice(0)';

/** What WebKitWebDriver says, under no code of its own, where a page goes before its script has answered. */
const LEFT = 'not called before the unload event';

/** px: more than a window’s own bars take. What a window says of itself while it changes size can be anything. */
const LARGEST_BARS = 150;

/** Sends one command. @throws what the driver says is wrong */
export type Send = <T = unknown>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<T>;

/** @param server such as `http://127.0.0.1:9515` */
export function sender(server: string): Send {
  return async <T>(method: string, path: string, body?: object) => {
    const answer = await fetch(server + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}. ${value.message}`);
    return value;
  };
}

/** Waits until a driver that was just started listens. @throws after `PATIENCE` */
export async function listening(send: Send): Promise<void> {
  for (const end = performance.now() + PATIENCE; ;) {
    try {
      await send('GET', '/status');
      return;
    } catch (cause) {
      if (performance.now() > end) throw new Error('The driver was started and does not listen.', { cause });
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}

/** @param session the path of a session, such as `/session/1234` @param close ends the browser */
export function driverOf(send: Send, session: string, close: () => Promise<void>): Driver {
  const heard: string[] = [];
  const post = <T>(path: string, body: object): Promise<T> => send<T>('POST', session + path, body);
  const find = async (selector: string): Promise<string> => {
    const found = await post<DriverElement>('/element', { using: 'css selector', value: selector });
    return found[ELEMENT];
  };
  const run = async <T>(expression: string): Promise<T> => {
    try {
      return await post('/execute/sync', { script: `return ${expression}`, args: [] });
    } catch (cause) {
      throw String(cause).includes(LEFT) ? new PageLeft('The page was left.', { cause }) : cause;
    }
  };

  /** Does something in a frame, and comes back out of it. */
  const within = async <T>(frame: string | undefined, act: () => Promise<T>): Promise<T> => {
    if (frame === undefined) return act();
    await post('/frame', { id: { [ELEMENT]: await find(frame) } });
    try {
      return await act();
    } finally {
      await post('/frame', { id: null });
    }
  };

  /** A window is asked for with its bars; how large they are it tells afterwards. */
  const resize = async ({ width, height }: Viewport): Promise<void> => {
    let [sides, bars] = [0, 0];
    for (let attempt = 1; attempt <= 20; attempt++) {
      await post('/window/rect', { width: width + sides, height: height + bars });
      const [w, h, outerWidth, outerHeight] = await run<[number, number, number, number]>(
        '[innerWidth, innerHeight, outerWidth, outerHeight]',
      );
      if (w === width && h === height) return;
      [sides, bars] = [outerWidth - w, outerHeight - h].map((px) =>
        Math.min(LARGEST_BARS, Math.max(0, px)),
      ) as [number, number];
    }
    throw new Error(`The window cannot be made ${width} × ${height}.`);
  };

  const errors = async (): Promise<string[]> => {
    heard.push(...(await run<string[]>(HEARD)));
    return heard;
  };

  return {
    go: async (url) => {
      await errors();
      await post('/url', { url });
      await run(LISTEN);
    },
    run: (expression, frame) => within(frame, () => run(expression)),
    resize,
    press: async (key) => {
      const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await post('/actions', { actions: [{ type: 'key', id: 'keys', actions: strokes }] });
    },
    click: (selector, frame) =>
      within(frame, async () => {
        const all = await post<DriverElement[]>('/elements', { using: 'css selector', value: selector });
        const element = all[await run<number>(seenAmong(selector))];
        if (!element) throw new Error(`No ${selector} is to be seen.`);
        await post(`/element/${element[ELEMENT]}/click`, {});
      }),
    errors,
    close,
  };
}
