import { z } from 'astro/zod';
import { datesExist } from './dates.ts';
import { id, text } from './common.ts';

/** A since entry or a series, and when and how somebody looks for news of it. */
export const lookupSchema = z.strictObject({
  /** Id of a since entry in content/facts.yaml or of a series in content/series.yaml. */
  id,
  /** The day, or the month, in which news of it was last looked for, whether any was found or not. */
  looked: z
    .string()
    .regex(/^\d{4}-\d{2}(?:-\d{2})?$/, "a day or a month, in quotes, such as '2026-10-06' or '2026-11'")
    .refine(datesExist, 'the calendar has no such day or month'),
  /** What to ask next time, concretely enough to be answered by one document. For editors. */
  ask: text,
});

/** content/lookups.yaml: how old the facts are, and what to look for next. */
export const lookupsSchema = z.strictObject({
  /** The day of the last check of everything, quoted. */
  checked: z.iso.date("a day of the calendar, in quotes, such as '2026-10-06'"),
  /** The site's line on it, for readers; it names that time in words. */
  line: text,
  /** What that check looked for and did not find, a sentence each, for readers. */
  notFound: z.array(text).min(1),
  /** One for every since entry and every series. */
  items: z.array(lookupSchema),
});

export type Lookup = z.infer<typeof lookupSchema>;
export type Lookups = z.infer<typeof lookupsSchema>;
