import { z } from 'astro/zod';
import { amount, chapter, date, id, input, qualifier, standing, text, verdict } from './common.ts';

/** What a later or second source says about an article entry. */
export const corroborationSchema = z.strictObject({
  /** Id in content/sources.yaml. */
  source: id,
  /** Whether the source bears the entry out, contradicts it, or adds to it. */
  verdict,
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
  para: z.int().min(0),
  /** figure: an amount. relation: who does what to whom. quote: an opinion, read in translation. */
  kind: z.enum(['claim', 'figure', 'relation', 'quote', 'event']),
  /** A paraphrase with every hedge kept. */
  statement: text,
  /** The amount, in `unit`. */
  value: amount.optional(),
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
  sequence: z.int().min(1).optional(),
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

/** An amount computed from others. */
export const derivedSchema = z
  .strictObject({
    /** How authors cite it. */
    id,
    /** The chapter it belongs to. */
    chapter,
    /** What it says, in a sentence. */
    statement: text,
    /** The result, in `unit`, or the low end of a range. */
    value: amount,
    /** The high end. */
    valueHigh: amount.optional(),
    /** A key of `units` in content/strings/en.yaml. */
    unit: text,
    /** How solid the result is as a number. */
    qualifier: qualifier.optional(),
    /** No more solid than the weakest input. */
    standing,
    /** The words to print before the number. */
    printHedge: z.string(),
    /** Plain arithmetic, then remarks after a semicolon; the build recomputes it. */
    formula: text.optional(),
    /** true in place of a formula: the number stands as it is in what it rests on. */
    asReported: z.boolean().optional(),
    /** Entries, series, or points of a series it rests on. */
    from: z.array(input).min(1),
  })
  .refine(({ formula, asReported }) => (formula === undefined) === (asReported === true), {
    path: ['formula'],
    message: 'it has either a formula or asReported: true',
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
  /** The article's amount, in a sentence. */
  // oxlint-disable-next-line unicorn/no-thenable -- the ledger's word for a sentence, never a function
  then: text,
  /** What was found later, in a sentence that is printed whole. */
  since: text,
  /** The later amount, or the low end of a range. */
  value: amount.optional(),
  /** The high end. */
  valueHigh: amount.optional(),
  /** A key of `units` in content/strings/en.yaml. */
  unit: text.optional(),
  /** How the later source states the amount. */
  qualifier: qualifier.optional(),
  /** How solid the later amount is. */
  standing: standing.optional(),
  /** The words to print before the number. */
  printHedge: z.string().optional(),
  /** The day, month or quarter of the later amount. */
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
  /** The later entry of the same chapter under which this one folds; its anchor stays. */
  supersededBy: id.startsWith('since-').optional(),
});

/** content/facts.yaml. */
export const factsSchema = z.strictObject({
  /** How to read the file: the article, the rules, how many entries there should be. */
  meta: z.strictObject({
    /** The article the story follows. */
    article: z.strictObject({
      publication: text,
      title: text,
      author: text,
      authorRole: text.optional(),
      published: z.iso.date(),
      citeAs: text.optional(),
      /** In which language it was read. */
      read: text.optional(),
    }),
    /** What an author must know. */
    rules: z.array(text),
    /** How many entries there should be, so that none is lost unnoticed. */
    counts: z.record(z.string(), z.union([z.int(), z.record(z.string(), z.int())])),
  }),
  /** The article's statements. */
  article: z.array(articleSchema),
  /** Amounts computed from them. */
  derived: z.array(derivedSchema),
  /** Where article and sources part ways. */
  disagreements: z.array(disagreementSchema),
  /** What came later. */
  since: z.array(sinceSchema),
});

export type ArticleEntry = z.infer<typeof articleSchema>;
export type DerivedEntry = z.infer<typeof derivedSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
export type SinceItem = z.infer<typeof sinceSchema>;
export type Facts = z.infer<typeof factsSchema>;
