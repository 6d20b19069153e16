import { z } from 'astro/zod';

/** The nine chapters, in reading order. */
export const CHAPTERS = [
  'scale',
  'coreweave',
  'nvidia-deals',
  'spv',
  'abs',
  'gpu-loans',
  'private-credit',
  'retirement-401k',
  'two-futures',
] as const;

export const ROLES = ['debt', 'equity', 'purchase', 'chips', 'savers', 'context'] as const;

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
/** '2025-12-10', '2025-12', '2025', sometimes with words: always a quoted string. */
const date = text;
const chapter = z.enum(CHAPTERS);
const standing = z.enum(['paid', 'committed', 'announced', 'forecast', 'claimed', 'illustrative', 'unknown']);
const qualifier = z.enum([
  'exact',
  'about',
  'up-to',
  'at-least',
  'more-than',
  'less-than',
  'estimate',
  'almost',
  'forecast',
]);

/** What a later or second source says about an article entry. */
export const corroborationSchema = z.strictObject({
  /** Id in content/sources.yaml. */
  source: id,
  /** Whether the source bears the entry out, contradicts it, or adds to it. */
  verdict: z.enum(['confirms', 'differs', 'context']),
  /** What the source says, paraphrased. */
  says: text,
});

/** One statement of the article. */
export const articleSchema = z.strictObject({
  /** How authors cite it. */
  id,
  /** The chapter it belongs to; any chapter may use it. */
  chapter,
  /** Paragraph of the article, 0 being the headline; for checking only. */
  para: z.int(),
  /** figure: an amount. relation: who does what to whom. quote: an opinion, read in translation. */
  kind: z.enum(['claim', 'figure', 'relation', 'quote', 'event']),
  /** A paraphrase with every hedge kept. */
  statement: text,
  /** The amount, in `unit`. */
  value: z.number().optional(),
  /** USD_bn, percent, deals, …: a key of `units` in content/strings/en.yaml. */
  unit: text.optional(),
  /** How the article states the amount; exact means flat, not precise. */
  qualifier: qualifier.optional(),
  /** Words on the qualifier. */
  qualifierDetail: text.optional(),
  /** How solid the amount is; the drawing's texture follows it. */
  standing: standing.optional(),
  /** The words to print before the number, empty where none is needed. */
  printHedge: z.string().optional(),
  /** Who pays, lends, buys or rents out. */
  from: text.optional(),
  /** Whom. */
  to: text.optional(),
  /** What `from` does to `to`. */
  relation: text.optional(),
  /** Place in a chain of causes, from 1. */
  sequence: z.int().optional(),
  /** Who said it. */
  speaker: text.optional(),
  /** The time the statement is about. */
  period: date.optional(),
  /** The day, month or year it held. */
  asOf: date.optional(),
  /** Whose statement it is. */
  attribution: text,
  /** The article's own reservation. */
  hedge: text.optional(),
  /** A warning for authors. */
  note: text.optional(),
  /** What other sources say; none-found is not the same as wrong. */
  corroboration: z.union([z.literal('none-found'), z.array(corroborationSchema).min(1)]),
});

/** A figure computed from others. */
export const derivedSchema = z.strictObject({
  /** How authors cite it. */
  id,
  /** The chapter it belongs to. */
  chapter,
  /** What it says, in a sentence. */
  statement: text,
  /** The result, in `unit`. */
  value: z.number(),
  /** A key of `units` in content/strings/en.yaml. */
  unit: text,
  /** How solid the result is as a number. */
  qualifier: qualifier.optional(),
  /** No more solid than the weakest input. */
  standing,
  /** The words to print before the number. */
  printHedge: z.string(),
  /** Plain arithmetic, then remarks after a semicolon; the build recomputes it. */
  formula: text,
  /** Entries or series it rests on. */
  from: z.array(id).min(1),
});

/** A place where the article and a source part ways. */
export const disagreementSchema = z.strictObject({
  /** How a step cites it: note="dis-…". */
  id: id.startsWith('dis-'),
  /** The article entries concerned. */
  articleIds: z.array(id).min(1),
  /** How far apart they are. */
  severity: z.enum(['high', 'medium', 'low']),
  /** What differs. */
  issue: text,
  /** What authors should do about it. */
  advice: text,
  /** Ids in content/sources.yaml. */
  sources: z.array(id).min(1),
  /** The line readers see, printed whole. */
  publicLine: text,
});

/** What became of a statement after the article appeared. */
export const sinceSchema = z.strictObject({
  /** How a chapter lists it. */
  id: id.startsWith('since-'),
  /** The chapter it belongs to. */
  chapter,
  /** The article entries it brings up to date. */
  updates: z.array(id).min(1),
  /** The article's figure, in a sentence. */
  // oxlint-disable-next-line unicorn/no-thenable -- the ledger's word for a sentence, never a function
  then: text,
  /** What was found later, in a sentence that is printed whole. */
  since: text,
  /** The later amount, or the low end of a range. */
  value: z.number().optional(),
  /** The high end. */
  valueHigh: z.number().optional(),
  /** A key of `units` in content/strings/en.yaml. */
  unit: text.optional(),
  /** How the later source states the amount. */
  qualifier: qualifier.optional(),
  /** How solid the later amount is. */
  standing: standing.optional(),
  /** The words to print before the number. */
  printHedge: z.string().optional(),
  /** The day, month or quarter of the later figure. */
  asOf: date,
  /** A key of `directions` in content/strings/en.yaml. */
  direction: id,
  /** Ids in content/sources.yaml. */
  sources: z.array(id).min(1),
  /** How the amount was worked out. */
  valueBasis: text.optional(),
  /** The company's position, shown beside the item. */
  response: text.optional(),
  /** A reservation, for readers. */
  note: text.optional(),
});

/** content/facts.yaml. */
export const factsSchema = z.strictObject({
  /** How to read the file: the article, the rules, how many entries there should be. */
  meta: z.strictObject({
    /** The article the story follows. */
    article: z.record(z.string(), text),
    /** What an author must know. */
    rules: z.array(text),
    /** How many entries there should be, so that none is lost unnoticed. */
    counts: z.record(z.string(), z.union([z.int(), z.record(z.string(), z.int())])),
  }),
  /** The article's statements. */
  article: z.array(articleSchema),
  /** Figures computed from them. */
  derived: z.array(derivedSchema),
  /** Where article and sources part ways. */
  disagreements: z.array(disagreementSchema),
  /** What came later. */
  since: z.array(sinceSchema),
});

/** A document a fact rests on. */
export const sourceSchema = z.strictObject({
  /** How facts cite it. */
  id,
  /** Its title. */
  title: text,
  /** Who published it, and through whom it was read. */
  publisher: text,
  /** Where it was read. */
  url: z.url(),
  /** Its date, or "undated". */
  date,
  /** primary, news, secondary, … */
  type: text,
  /** excerpt: a passage was seen. secondary: the page reports another document's number. */
  access: z.enum(['excerpt', 'secondary']),
  /** strong, medium or weak; say "reported" for weak ones. */
  strength: z.enum(['strong', 'medium', 'weak']),
  /** false marks mirrors and reprints: name them, don't link them. */
  linkable: z.boolean().optional(),
  /** true where a second search showed the same numbers. */
  rechecked: z.boolean().optional(),
  /** What it says, paraphrased. */
  says: text,
});

/** A term a reader may tap. */
export const glossarySchema = z.strictObject({
  /** How prose cites it: <Term id="…">. */
  id,
  /** The term as the glossary lists it. */
  term: text,
  /** The Chinese term. */
  zh: text.optional(),
  /** One sentence. */
  definition: text,
});

/** A column of amounts in a series. */
export const columnSchema = z.strictObject({
  /** Its name in the CSV header, or the stem of a Low and High pair; `value` may be given as low and high. */
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** A key of `units` in content/strings/en.yaml. */
  unit: text,
  /** Words for the column. */
  title: text.optional(),
  /** Where the column's standing differs from the row's. */
  standing: standing.optional(),
});

/** A single figure that belongs to a series: its total, or a fact beside it. */
export const singleSchema = z.strictObject({
  /** The part of its id after the slash. */
  point: id,
  /** The amount, in `unit`. */
  value: z.number(),
  /** A key of `units` in content/strings/en.yaml. */
  unit: text,
  /** How solid it is. */
  standing,
  /** The words to print before the number. */
  printHedge: z.string(),
  /** What it says, in a sentence. */
  statement: text,
  /** Id in content/sources.yaml. */
  source: id,
});

/** What a series measures; the points are in content/series/<id>.csv. */
export const seriesSchema = z.strictObject({
  /** Also the name of its CSV file. */
  id,
  /** The chapter it belongs to. */
  chapter,
  /** What it shows. */
  title: text,
  /** Its main unit. */
  unit: text,
  /** The date of a table that is a snapshot. */
  asOf: date.optional(),
  /** Every source any point rests on. */
  sources: z.array(id).min(1),
  /** The columns whose words name a point. */
  label: z.array(text).min(1),
  /** The columns that hold amounts; the first is what <series>/<point> prints. */
  columns: z.array(columnSchema).min(1),
  /** What the points must add up to. */
  total: singleSchema.optional(),
  /** Single figures beside the points. */
  facts: z.array(singleSchema).optional(),
  /** A reservation, printed under the table. */
  note: text.optional(),
});

/** One row of a series: the columns every CSV has. */
export const rowSchema = z.object({
  /** The part of its id after the slash. */
  point: id,
  /** How the source states the amount. */
  qualifier: z.union([z.literal(''), qualifier]),
  /** Ids in content/sources.yaml with spaces between; empty where the article itself is the source. */
  source: z.string(),
  /** How solid the row's amounts are. */
  standing,
  /** The words to print before the number. */
  printHedge: z.string(),
});

/** Something the drawings or panels assume; never a finding. */
export const assumptionSchema = z.strictObject({
  /** How authors and panels cite it. */
  id,
  /** The chapter it belongs to. */
  chapter,
  /** The amount, in `unit`. */
  value: z.number(),
  /** fraction is a share of one. */
  unit: text,
  /** Always illustrative. */
  standing: z.literal('illustrative'),
  /** What it stands for, in a sentence. */
  note: text,
});

/** content/figures/<id>.yaml: what one chart draws and says. */
export const figureFileSchema = z.strictObject({
  /** The file's name without .yaml. */
  id,
  /** The chapter it belongs to. */
  chapter,
  /** What the chart shows, for its caption and table. */
  title: text,
  /** Slots of the scene: a figure id, or { series: id } for all its points, or { series, column } for another column. */
  data: z
    .record(z.string(), z.union([text, z.strictObject({ series: id, column: text.optional() })]))
    .default({}),
  /** Words on the drawing, with {figure-id}, {figure-id|short}, {figure-id|number}, {figure-id|bare}. */
  labels: z.record(z.string(), text).default({}),
  /** The same content as a table, cells being templates like labels. */
  table: z
    .strictObject({
      /** What the table lists. */
      caption: text,
      /** Column heads. */
      columns: z.array(text).min(1),
      /** Rows of as many cells as there are columns. */
      rows: z.array(z.array(z.string()).min(1)),
    })
    .optional(),
});

/** Words seen in English in a source, which may therefore stand between quotation marks. */
export const quoteSchema = z.strictObject({
  /** The words, without quotation marks. */
  words: text,
  /** Id in content/sources.yaml. */
  source: id,
  /** Where exactly, if not the source's own address. */
  url: z.url().optional(),
});

/** content/unplaced.yaml: article entries no step uses, with the reason, and chapters still to be written. */
export const unplacedSchema = z
  .object({ chapters: z.partialRecord(chapter, text).default({}) })
  .catchall(text);

/** The part of content/strings/<language>.yaml that figures and checks need; others may add keys. */
export const stringsSchema = z.looseObject({
  /** For every printHedge, the words that count as keeping it. */
  hedges: z.record(z.string(), z.array(text).min(1)),
  /** For every unit, how an amount reads; {n} is the number, `of` gives words for single values. */
  units: z.record(
    z.string(),
    z.strictObject({ long: text, short: text, of: z.record(z.string(), text).optional() }),
  ),
  /** For every direction of a since item, the word readers see. */
  directions: z.record(z.string(), text),
});

/** Frontmatter of content/chapters/<language>/<id>.mdx. Strings with * may hold {figure-id} placeholders. */
export const chapterSchema = z.strictObject({
  /** The file's name without .mdx. */
  id: chapter,
  /** Place in the story, from 0. */
  number: z
    .int()
    .min(0)
    .max(CHAPTERS.length - 1),
  /** The chapter's question. */
  title: text,
  /** A name short enough for a button. */
  short: text,
  /** Its place on the money map. */
  station: text,
  /** Its main figure: content/figures/<figure>.yaml. */
  figure: id,
  /** Its sentence in the 60-second version.* */
  teaser: text,
  /** The words under the title.* */
  lede: text,
  /** What would change this picture.* */
  watch: text,
  /** The best counter-argument.* */
  counter: text,
  /** "Since then" items it lists, in order. */
  since: z.array(id).default([]),
  /** Series it shows or offers for download. */
  series: z.array(id).default([]),
  /** Article entries it places outside its steps. */
  uses: z.array(id).default([]),
  /** The day its words last changed, quoted: '2026-07-01'. */
  updated: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date in quotes, such as '2026-07-01'"),
});

export type ArticleEntry = z.infer<typeof articleSchema>;
export type DerivedEntry = z.infer<typeof derivedSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
export type SinceItem = z.infer<typeof sinceSchema>;
export type Facts = z.infer<typeof factsSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type GlossaryTerm = z.infer<typeof glossarySchema>;
export type SeriesColumn = z.infer<typeof columnSchema>;
export type SeriesSingle = z.infer<typeof singleSchema>;
export type SeriesMeta = z.infer<typeof seriesSchema>;
export type Assumption = z.infer<typeof assumptionSchema>;
export type FigureFile = z.infer<typeof figureFileSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Unplaced = z.infer<typeof unplacedSchema>;
export type Strings = z.infer<typeof stringsSchema>;
export type ChapterData = z.infer<typeof chapterSchema>;
