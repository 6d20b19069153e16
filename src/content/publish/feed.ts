import { escape } from '../../lib/escape.ts';
import { langOf } from '../../lib/language.ts';
import type { Words } from '../ledger/typeset.ts';
import type { Correction } from '../schemas/reference.ts';

export interface FeedSite {
  words: Pick<Words, 't' | 'language'>;
  author: string;
  /** Absolute addresses: of the feed itself, and of any address on the site. */
  self: string;
  absolute(address: string): string;
  /** Address of the list of corrections, or of one in it. */
  page(id?: string): string;
  /** The day the story last changed, where no entry is newer: '2026-07-01'. */
  updated: string;
}

/** Days have no hour in content/; midnight UTC stands for one. */
const instant = (day: string): string => `${day}T00:00:00Z`;

/** Corrections and updates as Atom (RFC 4287). Every date comes from the content. @param entries newest first */
export function atomFeed(entries: readonly Correction[], site: FeedSite): string {
  const { words, author, self, absolute, page } = site;
  const { t, language } = words;
  const updated = [site.updated, ...entries.map(({ date }) => date)].toSorted().at(-1)!;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${langOf(language)}">`,
    `<title>${escape(t('site.corrections', { site: t('site.name') }))}</title>`,
    `<id>${escape(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(absolute(page()))}"/>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escape(author)}</name></author>`,
    ...entries.flatMap((entry) => {
      const id = escape(absolute(page(entry.id)));
      return [
        '<entry>',
        `<title>${escape(titleOf(entry, words))}</title>`,
        `<category term="${entry.kind}" label="${escape(t(`feed.${entry.kind}`))}"/>`,
        `<id>${id}</id>`,
        `<link rel="alternate" type="text/html" href="${escape(entry.at ? absolute(entry.at) : absolute(page(entry.id)))}"/>`,
        `<updated>${instant(entry.date)}</updated>`,
        `<content type="text">${escape(contentOf(entry, words))}</content>`,
        '</entry>',
      ];
    }),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** What an entry is, then the beginning of what it says: readers may follow corrections alone. */
function titleOf({ kind, now }: Correction, { t }: Pick<Words, 't'>): string {
  const short = now.length > 80 ? t('feed.cut', { start: now.slice(0, 79).replace(/\s+\S*$/, '') }) : now;
  return t(`feed.${kind}Title`, { now: short });
}

function contentOf({ was, now, why }: Correction, { t }: Pick<Words, 't'>): string {
  if (was === undefined) return why === undefined ? t('feed.now', { now }) : t('feed.nowWhy', { now, why });
  return why === undefined ? t('feed.wasNow', { was, now }) : t('feed.wasNowWhy', { was, now, why });
}
