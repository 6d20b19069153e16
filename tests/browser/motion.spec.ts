// Moving or not, the reader sees the same scenes; the reader's choice holds. That every chart's moves end in its scenes,
// and that each change is written once without motion, is shown in Node (tests/unit/marks); hurry, in faults-time.spec.ts.
import { expect, test, type Page } from '@playwright/test';
import { halfWay, setClock, slowClock } from './support/clock.ts';
import { hurry, jumpTo, open, picture, settled, SIZES, visit } from './support/reader.ts';
import { siteAddress, chapters, every, scrubbed, usual, type Chapter } from './support/site.ts';

async function start(page: Page, { path, steps }: Chapter): Promise<void> {
  await open(page, siteAddress(path));
  await settled(page, steps[0]!);
}

/** Records every write inside the drawing: which element, which attribute. */
async function watchWrites(page: Page): Promise<() => Promise<{ count: number; twice: string[] }>> {
  await page.evaluate(() => {
    const writes: MutationRecord[] = [];
    const observer = new MutationObserver((list) => writes.push(...list));
    const options = {
      subtree: true,
      attributes: true,
      attributeOldValue: true,
      childList: true,
      characterData: true,
    };
    observer.observe(document.querySelector('figure[data-figure] > svg')!, options);
    Object.assign(window, { writes, observer });
  });
  return () =>
    page.evaluate(() => {
      const { writes, observer } = window as unknown as {
        writes: MutationRecord[];
        observer: MutationObserver;
      };
      const all = [...writes.splice(0), ...observer.takeRecords()];
      const seen = new Map<Node, Map<string, number>>();
      const twice: string[] = [];
      for (const { type, target, attributeName, addedNodes } of all) {
        const keys: [Node, string][] =
          type === 'attributes'
            ? [[target, attributeName!]]
            : type === 'childList'
              ? [...addedNodes].map((node): [Node, string] => [node, 'added'])
              : [[target, 'text']];
        for (const [node, key] of keys) {
          const counts = seen.get(node) ?? new Map<string, number>();
          seen.set(node, counts.set(key, (counts.get(key) ?? 0) + 1));
          if (counts.get(key)! > 1) twice.push(`${(node as Element).outerHTML?.slice(0, 90)}: ${key}`);
        }
      }
      return { count: all.length, twice };
    });
}

/** The drawing alone: what the scene decides. */
async function drawings(page: Page, steps: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  for (const step of steps) {
    await jumpTo(page, step);
    out.push(await picture(page, step));
  }
  return out;
}

const visible = (page: Page, name: 'motion' | 'theme') =>
  page.locator(`[data-switch="${name}"]:visible`).first();

// What moves is the same code in every chapter: two stand for all, one in each size, and in each way of asking.
for (const chapter of every(chapters, [usual, scrubbed])) {
  const { id, steps } = chapter;
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const even = chapters.indexOf(chapter) % 2 === 0;

  test.describe(id, () => {
    test.use({ viewport: even ? SIZES.phone : SIZES.desktop });

    const how = even ? 'asked by the system' : 'switched off';
    test(`no motion, ${how}: every change is written once; the scenes are the same`, async ({ page }) => {
      await hurry(page);
      if (even) await page.emulateMedia({ reducedMotion: 'reduce' });
      await start(page, chapter);
      if (!even) await visible(page, 'motion').click();
      await expect(page.locator('html')).toHaveAttribute('data-motion', 'off');
      await visit(page, first);
      const writes = await watchWrites(page);
      const still: string[] = [];
      for (const step of steps) {
        await jumpTo(page, step);
        still.push(await picture(page, step));
        const { count, twice } = await writes();
        expect.soft(twice, step).toEqual([]);
        if (step !== first) expect.soft(count, `${step} draws something`).toBeGreaterThan(0);
      }
      if (even) await page.emulateMedia({ reducedMotion: 'no-preference' });
      else await visible(page, 'motion').click();
      await expect(page.locator('html')).toHaveAttribute('data-motion', 'on');
      expect(await drawings(page, steps.toReversed())).toEqual(still.toReversed());
    });

    test('with motion, a step moves and then rests; switched off half-way, it ends in the scene', async ({
      page,
    }) => {
      await page.addInitScript(slowClock);
      await start(page, chapter);
      const writes = await watchWrites(page);
      await halfWay(page, steps[1]!);
      await setClock(page, 1);
      await settled(page, steps[1]!);
      const { twice } = await writes();
      expect(twice.length, 'elements written more than once').toBeGreaterThan(0);
      await page.evaluate(async () => {
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
      });
      expect((await writes()).count, 'writes after it settled').toBe(0);

      await halfWay(page, last);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const html = await picture(page, last);
      await start(page, chapter);
      expect((await drawings(page, [last]))[0]).toBe(html);
    });
  });
}

// The switches are the page's, the same for every chapter.
const chapter = chapters[0]!;
const { steps } = chapter;
for (const [name, viewport] of Object.entries(SIZES))
  test(`choices, ${name}: stored when chosen, kept on reload and on other pages`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    await start(page, chapter);
    await visit(page, steps[1]!);
    const storage = () => page.evaluate(() => ({ ...localStorage }));
    const html = page.locator('html');
    const chosen = { motion: 'off', theme: 'dark' };
    expect(await storage(), 'nothing before a choice').toEqual({});
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await visible(page, 'motion').click();
    await expect(html).toHaveAttribute('data-motion', 'off');
    expect(await storage(), 'the one that was made').toEqual({ motion: 'off' });
    await visible(page, 'theme').click();
    await expect(html).toHaveAttribute('data-theme', 'dark');
    expect(await storage()).toEqual(chosen);
    const both = ['motion', 'theme'] as const;
    const pressed = await Promise.all(
      both.map((choice) => visible(page, choice).getAttribute('aria-pressed')),
    );
    await page.reload();
    for (const [i, choice] of both.entries()) {
      await expect(html).toHaveAttribute(`data-${choice}`, chosen[choice]);
      const button = page.locator(`[data-switch="${choice}"]`).first();
      await expect(button).toHaveAttribute('aria-pressed', pressed[i]!);
    }
    await page.goto(siteAddress());
    for (const choice of both) await expect(html).toHaveAttribute(`data-${choice}`, chosen[choice]);
    await start(page, chapter);
    for (const choice of both) {
      await visible(page, choice).click();
      await expect(html).not.toHaveAttribute(`data-${choice}`, chosen[choice]);
    }
    expect(Object.keys(await storage()).toSorted()).toEqual(['motion', 'theme']);
  });

test('the system’s wishes are followed until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await start(page, chapter);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-motion', 'off');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await expect(html).toHaveAttribute('data-theme', 'light');
  await expect(html).toHaveAttribute('data-motion', 'on');
  await visible(page, 'theme').click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
});
