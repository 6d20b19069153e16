// The whole page by keyboard: everything is reached, seen when reached, does what it says, and lets go again.
import { expect, test, type Page } from '@playwright/test';
import { answerAll, gripsOn } from './support/guess.ts';
import {
  addressIs,
  linksTakePresses,
  open,
  painted,
  PHONE,
  previewed,
  settled,
  SIZES,
  stepByGeometry,
  visit,
} from './support/reader.ts';
import {
  siteAddress,
  chapters,
  every,
  nameOf,
  readingPages,
  scrubbed,
  templates,
  usual,
  type Chapter,
} from './support/site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What has focus, in a word or two, and what is wrong with its having it. */
interface Stop {
  what: string;
  faults: string[];
}

/** Presses Tab from the page's start to its end. A frame of ours is one stop, however many presses lead through it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const most = await page.evaluate(() => {
    const inside = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument);
    return [document, ...inside]
      .map((one) => one?.querySelectorAll('a, button, summary, input, select, textarea, [tabindex="0"]'))
      .reduce((sum, found) => sum + (found?.length ?? 0), inside.length);
  });
  const stops: Stop[] = [];
  for (let press = 0; press <= most + 1; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (!stop) return stops;
    const within = stop.what.startsWith('iframe') && stop.what === stops.at(-1)?.what;
    if (!within) stops.push(stop);
  }
  throw new Error(`Focus does not leave the page after ${most} stops: ${stops.at(-1)!.what}`);
}

function focused(): Stop | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const faults: string[] = [];
  if (element instanceof HTMLIFrameElement) {
    // What has the focus is inside, and the ring around it there; the frame may be shown smaller than it is.
    const frame = element.getBoundingClientRect();
    const inside = element.contentDocument!.activeElement!.getBoundingClientRect();
    const top = frame.top + (inside.top * frame.width) / element.offsetWidth;
    if (top < 0 || top >= innerHeight) faults.push('what has the focus in it is out of sight');
    return { what: `iframe ${element.title}`, faults };
  }
  if (element.closest('svg, [aria-hidden="true"]')) faults.push('it is hidden from readers');
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    faults.push('it is invisible');
  // Seen means: some point of it, on any of its lines, is inside the window with nothing over it.
  const seen = [...element.getClientRects()].some((rect) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.2, 0.5, 0.8].some((down) => {
        const [x, y] = [rect.left + rect.width * across, rect.top + rect.height * down];
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
        const top = document.elementsFromPoint(x, y)[0];
        // The stage lets pointers through, so it has to be asked apart; a card lies above it, and so do its own grips.
        const below = !element.closest('[popover], .grips');
        const covered =
          below &&
          [...document.querySelectorAll('section[data-scrolly="on"] figure[data-figure]')].some((stage) => {
            const box = stage.getBoundingClientRect();
            return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
          });
        return !covered && !!top && (element.contains(top) || top.contains(element));
      }),
    ),
  );
  if (!seen) faults.push('it is out of sight or covered');
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('it has no focus ring');
  const what = `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute('href') ?? ''} ${element.textContent.trim().slice(0, 30)}`;
  return { what, faults };
}

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.use({ viewport });

    // The story is gone through once, on the phone; so is the page of sources, whose rows are all built alike, by `--all`.
    const gone =
      viewport === PHONE
        ? every(
            readingPages,
            templates.filter(({ path }) => path !== 'sources/'),
          )
        : every(
            templates,
            templates.filter(({ path }) => path !== '' && path !== 'sources/'),
          );
    for (const { path } of gone) {
      test(`${nameOf({ path })}: Tab reaches everything once, in sight, and leaves at the end`, async ({
        page,
      }) => {
        await open(page, siteAddress(path));
        await painted(page);
        await linksTakePresses(page);
        // What is asked before an answer is tried in guess.spec.ts: here all is answered, and every word stands.
        await answerAll(page);
        // Panels take the focus once they are live; of a choice, Tab reaches what is chosen.
        for (const panel of await page.locator('[data-panel]').all()) {
          await panel.scrollIntoViewIfNeeded();
          await expect(panel).toHaveAttribute('data-live', 'on');
        }
        await previewed(page);
        for (const number of await page.locator('[data-my-number]').all()) {
          await number.scrollIntoViewIfNeeded();
          await expect(number.locator('input')).toBeAttached();
        }
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        const expected = await page.evaluate(
          () =>
            [
              ...document.querySelectorAll<HTMLElement>(
                'a[href], button, summary, [tabindex="0"], input:not([type=radio]), input:checked, select, textarea, iframe',
              ),
            ].filter((e) => e.checkVisibility({ visibilityProperty: true })).length,
        );
        const stops = await tabThrough(page);
        expect(stops[0]!.what).toContain('.skip');
        // A grip is there while its step is, which whoever presses Tab as fast as this may miss: see play.spec.ts.
        expect([expected, expected + (await gripsOn(page))]).toContain(stops.length);
        expect(stops.filter(({ faults }) => faults.length)).toEqual([]);
      });
    }

    // Where Shift and Tab lead depends on a chapter's heights, most on a phone.
    for (const { id, path, steps } of every(chapters, viewport === PHONE ? [usual, scrubbed] : [usual])) {
      test(`${id}: back with Shift and Tab, all in sight`, async ({ page }) => {
        await open(page, siteAddress(`${path}#${steps.at(-1)!}`));
        await settled(page, steps.at(-1)!);
        await page.locator('.after summary').first().focus();
        const faults: Stop[] = [];
        const inSteps = await page.locator('[data-step] :is(a, button)').count();
        for (let press = 0; press < inSteps; press++) {
          await page.keyboard.press('Shift+Tab');
          const stop = await page.evaluate(focused);
          if (stop?.faults.length) faults.push(stop);
        }
        expect(faults).toEqual([]);
      });
    }

    // What opens, closes and leads is built alike on every page: one chapter stands for all.
    const { id, path, steps } = usual;

    test('a fact opens its source, Escape closes it, focus comes back; one can tab out', async ({ page }) => {
      const { card, fact } = await openCard(page, usual);
      expect(
        await page.evaluate(() => document.querySelector('#source-card')!.contains(document.activeElement)),
      ).toBe(true);
      expect((await page.evaluate(focused))?.faults).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(fact).toBeFocused();
      expect((await page.evaluate(focused))?.faults).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(card).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(card, 'closed by its own button').toBeHidden();
      await expect(fact).toBeFocused();

      await page.keyboard.press('Enter');
      await expect(card).toBeVisible();
      const inside = await card.locator('a[href], button').count();
      for (let press = 0; press < inside; press++) await page.keyboard.press('Tab');
      expect(
        await card.evaluate((card) => card.contains(document.activeElement)),
        'focus still in the card',
      ).toBe(false);
    });

    test('a step’s link moves the reader and the figure; every details opens and closes; the map leads to a chapter', async ({
      page,
    }) => {
      await open(page, siteAddress(path));
      await settled(page, steps[0]!);
      for (const step of [steps.at(-1)!, steps[1]!]) {
        const link = page.locator(`[data-step-link="${step}"]`);
        await link.focus();
        await page.keyboard.press('Enter');
        await settled(page, step);
        expect(await stepByGeometry(page, viewport.height)).toBe(step);
        await addressIs(page, siteAddress(`${path}#${step}`));
        await expect(link).toHaveAttribute('aria-current', 'step');
        await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
      }

      for (const details of await page.locator('details').all()) {
        const before = await details.evaluate((e: HTMLDetailsElement) => {
          // A fold within a fold takes no focus before the outer one is open.
          let outer = e.parentElement?.closest('details');
          for (; outer; outer = outer.parentElement?.closest('details')) outer.open = true;
          return e.open;
        });
        await details.locator('summary').first().focus();
        await page.keyboard.press('Enter');
        expect(await details.evaluate((e: HTMLDetailsElement) => e.open)).toBe(!before);
        await page.keyboard.press('Space');
        expect(await details.evaluate((e: HTMLDetailsElement) => e.open)).toBe(before);
      }

      await page.locator('[data-map] > summary').focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-map-link]:visible').first()).toBeVisible();
      const other = page.locator(`[data-map] [data-map-link]:not([data-map-link="${id}"])`).first();
      const target = await other.getAttribute('href');
      await other.focus();
      expect((await page.evaluate(focused))?.faults).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(target!);
      await expect(page.locator('h1')).toHaveCount(1);
    });
  });
}

async function openCard(page: Page, { path, steps }: Chapter) {
  await open(page, siteAddress(path));
  await settled(page, steps[0]!);
  const step = page.locator('[data-step]:has(.words a.fact)').nth(1);
  await visit(page, (await step.getAttribute('id'))!);
  const fact = step.locator('.words a.fact').first();
  await fact.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#source-card');
  await expect(card).toBeVisible();
  return { card, fact };
}
