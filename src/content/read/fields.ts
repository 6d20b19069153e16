// Which strings of content/ are words for readers. Everything else that a file holds is a name for code, a date, an
// address, or meant for authors. A field that stands in neither list stops the pseudo edition, so that whoever adds one
// has to say what it is.

/** What the strings of a file are. */
interface Fields {
  /** Its path relative to content/. */
  file: RegExp;
  /** Paths of what readers read; `*` is a place in a list, or a key of a table. */
  words: readonly string[];
  /** Those among them that another edition leaves as they are: titles of sources, names of hedges, what authors read. */
  own?: readonly string[];
  /** Those that another edition words only where it has to: names that are the same in it, and what is mostly a date. */
  mayStay?: readonly string[];
  /** Paths of all other strings. */
  kept: readonly string[];
  /** Tables whose keys are words themselves. */
  keys?: readonly string[];
  /** Lists whose entries another edition names by a field, with that field. */
  named?: Readonly<Record<string, string>>;
  /** Those of them whose entries have one field of words, which that edition gives without its name. */
  alone?: Readonly<Record<string, string>>;
}

export const FIELDS: readonly Fields[] = [
  { file: /^chapters\.yaml$/, words: [], kept: ['*'] },
  {
    file: /^facts\.yaml$/,
    words: [
      'meta.article.publication',
      'meta.article.title',
      'meta.article.author',
      'meta.article.authorRole',
      'meta.article.citeAs',
      'meta.article.read',
      'article.*.statement',
      'article.*.printHedge',
      'article.*.qualifierDetail',
      'article.*.from',
      'article.*.to',
      'article.*.relation',
      'article.*.speaker',
      'article.*.period',
      'article.*.asOf',
      'article.*.attribution',
      'article.*.hedge',
      'article.*.note',
      'article.*.corroboration.*.says',
      'derived.*.statement',
      'derived.*.printHedge',
      'derived.*.formula',
      'disagreements.*.issue',
      'disagreements.*.publicLine',
      'since.*.then',
      'since.*.since',
      'since.*.printHedge',
      'since.*.asOf',
      'since.*.valueBasis',
      'since.*.response',
      'since.*.note',
    ],
    own: ['article.*.printHedge', 'derived.*.printHedge', 'since.*.printHedge', 'disagreements.*.issue'],
    mayStay: ['meta.article.citeAs', 'derived.*.formula', 'since.*.valueBasis'],
    named: {
      article: 'id',
      'article.*.corroboration': 'source',
      derived: 'id',
      disagreements: 'id',
      since: 'id',
    },
    alone: { 'article.*.corroboration': 'says' },
    kept: [
      'meta.article.published',
      'meta.rules.*',
      'article.*.id',
      'article.*.chapter',
      'article.*.kind',
      'article.*.unit',
      'article.*.qualifier',
      'article.*.standing',
      'article.*.corroboration',
      'article.*.corroboration.*.source',
      'article.*.corroboration.*.verdict',
      'derived.*.id',
      'derived.*.chapter',
      'derived.*.unit',
      'derived.*.qualifier',
      'derived.*.standing',
      'derived.*.from.*',
      'disagreements.*.id',
      'disagreements.*.articleIds.*',
      'disagreements.*.severity',
      'disagreements.*.advice',
      'disagreements.*.sources.*',
      'since.*.id',
      'since.*.chapter',
      'since.*.updates.*',
      'since.*.unit',
      'since.*.qualifier',
      'since.*.standing',
      'since.*.direction',
      'since.*.sources.*',
      'since.*.supersededBy',
    ],
  },
  {
    file: /^sources\.yaml$/,
    words: ['*.title', '*.publisher', '*.date', '*.says'],
    own: ['*.title'],
    mayStay: ['*.publisher', '*.date'],
    named: { '': 'id' },
    kept: ['*.id', '*.url', '*.type', '*.access', '*.strength'],
  },
  {
    file: /^glossary\.yaml$/,
    words: ['*.term', '*.zh', '*.definition'],
    own: ['*.zh'],
    named: { '': 'id' },
    kept: ['*.id', '*.kind'],
  },
  {
    file: /^series\.yaml$/,
    words: [
      '*.title',
      '*.asOf',
      '*.columns.*.title',
      '*.total.printHedge',
      '*.total.statement',
      '*.facts.*.printHedge',
      '*.facts.*.statement',
      '*.note',
    ],
    own: ['*.total.printHedge', '*.facts.*.printHedge'],
    named: { '': 'id', '*.columns': 'name', '*.facts': 'point' },
    alone: { '*.columns': 'title' },
    kept: [
      '*.id',
      '*.chapter',
      '*.unit',
      '*.sources.*',
      '*.label.*',
      '*.columns.*.name',
      '*.columns.*.unit',
      '*.columns.*.standing',
      '*.total.point',
      '*.total.unit',
      '*.total.standing',
      '*.total.source',
      '*.facts.*.point',
      '*.facts.*.unit',
      '*.facts.*.standing',
      '*.facts.*.source',
    ],
  },
  {
    file: /^assumptions\.yaml$/,
    words: ['*.note'],
    named: { '': 'id' },
    kept: ['*.id', '*.chapter', '*.unit', '*.standing'],
  },
  { file: /^quotes\.yaml$/, words: ['*.words'], own: ['*.words'], kept: ['*.source', '*.url'] },
  { file: /^publisher\.yaml$/, words: ['name'], kept: ['contact', 'published'] },
  {
    file: /^corrections\.yaml$/,
    words: ['*.was', '*.now', '*.why'],
    named: { '': 'id' },
    kept: ['*.id', '*.date', '*.kind', '*.at'],
  },
  {
    file: /^lookups\.yaml$/,
    words: ['line', 'notFound.*'],
    kept: ['checked', 'items.*.id', 'items.*.looked', 'items.*.ask'],
  },
  { file: /^unplaced\.yaml$/, words: [], kept: ['*', 'chapters.*'] },
  {
    file: /^charts\/[^/]+\.yaml$/,
    words: ['title', 'labels.*', 'table.caption', 'table.columns.*', 'table.rows.*.*'],
    kept: ['id', 'chapter', 'data.*', 'data.*.series', 'data.*.column', 'data.*.with.*'],
  },
  {
    file: /^strings\/[^/]+\.yaml$/,
    words: [
      'hedges.*.*',
      'hedged.*',
      'softened.*.*',
      'units.*.long',
      'units.*.short',
      'units.*.of.*',
      'unitNames.*',
      'directions.*',
      'standings.*',
      'looks.*',
      'dataColumns.*',
      'numerals.*',
      'negative.long',
      'negative.short',
      'verdicts.*',
      'strengths.*',
      'dealKinds.*',
      'claimStances.*',
      'claimGroups.*',
      'stations.*',
      'ui.*.*',
      'ui.*.*.*',
    ],
    kept: [],
    keys: ['hedges', 'hedged'],
  },
  {
    file: /^teach\/[^/]+\/[^/]+\.yaml$/,
    words: [
      'level',
      'subjects',
      'about',
      'goals.*',
      'questions.*.ask',
      'activity.title',
      'activity.tasks.*',
      'activity.record.*',
      'activity.rows.*',
      'activity.answer.*',
      'misunderstandings.*.says',
      'misunderstandings.*.correction',
    ],
    kept: [
      'id',
      'prerequisites.chapters.*',
      'prerequisites.terms.*',
      'still',
      'questions.*.steps.*',
      'activity.panel',
      'activity.runs.*',
      'terms.*',
      'misunderstandings.*.step',
    ],
  },
  {
    file: /^chapters\/[^/]+\/[^/]+\.mdx$/,
    words: ['title', 'short', 'teaser', 'lede', 'watch', 'counter', 'counterShort', 'sinceNote'],
    kept: ['station', 'ground', 'panels.*', 'since.*', 'series.*', 'uses.*', 'card', 'updated'],
  },
  {
    file: /^series\/[^/]+\.csv$/,
    words: [
      'asOf',
      'bust',
      'company',
      'date',
      'dated',
      'facility',
      'forYear',
      'from',
      'fund',
      'item',
      'marginNote',
      'matures',
      'measure',
      'note',
      'part',
      'period',
      'precision',
      'priceType',
      'printHedge',
      'quarter',
      'rateType',
      'region',
      'said',
      'to',
      'year',
    ],
    own: ['printHedge'],
    kept: ['fromId', 'point', 'qualifier', 'source', 'standing', 'toId', 'type', 'unit'],
  },
];

/** The fields of a file. @param file path relative to content/ @throws Error for a file of which nobody said what its words are */
export function fieldsOf(file: string): Fields {
  const found = FIELDS.find((fields) => fields.file.test(file));
  if (found) return found;
  throw new Error(`content/${file}: say in src/content/read/fields.ts which of its strings readers read.`);
}

/**
 * Whether a string is words for readers.
 * @param path of the string, `*` for places in lists and for keys that are data
 * @throws Error for a field in neither list
 */
export function isWords(file: string, path: readonly string[]): boolean {
  const fields = fieldsOf(file);
  if (isAmong(fields.words, path)) return true;
  if (isAmong(fields.kept, path)) return false;
  throw new Error(
    `content/${file}: is "${path.join('.')}" read by readers? Say so in src/content/read/fields.ts, under words or kept.`,
  );
}

/** Whether a path is one that patterns describe. */
export const isAmong = (patterns: readonly string[] | undefined, path: readonly string[]): boolean =>
  (patterns ?? []).some((pattern) => {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
  });
