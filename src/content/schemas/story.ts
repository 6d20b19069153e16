import { z } from 'astro/zod';
import { chapter, GROUNDS, id, STATIONS, text } from './common.ts';

/** content/charts/<id>.yaml: what one chart draws and says. */
export const chartFileSchema = z.strictObject({
  /** The file's name without .yaml. */
  id,
  /** The chapter it belongs to. */
  chapter,
  /** What the chart shows, for its caption and table. */
  title: text,
  /**
   * Slots of the scene: an amount id, or { series: id } for all its points, or { series, column } for another column;
   * `with` names cells of the same row that the scene reads, such as [from, to].
   */
  data: z
    .record(
      z.string(),
      z.union([
        text,
        z.strictObject({ series: id, column: text.optional(), with: z.array(text).optional() }),
      ]),
    )
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

/** content/chapters.yaml: the chapters by name, in the order in which the story tells them. */
export const storySchema = z.array(chapter).min(1);

/** Frontmatter of content/chapters/<language>/<id>.mdx. Strings with * may hold {figure-id} placeholders. */
export const chapterSchema = z.strictObject({
  /** The chapter's question. */
  title: text,
  /** A name short enough for a button. */
  short: text,
  /** Its place on the money map. */
  station: z.enum(STATIONS),
  /** What its drawings stand on, of src/styles/tints.css; plain paper where none is named. */
  ground: z.enum(GROUNDS).optional(),
  /** Panels the reader can set, under its steps: content/charts/<panel>.yaml. */
  panels: z.array(id).default([]),
  /** Its sentence in the 60-second version.* */
  teaser: text,
  /** The words under the title.* */
  lede: text,
  /** What would change this picture.* */
  watch: text,
  /** The best counter-argument.* */
  counter: text,
  /** The same in at most 25 words, to stand open between two chapters of the story, where `counter` has more.* */
  counterShort: text.optional(),
  /** "Since then" items it lists, in order. */
  since: z.array(id).default([]),
  /** What could not be found since, where nothing good enough was.* */
  sinceNote: text.optional(),
  /** Series it shows or offers for download. */
  series: z.array(id).default([]),
  /** Article entries it places outside its steps. */
  uses: z.array(id).default([]),
  /** The step whose drawing stands on its card, where the last one says less. */
  card: id.optional(),
  /** The day its words last changed, quoted: '2026-07-01'. */
  updated: z.iso.date("a day of the calendar, in quotes, such as '2026-07-01'"),
});

export type ChartFile = z.infer<typeof chartFileSchema>;
export type Frontmatter = z.infer<typeof chapterSchema>;

/** A chapter's frontmatter, with what follows from its file's name and its place in content/chapters.yaml. */
export interface ChapterData extends Frontmatter {
  /** The file's name without .mdx. */
  id: string;
  /** Place in the story, from 0. */
  number: number;
  /** Its main chart, content/charts/<chart>.yaml, which has its name. */
  chart: string;
}
