// Readers with blockers: nothing of ours is called what public lists hide or refuse. Those of social buttons and annoyances
// (EasyList, Fanboy's, AdGuard's) go by the words in classes, ids and file names, on every site. `.share-links` was one.
// The words are ours, and say more than the lists do; listed.spec.ts tries the lists themselves.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dist, documentOf, nameOf, pages, readDist } from './support/site.ts';

/** Words that general rules of such lists begin with or stand between dashes. */
const HIDDEN =
  /(?:^|[-_])(?:ads?|advert\w*|banners?|consent|cookies?|facebook|follow|modal|newsletter|overlay|paywall|popups?|promos?|shar(?:e[rs]?|ing)|social\w*|sponsor\w*|subscribe|taboola|tweets?|twitter)(?:[-_]|$)/i;

/** Names of what is counted, refused wherever it comes from. */
const REFUSED = /(?:^|[/._-])(?:ads?|adserver|analytics|banners?|beacon|pixel|tracker|tracking)(?:[/._-]|$)/i;

test('no class or id is one that lists of annoyances hide', { tag: '@quick' }, () => {
  const names = new Set<string>();
  for (const { file, path } of pages)
    for (const element of documentOf(file).querySelectorAll('[class], [id]')) {
      const { id } = element;
      // An id that begins with a chapter's, a figure's or an organisation's name is of content, which no list knows.
      const own = /^(?:fact|correction|since|all|filter)-|-fact-|-since-/.test(id) ? [] : [id];
      for (const name of [...own, ...(element.getAttribute('class') ?? '').split(/\s+/)])
        if (HIDDEN.test(name)) names.add(`${nameOf({ path })} ${name}`);
    }
  expect([...names]).toEqual([]);
});

test('no class that a style sheet waits for is one of those either', { tag: '@quick' }, () => {
  const sheets = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.css'));
  const classes = sheets.flatMap((name) => [...readDist(`_astro/${name}`).matchAll(/\.([a-z][\w-]*)/gi)]);
  const found = classes.map(([, name]) => name!).filter((name) => HIDDEN.test(name));
  expect(classes.length).toBeGreaterThan(500);
  expect([...new Set(found)]).toEqual([]);
});

test('no file is one that lists of trackers refuse', { tag: '@quick' }, () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => REFUSED.test(name))).toEqual([]);
});
