import type { Browser } from '@playwright/test';

/** A tab that Playwright does not hold awake: it can be hidden and put to sleep as a browser does it. */
export interface Tab {
  /** What an expression in the page comes to, as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression in the page holds. */
  until(expression: string): Promise<void>;
  /** Hides and freezes it. */
  sleep(): Promise<void>;
  /** Thaws it and brings it to the front. */
  wake(): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  id?: number;
  error?: { message: string };
  result: { result?: { value?: unknown }; exceptionDetails?: unknown };
}

/**
 * Opens a page in a tab of its own.
 * @param before runs in the page before any script of its own
 */
export async function openTab(
  browser: Browser,
  url: string,
  { width, height }: { width: number; height: number },
  before: string,
): Promise<Tab> {
  const root = await browser.newBrowserCDPSession();
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  root.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
  });
  let last = 0;
  const send = async (method: string, params: object = {}): Promise<Answer['result']> => {
    const id = ++last;
    const answered = new Promise<Answer>((done) => waiting.set(id, done));
    const message = JSON.stringify({ id, method, params });
    await root.send('Target.sendMessageToTarget', { sessionId, message });
    const { error, result } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return JSON.parse(String(result?.value)) as T;
  };
  await send('Page.enable');
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await send('Page.addScriptToEvaluateOnNewDocument', { source: before });
  await send('Page.navigate', { url });
  return {
    evaluate,
    until: async (expression) => {
      await evaluate(`new Promise((done) => {
        const look = () => ((${expression}) ? done() : setTimeout(look, 20));
        look();
      })`);
    },
    sleep: async () => {
      await send('Emulation.setFocusEmulationEnabled', { enabled: false });
      await send('Page.setWebLifecycleState', { state: 'frozen' });
    },
    wake: async () => {
      await send('Page.setWebLifecycleState', { state: 'active' });
      await send('Emulation.setFocusEmulationEnabled', { enabled: true });
    },
    close: async () => {
      await root.send('Target.closeTarget', { targetId });
      await root.detach();
    },
  };
}
