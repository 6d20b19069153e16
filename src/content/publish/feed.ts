import { escape } from '../../lib/escape.ts';
import type { Correction } from '../schemas/reference.ts';

export interface FeedSite {
  name: string;
  /** What its language is called in HTML, such as `en`. */
  lang: string;
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
  const { name, lang, author, self, absolute, page } = site;
  const updated = [site.updated, ...entries.map(({ date }) => date)].toSorted().at(-1)!;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<title>${escape(name)} Corrections and updates</title>`,
    `<id>${escape(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(absolute(page()))}"/>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escape(author)}</name></author>`,
    ...entries.flatMap((entry) => {
      const id = escape(absolute(page(entry.id)));
      return [
        '<entry>',
        `<title>${escape(titleOf(entry))}</title>`,
        `<category term="${entry.kind}" label="${KINDS[entry.kind]}"/>`,
        `<id>${id}</id>`,
        `<link rel="alternate" type="text/html" href="${escape(entry.at ? absolute(entry.at) : absolute(page(entry.id)))}"/>`,
        `<updated>${instant(entry.date)}</updated>`,
        `<content type="text">${escape(wordsOf(entry))}</content>`,
        '</entry>',
      ];
    }),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** What an entry is, before its title and as its category: readers may follow corrections alone. */
const KINDS: Record<Correction['kind'], string> = { correction: 'Correction', update: 'Update' };

function titleOf({ kind, now }: Correction): string {
  const short = now.length > 80 ? `${now.slice(0, 79).replace(/\s+\S*$/, '')}…` : now;
  return `${KINDS[kind]}: ${short}`;
}

function wordsOf({ was, now, why }: Correction): string {
  const said = was === undefined ? now : `It said: ${was} It says: ${now}`;
  return why === undefined ? said : `${said} Why: ${why}`;
}
