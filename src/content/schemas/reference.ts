import { z } from 'astro/zod';
import { amount, chapter, date, id, text } from './common.ts';

/** An address that a link may lead to. */
const webAddress = z.url({ protocol: /^https?$/ });

/** A document a fact rests on. */
export const sourceSchema = z.strictObject({
  /** How facts cite it. */
  id,
  /** Its title. */
  title: text,
  /** Who published it, and through whom it was read. */
  publisher: text,
  /** Where it was read. */
  url: webAddress,
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
  /** For the who's who; absent for a term. */
  kind: z.enum(['company', 'institution', 'person']).optional(),
  /** The term as the glossary lists it. */
  term: text,
  /** The Chinese term. */
  zh: text.optional(),
  /** One sentence. */
  definition: text,
});

/** Something the drawings or panels assume; never a finding. */
export const assumptionSchema = z.strictObject({
  /** How authors and panels cite it. */
  id,
  /** The chapter it belongs to. */
  chapter,
  /** The amount, in `unit`. */
  value: amount,
  /** fraction is a share of one. */
  unit: text,
  /** Always illustrative. */
  standing: z.literal('illustrative'),
  /** What it stands for, in a sentence. */
  note: text,
});

/** Words seen in English in a source, which may therefore stand between quotation marks. */
export const quoteSchema = z.strictObject({
  /** The words, without quotation marks. */
  words: text,
  /** Id in content/sources.yaml. */
  source: id,
  /** Where exactly, if not the source's own address. */
  url: webAddress.optional(),
});

/** content/unplaced.yaml: article entries no step uses, with the reason, and chapters still to be written. */
export const unplacedSchema = z.object({ chapters: z.record(chapter, text).default({}) }).catchall(text);

/** content/publisher.yaml: who answers for this copy of the site. */
export const publisherSchema = z.strictObject({
  /** As LICENSE names them. */
  name: text,
  /** An e-mail or https address that somebody reads; left out where there is none. */
  contact: z
    .string()
    .regex(/^(?:\S+@\S+\.\S+|https:\/\/\S+)$/, 'an e-mail or https address')
    .optional(),
  /** The day the story was first published, which search engines print; left out where it is not out yet. */
  published: z.iso.date("a day of the calendar, in quotes, such as '2026-11-23'").optional(),
});

/** One line of content/corrections.yaml. */
export const correctionSchema = z.strictObject({
  /** Never changed afterwards: feed readers know the entry by it. */
  id,
  /** The day, quoted: '2026-08-01'. */
  date: z.iso.date(),
  /** correction: something was wrong. update: it was right, and something newer was found or added. */
  kind: z.enum(['correction', 'update']),
  /** Where, if it is one place: an address on this site. */
  at: text.optional(),
  /** What stood there; every correction says so. */
  was: text.optional(),
  /** What stands there now. */
  now: text,
  /** Why it was changed; every correction says so. */
  why: text.optional(),
});

export type Correction = z.infer<typeof correctionSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type GlossaryTerm = z.infer<typeof glossarySchema>;
export type Assumption = z.infer<typeof assumptionSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Unplaced = z.infer<typeof unplacedSchema>;
export type Publisher = z.infer<typeof publisherSchema>;
