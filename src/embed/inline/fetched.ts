import { embedAddress, ELEMENT_STYLES } from '../../lib/routes.ts';

/** Makes text trusted markup where the page around us insists on it: a policy called `ai-boom`. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ai-boom', {
  createHTML: (text) => text,
});

async function text(address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { credentials: 'omit', signal });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.text();
}

let sheet: Promise<CSSStyleSheet> | undefined;

async function loadSheet(base: string): Promise<CSSStyleSheet> {
  const made = new CSSStyleSheet();
  return made.replace(await text(`${base}${ELEMENT_STYLES}`, new AbortController().signal));
}

/** The one sheet that all our elements in this page share. */
export function styles(base: string): Promise<CSSStyleSheet> {
  sheet ??= loadSheet(base).catch((error: unknown) => {
    sheet = undefined;
    throw error;
  });
  return sheet;
}

/** Every link leads to our site, out of the page it stands in. */
function leadOut(part: Element, page: string): void {
  for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.href = new URL(link.getAttribute('href')!, page).href;
    link.target = '_blank';
    link.rel = 'noopener';
  }
}

/** The page around us has a title of its own: ours is the heading of a part. */
function lowerTitle(section: Element): void {
  const title = section.querySelector('h1');
  if (!title) return;
  const lower = document.createElement('h2');
  lower.id = title.id;
  lower.className = 'chapter-title';
  lower.append(...title.childNodes);
  title.replaceWith(lower);
}

/**
 * A chapter and its foot as they stand in its frame, without what only a frame needs, and the words of its scripts.
 * @param chapter an id of the right shape @param base our address, ending in a slash
 * @returns the parts, and the language they are in, as `<html lang>` has it
 * @throws Error saying what did not come
 */
export async function chapterParts(
  chapter: string,
  base: string,
  signal: AbortSignal,
): Promise<{ parts: Element[]; lang: string }> {
  const page = `${base}${embedAddress(chapter)}`;
  const html = await text(page, signal);
  const parsed = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  const section = parsed.querySelector('section[data-chapter]');
  const foot = parsed.querySelector('.embed-foot');
  if (!section || !foot) throw new Error(`there is no chapter at ${page}`);
  for (const part of section.querySelectorAll('script:not([type$=json]), .stepper')) part.remove();
  lowerTitle(section);
  for (const part of [section, foot]) leadOut(part, page);
  const words = parsed.querySelectorAll('script[data-ui]');
  return { parts: [section, foot, ...words], lang: parsed.documentElement.lang };
}
