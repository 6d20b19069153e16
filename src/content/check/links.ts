import { claimAnchor } from '../../lib/anchors.ts';
import type { Chapter } from '../chapter/chapter.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import type { ContentFiles } from '../read/files.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Link, TextRun } from '../chapter/mdx.ts';
import { ROLES } from '../schemas/common.ts';

/** What links in prose may lead to. */
export interface LinkTargets {
  ledger: Ledger;
  /** Chapters that exist, or are listed as still to be written. */
  chapters: ReadonlySet<string>;
  steps: ReadonlySet<string>;
  pages: ReadonlySet<string>;
  files: ReadonlySet<string>;
}

/** Pages beside the chapters, by address. */
const PAGES = ['/', '/sources/', '/glossary/', '/about/', '/share/', '/teach/'];

export function linkTargets(
  ledger: Ledger,
  chapters: readonly Chapter[],
  files: ContentFiles,
  publicFiles: readonly string[],
): LinkTargets {
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
export function linkProblems(targets: LinkTargets, { file }: Chapter, { links }: TextRun): Problem[] {
  return links.flatMap((link) => {
    const found = fault(targets, file, link);
    return found ? [{ file, line: link.line, ...found }] : [];
  });
}

type Fault = { what: string; remedy: string } | undefined;

function fault(targets: LinkTargets, file: string, { to, target }: Link): Fault {
  const { ledger, chapters } = targets;
  if (to === 'chapter') return among('chapter', target, chapters, `<Chapter id="${target}"> goes nowhere`);
  if (to === 'term') return among('term', target, ledger.glossary.keys(), `there is no term "${target}"`);
  if (to === 'role') return among('role', target, ROLES, `there is no role "${target}"`);
  if (to === 'form')
    return among('form', target, ['long', 'short', 'number'], `an amount has no form "${target}"`);
  if (to === 'hedge') return among('hedge', target, ['worded'], `hedge="${target}" means nothing`);
  if (to === 'image') return image(targets, file, target);
  return href(targets, target);
}

function among(noun: string, target: string, known: Iterable<string>, what: string): Fault {
  const ids = [...known];
  if (ids.includes(target)) return undefined;
  return {
    what,
    remedy: ids.length > 1 ? didYouMean(target, ids) : `the only ${noun} is ${ids[0] ?? 'none'}`,
  };
}

function image({ files }: LinkTargets, file: string, target: string): Fault {
  const folder = `https://content/${file}`;
  const path = target.startsWith('/') ? target : new URL(target, folder).pathname.slice(1);
  if (files.has(path)) return undefined;
  return { what: `the image "${target}" does not exist`, remedy: 'mend its path, or add the file' };
}

/** What is wrong with an address in prose; undefined where it leads somewhere. */
export function href({ ledger, pages, steps }: LinkTargets, target: string): Fault {
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

/** /sources/ has an anchor per amount or claim, /glossary/ one per entry; every other page has its steps. */
function anchorsOf(ledger: Ledger, path: string): ReadonlySet<string> | undefined {
  if (path === '/sources/')
    return new Set([...ledger.allAmounts.keys(), ...ledger.articles.map(({ id }) => id)].map(claimAnchor));
  if (path === '/glossary/') return new Set(ledger.glossary.keys());
  return undefined;
}
