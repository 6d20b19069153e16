// Figures the reader can set: as built without scripts, live with them, and linked to in any setting.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { inOurFonts } from '../../scripts/browsers/screen.mjs';
import { open, painted, PATIENCE, SIZES } from './support/reader.ts';
import { siteAddress, chapters, every, panelled, readDist, scrubbed } from './support/site.ts';
import { heard, listen, rest, sentences } from './support/spoken.ts';
import { parseHTML } from 'linkedom';

const panels = chapters.flatMap(({ id, path }) => {
  const { document } = parseHTML(readDist(`${path}index.html`));
  return [...document.querySelectorAll('[data-panel]')].map((panel) => ({
    chapter: id,
    path,
    panel: panel.getAttribute('data-panel')!,
    sliders: [...panel.querySelectorAll('input[type=range]')].map((input) => input.getAttribute('name')!),
    choices: [
      ...new Set(
        [...panel.querySelectorAll('input[type=radio]')].map((input) => input.getAttribute('name')!),
      ),
    ],
  }));
});

const drawing = (panel: Locator): Promise<string> =>
  panel.locator('.try-figure').evaluate((figure) => figure.innerHTML);
const says = (panel: Locator): Promise<string> => panel.locator('[data-run-says]').innerText();

async function live(page: Page, name: string): Promise<Locator> {
  const panel = page.locator(`[data-panel="${name}"]`);
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toHaveAttribute('data-live', 'on');
  await expect(panel.locator('.try-figure[data-settled]')).toHaveCount(1);
  return panel;
}

/** Every part of a panel that should not move when it comes alive. */
const boxes = (panel: Locator) =>
  panel.evaluate((section) =>
    [section, ...section.querySelectorAll('form, input, .try-figure, .try-out')].map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return [element.className || element.id || element.tagName, Math.round(width), Math.round(height)];
    }),
  );

test('there are panels', () => expect(panels.length).toBeGreaterThan(0));

for (const { panel: name, chapter, path, sliders, choices } of panels) {
  // A panel's height is fixed by its styles: two show that this holds in a wide window as well.
  const alike = every([chapter], [panelled.id, scrubbed.id]).includes(chapter);
  for (const [device, viewport] of Object.entries(SIZES)) {
    if (device !== 'phone' && !alike) continue;
    test.describe(`${name}, ${device}`, () => {
      test.use({ viewport });

      test('comes alive without moving anything', async ({ page, browser }) => {
        const still = await (await browser.newContext({ javaScriptEnabled: false, viewport })).newPage();
        // Two windows, whose boxes are as wide as their words: in one font.
        for (const one of [still, page]) await inOurFonts(one);
        await still.goto(siteAddress(path));
        const built = still.locator(`[data-panel="${name}"]`);
        await expect(built.locator('fieldset.controls')).toHaveAttribute('disabled', '');
        await expect(built.getByText('need scripts')).toBeVisible();
        const words = await says(built);
        await open(page, siteAddress(path));
        const panel = await live(page, name);
        expect(await says(panel)).toBe(words);
        await expect(panel.getByText('need scripts')).toBeHidden();
        const [before, after] = [await boxes(built), await boxes(panel)];
        expect(after).toEqual(before);
        await still.context().close();
      });

      // What a control does is the same on every screen; that it fits is held by the other tests. What every setting draws
      // and says, and that an address holds it, is in tests/unit/charts/panels.test.ts.
      if (device !== 'phone') return;

      const tag = chapter === panelled.id ? '@quick' : [];
      test(
        'every control, by key, is heard, drawn and said; all are in the address, which opens them; and back',
        { tag },
        async ({ page }) => {
          await page.emulateMedia({ reducedMotion: 'reduce' });
          await open(page, siteAddress(path));
          const panel = await live(page, name);
          const [drawn, said] = [await drawing(panel), await says(panel)];
          const built: Record<string, string> = {};
          const set: Record<string, string> = {};
          const reset = async (): Promise<void> => {
            await panel.locator('button[type=reset]').click();
            for (const [slider, value] of Object.entries(built))
              await expect(panel.locator(`input[name="${slider}"]`)).toHaveValue(value);
            expect(await drawing(panel), 'as built').toBe(drawn);
          };
          for (const slider of sliders) {
            const input = panel.locator(`input[name="${slider}"]`);
            const output = panel.locator(`[data-says="${slider}"]`);
            const [value, told] = [await input.inputValue(), await output.innerText()];
            await input.focus();
            const end = Number(value) === Number(await input.getAttribute('max')) ? 'Home' : 'End';
            await page.keyboard.press(end);
            [built[slider], set[slider]] = [value, await input.inputValue()];
            expect(set[slider], slider).not.toBe(value);
            await expect(output).not.toHaveText(told);
            await expect(input).toHaveAttribute('aria-valuetext', await output.innerText());
            expect(await drawing(panel), slider).not.toBe(drawn);
            expect(await says(panel), slider).not.toBe(said);
            await reset();
          }
          for (const choice of choices) {
            const inputs = panel.locator(`input[name="${choice}"]`);
            const seen = new Set<string>();
            for (const input of await inputs.all()) {
              await input.check();
              await expect(input).toBeChecked();
              seen.add(await drawing(panel));
            }
            expect(seen.size, choice).toBe(await inputs.count());
            await reset();
          }

          // All at once, as a link holds them.
          for (const [slider, value] of Object.entries(set))
            await panel.locator(`input[name="${slider}"]`).fill(value);
          for (const choice of choices) {
            const last = panel.locator(`input[name="${choice}"]`).last();
            await last.check();
            set[choice] = await last.inputValue();
          }
          const there = [await drawing(panel), await says(panel)];
          await page.waitForURL(
            ({ searchParams }) =>
              Object.keys(set).every((control) => searchParams.has(`${chapter}-${control}`)),
            { timeout: PATIENCE },
          );
          await open(page, page.url());
          const again = await live(page, name);
          for (const slider of sliders)
            await expect(again.locator(`input[name="${slider}"]`)).toHaveValue(set[slider]!);
          for (const choice of choices)
            await expect(again.locator(`input[name="${choice}"]:checked`)).toHaveValue(set[choice]!);
          expect([await drawing(again), await says(again)], 'opened by its link').toEqual(there);
          await reset();
          await page.waitForURL((url) => url.search === '', { timeout: PATIENCE });
        },
      );
    });
  }

  test(`${name}: a key says the control’s own value; once keys rest, one sentence of what came of it`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, siteAddress(path));
    const panel = await live(page, name);
    await listen(page);
    for (const slider of sliders) {
      const input = panel.locator(`input[name="${slider}"]`);
      await input.focus();
      const told = new Set([await input.getAttribute('aria-valuetext')]);
      const most = Number(await input.getAttribute('max'));
      const key = Number(await input.inputValue()) === most ? 'ArrowLeft' : 'ArrowRight';
      const { length } = (await heard(page)).said;
      await page.keyboard.press(key);
      told.add(await input.getAttribute('aria-valuetext'));
      expect(told.size, `${slider} is called by its value`).toBe(2);
      expect((await heard(page)).said.length, `${slider}: nothing more while keys move`).toBe(length);
      const said = await rest(page);
      expect(said.length, `${slider}: ${said.join(' | ')}`).toBeLessThanOrEqual(1);
      for (const words of said) expect(sentences(words), words).toBe(1);
      expect(await rest(page), 'and no more').toEqual([]);
    }
    for (const choice of choices) {
      await panel.locator(`input[name="${choice}"]`).last().check();
      const said = await rest(page);
      expect(said.map(sentences), said.join(' | ')).toEqual([1]);
    }
    expect((await heard(page)).said.length).toBeGreaterThan(0);
    expect((await heard(page)).inVain).toEqual([]);
  });

  test(`${name}: its words stay inside on the smallest phone; nonsense in an address is told, and gets our setting`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, siteAddress(path));
    const panel = await live(page, name);
    await painted(page);
    expect(await panel.evaluate((section) => section.scrollWidth - section.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    const out = await panel.locator('.try-figure svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const inside =
          box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.bottom <= frame.bottom + 3;
        return inside ? [] : [text.textContent];
      });
    });
    expect(out).toEqual([]);

    const drawn = await drawing(panel);
    const control = sliders[0] ?? choices[0]!;
    await open(page, siteAddress(`${path}?${chapter}-${control}=<img src=x>`));
    const again = await live(page, name);
    expect(await drawing(again)).toBe(drawn);
    await expect(again.locator('.try-refused')).toContainText(`${chapter}-${control}`);
    await expect(again.locator('img')).toHaveCount(0);
  });
}
