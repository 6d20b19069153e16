import { findingAnchor } from '../lib/anchors.ts';
import type { Chapter } from './chapter.ts';
import { didYouMean, type Problem } from './errors.ts';
import type { ContentFiles } from './files.ts';
import type { Ledger } from './ledger.ts';
import type { Link, Passage } from './mdx.ts';
import { ROLES } from './schema.ts';

/** What links in prose may lead to. */
export interface Site {
  ledger: Ledger;
  /** Chapters that exist, or are listed as still to be written. */
  chapters: ReadonlySet<string>;
  steps: ReadonlySet<string>;
  pages: ReadonlySet<string>;
  files: ReadonlySet<string>;
}

/** Pages beside the chapters, by address. */
const PAGES = ['/', '/sources/', '/glossary/', '/about/', '/share/', '/teach/'];

export function siteOf(
  ledger: Ledger,
  chapters: readonly Chapter[],
  files: ContentFiles,
  publicFiles: readonly string[],
): Site {
  const written = chapters.map(({ name }) => name);
  const names = new Set([...written, ...Object.keys(ledger.parts.unplaced.data.chapters)]);
  return {
    ledger,
    chapters: names,
    steps: new Set(chapters.flatMap(({ steps }) => steps.map(({ id }) => id))),
    pages: new Set([
      ...PAGES,
      ...[...names].flatMap((name) => [`/${name}/`, `/${name}/slides/`, `/teach/${name}/`]),
    ]),
    files: new Set([...files.keys(), ...publicFiles.map((path) => `/${path.replace(/^\//, '')}`)]),
  };
}

/** Links, pictures, terms, roles and attributes that name something which does not exist. */
export function linkProblems(site: Site, { file }: Chapter, { links }: Passage): Problem[] {
  return links.flatMap((link) => {
    const found = check(site, file, link);
    return found ? [{ file, line: link.line, ...found }] : [];
  });
}

type Finding = { what: string; remedy: string } | undefined;

function check(site: Site, file: string, { to, target }: Link): Finding {
  const { ledger, chapters } = site;
  if (to === 'chapter') return among('chapter', target, chapters, `<Chapter id="${target}"> goes nowhere`);
  if (to === 'term') return among('term', target, ledger.glossary.keys(), `there is no term "${target}"`);
  if (to === 'role') return among('role', target, ROLES, `there is no role "${target}"`);
  if (to === 'form')
    return among('form', target, ['long', 'short', 'number'], `a figure has no form "${target}"`);
  if (to === 'hedge') return among('hedge', target, ['worded'], `hedge="${target}" means nothing`);
  if (to === 'image') return image(site, file, target);
  return href(site, target);
}

function among(noun: string, target: string, known: Iterable<string>, what: string): Finding {
  const ids = [...known];
  if (ids.includes(target)) return undefined;
  return {
    what,
    remedy: ids.length > 1 ? didYouMean(target, ids) : `the only ${noun} is ${ids[0] ?? 'none'}`,
  };
}

function image({ files }: Site, file: string, target: string): Finding {
  const folder = `https://content/${file}`;
  const path = target.startsWith('/') ? target : new URL(target, folder).pathname.slice(1);
  if (files.has(path)) return undefined;
  return { what: `the image "${target}" does not exist`, remedy: 'mend its path, or add the file' };
}

/** What is wrong with an address in prose; undefined where it leads somewhere. */
export function href({ ledger, pages, steps }: Site, target: string): Finding {
  if (/^https?:/.test(target)) {
    const source = ledger.allSources.find(({ url }) => url === target);
    if (source && source.linkable !== false) return undefined;
    const what = source
      ? `"${target}" is a reprint readers should not be sent to`
      : `"${target}" is no source's address`;
    const remedy = source
      ? 'name publisher and date instead'
      : 'add it to content/sources.yaml, or leave the link out';
    return { what, remedy };
  }
  const [path = '', anchor] = target.split('#');
  const what = `the link "${target}" goes nowhere`;
  if (path && !pages.has(path)) return { what, remedy: didYouMean(path, pages) };
  if (anchor === undefined) return path ? undefined : { what, remedy: 'give it an address' };
  const anchors = anchorsOf(ledger, path) ?? steps;
  return anchors.has(anchor) ? undefined : { what, remedy: didYouMean(anchor, anchors) };
}

/** /sources/ has an anchor per figure or claim, /glossary/ one per entry; every other page has its steps. */
function anchorsOf(ledger: Ledger, path: string): ReadonlySet<string> | undefined {
  if (path === '/sources/')
    return new Set([...ledger.allFigures.keys(), ...ledger.articles.map(({ id }) => id)].map(findingAnchor));
  if (path === '/glossary/') return new Set(ledger.glossary.keys());
  return undefined;
}
