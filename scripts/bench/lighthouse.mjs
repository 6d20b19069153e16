// Lighthouse, mobile, page after page in one browser.
import { findChromium } from '../browsers/browser.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Embeds, slides and the page for lost readers stay out of search engines on purpose. */
const NOT_FOR_HIDDEN_PAGES = ['is-crawlable', 'http-status-code'];

/** @typedef {{ scores: Record<string, number>, missed: string[] }} Audit scores out of 100 */

/**
 * Starts a browser of its own; call `stop` at the end.
 * @returns {Promise<{ audit: (url: string, hidden: boolean) => Promise<Audit>, stop: () => void }>}
 */
export async function startLighthouse() {
  const [{ default: lighthouse }, { launch }] = await Promise.all([
    import('lighthouse'),
    import('chrome-launcher'),
  ]);
  const { executablePath, args } = await findChromium();
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ['--headless=new', ...args],
    logLevel: 'silent',
  });

  /** @type {(url: string, hidden: boolean) => Promise<Audit>} */
  const audit = async (url, hidden) => {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'silent',
      onlyCategories: CATEGORIES,
      skipAudits: hidden ? NOT_FOR_HIDDEN_PAGES : null,
    });
    if (!result) throw new Error(`Lighthouse said nothing about ${url}.`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse could not read ${url}: ${runtimeError.message}`);
    const scores = CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]);
    const weighted = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []).filter(
      (ref) => ref.weight > 0,
    );
    const missed = weighted.map((ref) => ref.id).filter((id) => (audits[id]?.score ?? 1) < 1);
    return { scores: Object.fromEntries(scores), missed };
  };
  return { audit, stop: () => chrome.kill() };
}
