// Which strings of content/ are words for readers. Everything else that a file holds is a name for code, a date, an
// address, or meant for authors. A field that stands in neither list stops the pseudo edition, so that whoever adds one
// has to say what it is.

/**
 * @typedef {object} Fields
 * @property {RegExp} file path relative to content/
 * @property {readonly string[]} words paths of what readers read; `*` is a place in a list, or a key of a table
 * @property {readonly string[]} kept paths of all other strings
 * @property {readonly string[]} [keys] tables whose keys are words themselves
 */

/** @type {readonly Fields[]} */
export const FIELDS = [
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
    kept: ['*.id', '*.url', '*.type', '*.access', '*.strength'],
  },
  { file: /^glossary\.yaml$/, words: ['*.term', '*.zh', '*.definition'], kept: ['*.id', '*.kind'] },
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
    kept: ['*.id', '*.chapter', '*.unit', '*.standing'],
  },
  { file: /^quotes\.yaml$/, words: ['*.words'], kept: ['*.source', '*.url'] },
  { file: /^publisher\.yaml$/, words: ['name'], kept: ['contact', 'published'] },
  {
    file: /^corrections\.yaml$/,
    words: ['*.was', '*.now', '*.why'],
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
    kept: ['station', 'panels.*', 'since.*', 'series.*', 'uses.*', 'card', 'updated'],
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
    kept: ['fromId', 'point', 'qualifier', 'source', 'standing', 'toId', 'type', 'unit'],
  },
];

/**
 * The fields of a file. @param {string} file path relative to content/
 * @throws {Error} for a file of which nobody said what its words are
 */
export function fieldsOf(file) {
  const found = FIELDS.find((fields) => fields.file.test(file));
  if (found) return found;
  throw new Error(`content/${file}: say in scripts/lib/pseudo-fields.mjs which of its strings readers read.`);
}

/**
 * Whether a string is words for readers.
 * @param {string} file
 * @param {readonly string[]} path of the string, `*` for places in lists and for keys that are data
 * @throws {Error} for a field in neither list
 */
export function isWords(file, path) {
  const fields = fieldsOf(file);
  const name = path.join('.');
  if (has(fields.words, path)) return true;
  if (has(fields.kept, path)) return false;
  throw new Error(
    `content/${file}: is "${name}" read by readers? Say so in scripts/lib/pseudo-fields.mjs, under words or kept.`,
  );
}

/** @param {readonly string[]} patterns @param {readonly string[]} path */
const has = (patterns, path) =>
  patterns.some((pattern) => {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
  });
