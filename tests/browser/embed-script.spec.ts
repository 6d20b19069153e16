// The optional second line of the snippet: frames get the height of their content, and nobody else a say in it.
import type { Page } from '@playwright/test';
import { HEIGHT } from '../../src/embed/inside/child.ts';
import { newestRelease } from '../../src/embed/host/release.ts';
import { scriptTag } from '../../src/embed/share/snippet.ts';
import { expect, overhear, test } from './support/host.ts';
import { DESKTOP, PHONE } from './support/reader.ts';
import { readDist } from './support/site.ts';

/** A frame's height in the page around it, and the height of what is in it. */
async function heights(page: Page, id: string): Promise<{ frame: number; content: number }> {
  const frame = await page.locator(`#${id}`).evaluate((frame) => frame.clientHeight);
  const content = page.frameLocator(`#${id}`).locator('[data-embed]');
  return { frame, content: await content.evaluate((embed) => embed.getBoundingClientRect().height) };
}

/**
 * Waits until a frame is as tall as its content, within 2 px. A browser lets frames that are out of sight rest: they
 * are measured when they are seen again.
 * @returns that height
 */
async function fits(page: Page, id: string): Promise<number> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await expect(async () => {
    const { frame, content } = await heights(page, id);
    expect(content).toBeGreaterThan(300);
    expect(Math.abs(frame - content)).toBeLessThanOrEqual(2);
  }).toPass();
  return (await heights(page, id)).content;
}

/** Puts markup at the page's end, scripts included. */
const append = (page: Page, html: string): Promise<void> =>
  page.evaluate((html) => {
    document.querySelector('main')!.append(document.createRange().createContextualFragment(html));
  }, html);

test('frames are exactly as tall as their content, grow and shrink, against the page’s own styles', async ({
  page,
  host,
}) => {
  const heard = overhear(page);
  await page.setViewportSize(DESKTOP);
  await page.goto(host.url('script-article.html'));
  const wide = await fits(page, 'first');
  const folded = await fits(page, 'second');

  const table = page.frameLocator('#second').locator('details.table-panel > summary');
  await table.click();
  await expect.poll(async () => (await heights(page, 'second')).content).toBeGreaterThan(folded + 50);
  await fits(page, 'second');
  await table.click();
  await expect.poll(async () => (await heights(page, 'second')).content).toBeLessThan(folded + 2);
  expect(await fits(page, 'second')).toBeLessThan(folded + 2);

  await page.setViewportSize(PHONE);
  await expect.poll(async () => (await heights(page, 'first')).content).not.toBe(wide);
  expect(await fits(page, 'first')).toBeGreaterThan(wide);
  await page.setViewportSize(DESKTOP);
  await expect.poll(async () => (await heights(page, 'first')).content).toBe(wide);
  await fits(page, 'first');

  // Borders and padding of the page's own come on top.
  await page.addStyleTag({ content: 'iframe { border: 9px solid !important; padding: 20px !important; }' });
  await expect(async () => {
    const { frame, content } = await heights(page, 'first');
    expect(Math.abs(frame - 2 * 20 - content)).toBeLessThanOrEqual(2);
  }).toPass();
  expect(heard).toEqual([]);
});

test('messages of anyone else, and of no sound shape, change nothing', async ({ page, host, site }) => {
  await page.goto(host.url('script-article.html'));
  await fits(page, 'first');
  await fits(page, 'second');
  // Listens after ours has: what it has counted, ours has seen. Notes every change to a frame's style.
  await page.evaluate(() => {
    const seen = { messages: 0, changes: [] as string[] };
    Object.assign(window, { seen });
    addEventListener('message', () => void seen.messages++);
    new MutationObserver((all) => {
      for (const { target } of all)
        seen.changes.push(`${(target as Element).id} ${(target as HTMLElement).style.height}`);
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['style'] });
  });
  const good = { type: HEIGHT, height: 4321 };

  // The page itself, a window of its origin that has our frame's address in a name, and a frame of ours that is gone.
  await page.evaluate((good) => {
    const frame = document.createElement('iframe');
    frame.name = document.querySelector('iframe')!.src;
    document.body.append(frame);
    const script = frame.contentDocument!.createElement('script');
    script.textContent = `parent.postMessage(${JSON.stringify(good)}, '*')`;
    frame.contentDocument!.body.append(script);
    window.postMessage(good, '*');
    // Right source, wrong origin: nobody can send this but a frame that has left our address.
    const source = document.querySelector('iframe')!.contentWindow;
    dispatchEvent(new MessageEvent('message', { data: good, origin: 'https://example.org', source }));
    dispatchEvent(new MessageEvent('message', { data: good, origin: 'null', source }));
  }, good);
  // Our origin, but no frame of ours that stands here under our embeds' address.
  await page.evaluate(
    ([good, origin]) => {
      dispatchEvent(new MessageEvent('message', { data: good, origin }));
      dispatchEvent(new MessageEvent('message', { data: good, origin, source: window }));
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const source = frame.contentWindow;
      dispatchEvent(new MessageEvent('message', { data: good, origin, source }));
      frame.remove();
      dispatchEvent(new MessageEvent('message', { data: good, origin, source }));
    },
    [good, new URL(site).origin] as const,
  );
  await page.waitForFunction(() => (window as unknown as { seen: { messages: number } }).seen.messages === 8);

  // Our own frame, saying what it should not.
  const sent = await page
    .frameLocator('#first')
    .locator('body')
    .evaluate((_, type) => {
      const numbers = [0, -1, -4000, 20_001, 1e9, 12.5, NaN, Infinity, 2 ** 60];
      const others = ['900', '900px', [900], new Number(900), 900n, null, undefined, true, { height: 900 }];
      const shapes: unknown[] = [...numbers, ...others].map((height) => ({ type, height }));
      shapes.push(
        'ai-boom:height',
        null,
        undefined,
        900,
        [type, 900],
        { height: 900 },
        { type: 'x', height: 900 },
        { type: [type], height: 900 },
        Object.assign([], { type, height: 900 }),
        new Map(Object.entries({ type, height: 900 })),
        JSON.parse(`{"__proto__": {"type": "${type}", "height": 900}}`),
        JSON.parse(`{"constructor": {"prototype": {"type": "${type}", "height": 900}}}`),
        JSON.stringify({ type, height: 900 }),
        'pymxPYMx1xPYMxheightxPYMx900',
      );
      for (const shape of shapes) parent.postMessage(shape, '*');
      return shapes.length;
    }, HEIGHT);
  await page.waitForFunction(
    (count) => (window as unknown as { seen: { messages: number } }).seen.messages === count,
    8 + sent,
  );
  const changes = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { seen: { changes: string[] } }).seen.changes);
  expect(await changes()).toEqual([]);

  // And the listener was awake: a sound message from the same frame is followed, in that frame alone.
  await page
    .frameLocator('#first')
    .locator('body')
    .evaluate((_, good) => parent.postMessage(good, '*'), good);
  await expect(page.locator('#first')).toHaveCSS('height', '4321px');
  expect(new Set(await changes())).toEqual(new Set(['first 4321px']));
});

test('a late script, two copies of it, a tab shown later, frames that come and go', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  await page.goto(host.url('script-plain.html'));
  await expect(page.frameLocator('#shown').locator('[data-live=on]')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  expect((await heights(page, 'shown')).frame).toBe(640);
  await append(page, scriptTag(`${site}${newestRelease.address}`, newestRelease.integrity));
  const tall = await fits(page, 'shown');
  await append(page, `<script src="${site}embed.js"></script>`);

  await page.locator('#tab').evaluate((tab: HTMLElement) => {
    tab.hidden = false;
  });
  expect(await fits(page, 'hidden')).toBe(tall);

  await append(page, `<iframe id="later" src="${site}embed/spv/" title="Later"></iframe>`);
  await fits(page, 'later');
  await page.locator('#shown').evaluate((frame) => frame.remove());
  await page.setViewportSize(PHONE);
  await fits(page, 'later');
  await fits(page, 'hidden');
  expect(heard).toEqual([]);
});

test('a stepper keeps the height of its snippet', async ({ page, host, site }) => {
  await page.goto(host.url('script-plain.html'));
  await append(page, `<script src="${site}embed.js"></script>`);
  await fits(page, 'shown');
  const style = 'width:100%;height:640px;min-height:640px;border:0';
  const src = `${site}embed/spv/?layout=stepper`;
  await append(page, `<iframe id="stepper" src="${src}" title="Stepper" style="${style}"></iframe>`);
  await expect(page.frameLocator('#stepper').locator('html[data-live=on]')).toBeAttached();
  await expect(page.locator('#stepper')).toHaveCSS('height', '640px');
});

test('a script that cannot know where it came from says so, and breaks nothing', async ({ page, host }) => {
  const heard = overhear(page);
  await page.goto(host.url('script-plain.html'));
  await page.addScriptTag({ content: readDist('embed.js') });
  expect(heard).toEqual([expect.stringContaining('embed.js has to be loaded from its own address')]);
});
