import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { rolldown } from 'rolldown';

/** What the SingleFile extension asks for where nobody changed its settings. */
const SETTINGS = {
  removeHiddenElements: true,
  removeUnusedStyles: true,
  removeUnusedFonts: true,
  removeAlternativeFonts: true,
  removeAlternativeMedias: true,
  removeAlternativeImages: true,
  groupDuplicateImages: true,
  compressHTML: true,
  blockScripts: true,
  insertMetaCSP: true,
  networkTimeout: 0,
};

let made: Promise<string> | undefined;

/** The core of the SingleFile extension as one script, made once. */
async function bundled(): Promise<string> {
  const input = createRequire(import.meta.url).resolve('single-file-core/single-file.js');
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name: 'singlefile', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** The page as the SingleFile extension saves it: one HTML file. */
export async function savedToOneFile(page: Page): Promise<string> {
  await page.evaluate(`${await (made ??= bundled())};globalThis.singlefile=singlefile;0`);
  return page.evaluate(async (settings) => {
    const { singlefile } = globalThis as unknown as {
      singlefile: { getPageData(settings: object): Promise<{ content: string }> };
    };
    return (await singlefile.getPageData(settings)).content;
  }, SETTINGS);
}

/** The page as Chromium saves it to one file: an archive of what it has loaded, in MHTML. */
export async function savedAsArchive(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  await session.detach();
  return data;
}
