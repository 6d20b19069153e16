import { publishedCharts } from './published.ts';
import { amountKey, chartUses } from './dataset.ts';
import { dataRow, rowSources, whyNone, type RowSource } from './dataset-row.ts';
import { chapterFacts } from './facts-used.ts';
import type { LedgerAmount } from '../ledger/amount.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ChapterOutline } from '../chapter/outline.ts';
import { sinceSentence } from '../ledger/since.ts';
import { factAnchor } from '../../lib/anchors.ts';
import type { Words } from '../ledger/typeset.ts';

/** How an amount or claim stands; what the page of sources is filtered by. */
export type Stance =
  'confirms' | 'differs' | 'context' | 'none' | 'series' | 'since' | 'derived' | 'assumption';

/** A place of the story that uses an amount or claim. */
export interface StoryPlace {
  chapter: string;
  /** Where in the chapter's page; absent, the page. */
  anchor?: string;
  /** Only the chapter's lesson uses it. */
  lesson?: true;
}

/** All that the ledger knows of one amount or claim. */
export interface SourceClaim {
  /** The ledger's name for it. */
  key: string;
  kind: LedgerAmount['kind'];
  /** The chapter it belongs to. */
  chapter: string;
  /** The series it is a point of. */
  series?: string;
  /** The amount with its hedge; absent where the claim holds no number. */
  printed?: string;
  /** What it says, in our words. */
  statement: string;
  /** For what was found later: what the article said. */
  article?: string;
  /** Whose statement it is, when, how solid. */
  about: string[];
  /** What a reader should know beside it: how it was worked out, a caveat, the position of the company concerned. */
  remarks: string[];
  /** Where the article and a source part ways, in the line readers see. */
  disagreement?: string;
  sources: RowSource[];
  noSource?: string;
  stances: Stance[];
  /** Where the story uses it, in reading order. */
  places: StoryPlace[];
}

/**
 * Every amount that the chapters print, draw or list, every claim of the article and everything found since, each once:
 * by chapter, then by kind.
 * @param outlines the chapters, in reading order @param taught ids of the amounts that lessons print, by chapter
 */
export function sourceClaims(
  ledger: Ledger,
  outlines: readonly ChapterOutline[],
  words: Words,
  taught: ReadonlyMap<string, readonly string[]> = new Map(),
): SourceClaim[] {
  const places = placesOf(ledger, outlines, taught);
  const claims = [...ledger.articles, ...ledger.allSince].map(({ id }) => id);
  const all = [...new Set([...claims, ...places.keys()])].map((key) =>
    claimOf(ledger, key, places.get(key) ?? [], words),
  );
  const order = outlines.map(({ front }) => front.id as string);
  // Series stand in the order in which the story comes to them, the points of each as its file has them.
  const series = [...new Set(all.flatMap((each) => each.series ?? []))];
  const rows = [...ledger.allAmounts.keys()];
  const rank = (each: SourceClaim): number[] => [
    order.indexOf(each.chapter),
    KINDS.indexOf(each.kind),
    ...(each.series === undefined ? [] : [series.indexOf(each.series), rows.indexOf(each.key)]),
  ];
  return all
    .map((each) => ({ each, rank: rank(each) }))
    .toSorted((a, b) => a.rank.reduce((so, own, i) => so || own - (b.rank[i] ?? 0), 0))
    .map(({ each }) => each);
}

const KINDS: readonly LedgerAmount['kind'][] = ['article', 'derived', 'series', 'since', 'assumption'];

/** Where the chapters use what, by the ledger's name for it; each chapter once, the most exact place first. */
function placesOf(
  ledger: Ledger,
  outlines: readonly ChapterOutline[],
  taught: ReadonlyMap<string, readonly string[]>,
): Map<string, StoryPlace[]> {
  const places = new Map<string, StoryPlace[]>();
  for (const outline of outlines) {
    const chapter = outline.front.id;
    const add = (id: string, anchor?: string, where: Pick<StoryPlace, 'lesson'> = {}): void => {
      const key = amountKey(ledger, id);
      const known = places.get(key) ?? [];
      if (!known.some((place) => place.chapter === chapter))
        places.set(key, [...known, { chapter, ...(anchor === undefined ? {} : { anchor }), ...where }]);
    };
    for (const { id, uses } of outline.steps) for (const used of uses) add(used, id);
    for (const id of chapterFacts(ledger, outline)) add(id, factAnchor(chapter, id));
    for (const id of outline.front.since) add(id, `${chapter}-${id}`);
    for (const id of outline.front.uses) add(id);
    for (const chart of publishedCharts(ledger, [outline.front]))
      for (const { id } of chartUses(ledger, chart)) add(id);
    for (const id of taught.get(chapter) ?? []) add(id, undefined, { lesson: true });
  }
  return places;
}

function claimOf(ledger: Ledger, key: string, places: StoryPlace[], words: Words): SourceClaim {
  const found = ledger.hasAmount(key)
    ? withNumber(ledger, ledger.amount(key), words)
    : withoutNumber(ledger, key, words);
  return { ...found, stances: stancesOf(found), places };
}

type Bare = Omit<SourceClaim, 'stances' | 'places'>;

function withNumber(ledger: Ledger, amount: LedgerAmount, words: Words): Bare {
  const { t, formulaWords, strings } = words;
  const row = dataRow(ledger, amount, { use: 'printed', slots: [] }, words);
  const { id, kind, as_printed, statement, attribution, as_of, period, basis, caveat, response } = row;
  const standing = strings.standings[row.standing];
  // A series' note stands once, over its rows; that an assumption is a choice stands over its group.
  const remarks = [
    kind === 'assumption' ? null : basis && t('sources.formula', { formula: formulaWords(basis) }),
    kind === 'series' ? null : caveat,
    response,
  ];
  return {
    key: id,
    kind,
    chapter: amount.chapter,
    ...(row.series === null ? {} : { series: row.series }),
    printed: as_printed,
    statement,
    ...(kind === 'since' ? { article: sinceSentence(ledger.since(id), strings, ledger.language).then } : {}),
    about: present([
      speaker(ledger, id, attribution),
      as_of ?? period,
      kind === 'assumption' ? null : standing,
    ]),
    remarks: present(remarks),
    ...(row.disagreement === null ? {} : { disagreement: row.disagreement }),
    sources: row.sources,
    ...(row.no_source === null || kind === 'assumption' ? {} : { noSource: row.no_source }),
  };
}

/** A claim of the article, or something found since, that holds no number. */
function withoutNumber(ledger: Ledger, key: string, words: Words): Bare {
  const later = ledger.allSince.find(({ id }) => id === key);
  if (later) {
    const { then: article, since: statement } = sinceSentence(later, words.strings, ledger.language);
    const { chapter, asOf, note, response, sources } = later;
    return {
      key,
      kind: 'since',
      chapter,
      statement,
      article,
      about: [asOf],
      remarks: present([note, response]),
      sources: rowSources(ledger, { id: key, kind: 'since', sources }),
    };
  }
  const { chapter, statement, attribution, asOf, period } = ledger.entry(key);
  const sources = rowSources(ledger, { id: key, kind: 'article', sources: [] });
  const disagreement = ledger.parts.facts.data.disagreements.find(({ articleIds }) => articleIds[0] === key);
  return {
    key,
    kind: 'article',
    chapter,
    statement,
    about: present([speaker(ledger, key, attribution), asOf ?? period]),
    remarks: [],
    ...(disagreement ? { disagreement: disagreement.publicLine } : {}),
    sources,
    ...(sources.length ? {} : { noSource: whyNone('article', words) }),
  };
}

/** Whose statement it is, where that is not plainly the article's. */
function speaker({ first }: Ledger, key: string, attribution: string | null): string | null {
  const entry = first.articles.find(({ id }) => id === key);
  return entry?.attribution === 'the article' ? null : attribution;
}

function stancesOf({ kind, sources }: Bare): Stance[] {
  if (kind !== 'article') return [kind];
  const verdicts = new Set(sources.flatMap(({ verdict }) => verdict ?? []));
  return verdicts.size ? [...verdicts] : ['none'];
}

function present(words: readonly (string | null | undefined)[]): string[] {
  return words.filter((word): word is string => Boolean(word));
}
