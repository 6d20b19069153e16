// A blocker with the lists that people have: what it would hide of a page, and what it would refuse to load for it.
import { FiltersEngine, parseFilters, Request, type CosmeticFilter } from '@ghostery/adblocker';
import type { Page } from '@playwright/test';
import { filterLists } from '../../../scripts/lib/filter-lists.mjs';

export type RequestType =
  'main_frame' | 'sub_frame' | 'script' | 'stylesheet' | 'image' | 'font' | 'xhr' | 'other';

/** A site that no list names, as ours is. */
export const SOMEBODY = 'https://somebody.example/';

/** The lists as they came; none where there are none to be had. */
export const lists = filterLists();

const hides = (filter: CosmeticFilter): boolean =>
  !filter.isScriptInject() && !filter.isExtended() && filter.match('somebody.example', 'somebody.example');

/** What is hidden on every site, by the selector; value: the list that says so. */
export function hidden(): Map<string, string> {
  const selectors = new Map<string, string>();
  const spared = new Set<string>();
  for (const { name, text } of lists)
    for (const filter of parseFilters(text).cosmeticFilters.filter(hides))
      if (filter.isUnhide()) spared.add(filter.getSelector());
      else selectors.set(filter.getSelector(), name);
  for (const selector of spared) selectors.delete(selector);
  return selectors;
}

/** Called in the page: those of some selectors that fit something in it, and those that are no selectors. */
function fitting(selectors: string[]): { fit: string[]; strange: string[] } {
  const fit: string[] = [];
  const strange: string[] = [];
  for (const selector of selectors)
    try {
      if (document.querySelector(selector)) fit.push(selector);
    } catch {
      strange.push(selector);
    }
  return { fit, strange };
}

export const fittingIn = (page: Page, selectors: string[]): Promise<ReturnType<typeof fitting>> =>
  page.evaluate(fitting, selectors);

/** Whether a page on one site may load something: nothing, or the rule that refuses it. */
export function refuser(): (url: string, type: RequestType, from: string) => string | undefined {
  const engine = FiltersEngine.parse(lists.map(({ text }) => text).join('\n'), {
    // Rules word for word, to name the one that refuses.
    debug: true,
    enableOptimizations: false,
    loadCosmeticFilters: false,
  });
  return (url, type, from) => {
    const { match, filter } = engine.match(Request.fromRawDetails({ url, type, sourceUrl: from }));
    return match ? filter?.toString() : undefined;
  };
}
