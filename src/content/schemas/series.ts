import { z } from 'astro/zod';
import { amount, chapter, date, id, qualifier, standing, text } from './common.ts';

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

/** A single amount that belongs to a series: its total, or a fact beside it. */
export const singleSchema = z.strictObject({
  /** The part of its id after the slash. */
  point: id,
  /** The amount, in `unit`. */
  value: amount,
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
  /** Single amounts beside the points. */
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

export type SeriesColumn = z.infer<typeof columnSchema>;
export type SeriesSingle = z.infer<typeof singleSchema>;
export type SeriesMeta = z.infer<typeof seriesSchema>;
