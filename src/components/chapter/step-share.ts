import { plain, READS_HAN } from '../../lib/han.ts';
import { headlineOf } from '../../charts/chart.ts';
import { stillAddress, type Theme } from '../../lib/routes.ts';
import { path } from '../../lib/site.ts';
import type { ChartData } from '../../lib/types.ts';

/** ms that a picture may take: a browser opens its share sheet only for who has just pressed. */
const SOON = 1500;

/** The chapter that a step's id names. */
export const chapterOf = (step: string): string => step.slice(0, step.lastIndexOf('-'));

/** The step's picture as a file, in the reader's theme; undefined where it does not come, or not soon. */
async function pictureOf(step: string, chart: string): Promise<File | undefined> {
  const { theme } = document.documentElement.dataset;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), SOON);
  try {
    const address = path(stillAddress(chart, step, theme as Theme, 'png'));
    const answer = await fetch(address, { signal: late.signal });
    return answer.ok ? new File([await answer.blob()], `${step}.png`, { type: 'image/png' }) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** A step's words as one line, without those around them. */
function textOf(step: Element): string {
  const words = [...step.querySelectorAll('.words > p:not(.kicker, .note)')];
  return words
    .map(({ textContent }) => textContent.trim())
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/**
 * Opens the browser's share sheet with a step's headline, words, address and picture.
 * @param link the step's address, the site's own before it
 * @returns false where the browser refused; a reader who thinks better of it was not refused
 */
export async function shareStep(step: string, link: string): Promise<boolean> {
  const section = document.querySelector(`section[data-chapter="${chapterOf(step)}"]`)!;
  const steps = [...section.querySelectorAll('[data-step]')];
  const at = steps.findIndex(({ id }) => id === step);
  const json = section.querySelector('[data-figure-data]')!.textContent;
  const data = JSON.parse(json) as ChartData;
  const headline = headlineOf(data, at + 1) ?? document.title;
  const title = READS_HAN ? plain(headline) : headline;
  const shared: ShareData = { title, text: textOf(steps[at]!), url: link };
  const file = await pictureOf(step, data.id);
  const files = file && [file];
  try {
    await navigator.share(files && navigator.canShare?.({ files }) ? { ...shared, files } : shared);
    return true;
  } catch (error) {
    return (error as DOMException).name === 'AbortError';
  }
}
