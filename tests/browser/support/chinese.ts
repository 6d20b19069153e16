// The Chinese edition of the built site, and what is asked of Chinese wherever it is set.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { listEditions, listPages } from '../../../scripts/lib/site.mjs';
import { dist, every, siteAddress } from './site.ts';

/** Where it lies, under the site's own address. */
export const CHINESE = 'zh/';

/** None in a build without the edition; chinese.spec.ts minds. */
const built = listEditions(dist).includes(CHINESE) ? listPages(join(dist, CHINESE)) : [];

/** Every page of it; `path` and `file` are the site's, so that all that reads pages reads these. */
export const chinesePages = built.map((page) => ({ ...page, path: CHINESE + page.path }));

/** Of the pages of steps by themselves, which one template makes, one. */
export const chinesePagesOnce = every(
  chinesePages,
  chinesePages.filter(({ kind, path }) => kind !== 'step' || path === `${CHINESE}coreweave/4/`),
);

export const chineseChapters = chinesePages
  .filter(({ kind }) => kind === 'chapter')
  .map(({ path, file, steps, panels }) => ({ id: path.split('/')[1]!, path, file, steps, panels }));

export type ChineseChapter = (typeof chineseChapters)[number];

/** A page of it and its pair: `/zh/scale/` and `/scale/`. */
export const pairOf = (path: string): string => path.slice(CHINESE.length);

/** The edition's own address on the test server. */
export const chineseAddress = (path = ''): string => siteAddress(CHINESE + path);

/**
 * Every line of words on a page, as it is set, that begins with a mark which closes or ends with one which opens: by
 * where the letters are, a word at a time.
 */
export const badLineEnds = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const CLOSING = /^[，。：；？！、）」』”’》〉…—·%％]/;
    const OPENING = /[（「『“‘《〈]$/;
    const faults: string[] = [];
    const range = document.createRange();
    for (const block of document.querySelectorAll('p, li, dd, dt, h1, h2, h3, figcaption, td, th, summary')) {
      if (!block.checkVisibility() || !/[⺀-￮]/.test(block.textContent)) continue;
      // Only of words that stand in the block itself: what is in a block inside is looked at there.
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const lines: { text: string; bottom: number }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const nearest = node.parentElement!.closest('p, li, dd, dt, h1, h2, h3, figcaption, td, th, summary');
        if (nearest !== block || !node.parentElement!.checkVisibility()) continue;
        for (const [i, char] of [...(node as Text).data].entries()) {
          if (/\s|\u200b|\u2060/.test(char)) continue;
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = [...range.getClientRects()].find(({ width }) => width > 0);
          if (!box) continue;
          const line = lines.at(-1);
          // Letters of another size on the same line overlap it by more than half.
          if (line && box.top < line.bottom - box.height / 2) {
            line.text += char;
            line.bottom = Math.max(line.bottom, box.bottom);
          } else lines.push({ text: char, bottom: box.bottom });
        }
      }
      for (const [i, { text }] of lines.entries()) {
        if (i > 0 && CLOSING.test(text))
          faults.push(`begins: ${lines[i - 1]!.text.slice(-6)}/${text.slice(0, 8)}`);
        if (i < lines.length - 1 && OPENING.test(text)) faults.push(`ends: ${text.slice(-8)}`);
      }
    }
    return faults;
  });

/**
 * Words of English on a page that no `lang` says are English: four or more in a row, one of them small as no name's is,
 * without any Han beside them. Names need none.
 */
export const unnamedEnglish = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, place] = [node.textContent!.trim(), node.parentElement!];
      if (place.closest('script, style, textarea, code')) continue;
      if (/[⺀-￮]/.test(text) || (text.match(/(?<=^|\s)[A-Za-z]{2,}(?![/.:])/g) ?? []).length < 4) continue;
      if (!/\b[a-z]{2,}/.test(text)) continue;
      const lang = place.closest('[lang]')!.getAttribute('lang')!;
      if (!lang.startsWith('en')) out.push(`${place.localName}: ${text.slice(0, 60)}`);
    }
    return out;
  });
