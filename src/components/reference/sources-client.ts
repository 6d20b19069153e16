import { atRest, write } from '../../lib/aloud.ts';
import { declareLive } from '../../lib/live.ts';
import { clientWords } from '../page/client-words.ts';
import { passes, readFilter, writeFilter, type Filter } from './claim-filter.ts';
import type { SourcesWord } from './sources-client.words.ts';

const { t } = clientWords<SourcesWord>(document);
const form = document.querySelector<HTMLFormElement>('[data-claim-filter]')!;
const status = form.querySelector<HTMLElement>('[role=status]')!;
const rest = atRest();
const lists = { chapter: listOf('chapter'), verdict: listOf('verdict') };
const rows = [...document.querySelectorAll<HTMLElement>('[data-verdicts]')].map((element) => ({
  element,
  chapters: wordsOf(element, 'chapters'),
  verdicts: wordsOf(element, 'verdicts'),
}));
/** Chapters and the parts of their tables: gone when nothing in them is left. */
const groups = [...document.querySelectorAll<HTMLElement>('[data-claim-group]')];

function listOf(name: keyof Filter): HTMLSelectElement {
  return form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
}

function wordsOf(element: HTMLElement, name: string): string[] {
  return element.dataset[name]!.split(' ');
}

function show(filter: Filter): void {
  let left = 0;
  for (const row of rows) {
    row.element.hidden = !passes(row, filter);
    if (!row.element.hidden) left += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector('[data-verdicts]:not([hidden])');
  lists.chapter.value = filter.chapter;
  lists.verdict.value = filter.verdict;
  const all = rows.length;
  const says = left === all ? t('claims.shownAll', { n: all }) : t('claims.shown', { n: left, all });
  // Who goes down a list by arrow keys filters at every press.
  rest(() => write(status, says));
}

/** The row that the address names. */
function named(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** A link to a row wins over a filter that hides it. */
function follow(): void {
  const row = named();
  if (!row?.closest('[hidden]')) return;
  show({ chapter: '', verdict: '' });
  history.replaceState(
    history.state,
    '',
    writeFilter(location.search, { chapter: '', verdict: '' }) || location.pathname,
  );
  row.scrollIntoView();
}

function fromAddress(): Filter {
  const valuesOf = ({ options }: HTMLSelectElement): string[] => [...options].map(({ value }) => value);
  return readFilter(location.search, { chapter: valuesOf(lists.chapter), verdict: valuesOf(lists.verdict) });
}

/** What readers move a page by. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * While fonts come a long page is laid out again, and what it went to for its address may be elsewhere by then. Whoever came
 * for one row is at it once all is there, unless they have moved on meanwhile.
 */
function arrive(): void {
  const [came] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (came?.type !== 'navigate') return;
  const over = new AbortController();
  const until = { signal: over.signal, passive: true };
  for (const move of MOVES) addEventListener(move, () => over.abort(), until);
  const land = (): void => {
    over.abort();
    const row = named();
    const { top = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {};
    if (bottom < 0 || top > innerHeight) row!.scrollIntoView();
  };
  addEventListener('load', land, until);
}

function start(): void {
  form.querySelector('fieldset')!.disabled = false;
  declareLive();
  form.addEventListener('change', () => {
    const filter = { chapter: lists.chapter.value, verdict: lists.verdict.value };
    show(filter);
    history.replaceState(history.state, '', location.pathname + writeFilter(location.search, filter));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', follow);
  show(fromAddress());
  follow();
  arrive();
  delete document.documentElement.dataset['narrowed'];
}

start();
