// WebKitGTK, in a window that nobody sees.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENCE } from '../../support/patience.ts';
import { engineOf, type Engine } from './engine.ts';
import { driverOf, listening, sender } from './webdriver.ts';

/** The programs it takes: the driver, a browser for it to drive, and a screen that is none. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  screen: string;
}

/** The browser’s own bar would keep its window wider than a phone: let its parts shrink. */
const NARROW_BAR = 'toolbar, toolitem, entry, button, box { min-width: 0; margin: 0; padding: 0 }';

/** Settings of our own for the window system, instead of those of whoever runs the tests. @returns their folder */
function settings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), NARROW_BAR);
  return folder;
}

/** Starts the screen. @returns its name, such as `:99`, and what ends it */
function startScreen(program: string): Promise<{ display: string; stop: () => void }> {
  const size = ['-screen', '0', '1600x1200x24'];
  const screen = spawn(program, ['-displayfd', '3', '-nolisten', 'tcp', ...size], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    screen.stdio[3]!.once('data', (number: Buffer) => {
      resolve({ display: `:${`${number}`.trim()}`, stop: () => screen.kill('SIGKILL') });
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it began.`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param scripts whether pages may run any */
export async function webkit(programs: WebKitPrograms, scripts: boolean): Promise<Engine> {
  const folder = settings();
  const screen = await startScreen(programs.screen);
  const port = await freePort();
  const env = { ...process.env, XDG_CONFIG_HOME: folder, GDK_BACKEND: 'x11', DISPLAY: screen.display };
  const driver = spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = (): void => {
    driver.kill('SIGKILL');
    // Without a screen the browser ends too, whatever state it is in.
    screen.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);

  const send = sender(`http://127.0.0.1:${port}`);
  await listening(send);
  const wanted = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary: programs.browser,
      args: ['--automation', `--enable-javascript=${scripts}`],
    },
    timeouts: { script: 2 * PATIENCE, pageLoad: 2 * PATIENCE },
  };
  const { sessionId, capabilities } = await send<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', '/session', { capabilities: { alwaysMatch: wanted } });
  const session = `/session/${sessionId}`;
  const close = async (): Promise<void> => {
    const late = new Promise<void>((done) => {
      setTimeout(done, 5000).unref();
    });
    await Promise.race([send('DELETE', session).catch(() => {}), late]);
    stop();
  };
  return engineOf(`WebKitGTK ${capabilities.browserVersion}`, driverOf(send, session, close));
}
