import { z } from 'astro/zod';
import { chapter, id, text } from './common.ts';

/** content/teach/<language>/<chapter>.yaml: a lesson, printed on two pages. Strings with * may hold {figure-id}. */
export const lessonSchema = z.strictObject({
  /** The chapter it teaches, which is the file's name without .yaml. */
  id: chapter,
  /** For whom: ages and grades, in words. */
  level: text,
  /** School subjects it fits. */
  subjects: text,
  /** What a class learns from it, in one line.* */
  about: text,
  /** What should come first. */
  prerequisites: z.strictObject({
    /** Chapters to read before. */
    chapters: z.array(chapter).default([]),
    /** Terms to know before, by their id in content/glossary.yaml. */
    terms: z.array(id).default([]),
  }),
  /** The step whose drawing stands on the handout, the one that teaches most. */
  still: text,
  /** What a pupil can do afterwards; each begins with a verb.* */
  goals: z.array(text).length(3),
  /** Open questions, each with the steps to look at.* */
  questions: z.array(z.strictObject({ ask: text, steps: z.array(text).min(1) })).length(5),
  /** Fifteen minutes with the chapter's model, or with its data where there is none. */
  activity: z.strictObject({
    /** Its name.* */
    title: text,
    /** The panel it is done with; without one it is done with the data file. */
    panel: id.optional(),
    /** Settings of that panel as its addresses have them, `abs-alike=30`; empty is the setting it opens with. */
    runs: z.array(z.string()).default([]),
    /** What pupils do, in order.* */
    tasks: z.array(text).min(3).max(5),
    /** Heads of the columns a pupil fills in. */
    record: z.array(text).min(1).max(3),
    /** What the rows of that table are, where they are not the runs.* */
    rows: z.array(text).default([]),
    /** Paragraphs a teacher can unfold, after what the panel says for each run.* */
    answer: z.array(text).min(1),
  }),
  /** Key terms, by their id in content/glossary.yaml. */
  terms: z.array(id).min(1).max(5),
  /** What is often got wrong, the correction* and the step that shows it. */
  misunderstandings: z
    .array(z.strictObject({ says: text, correction: text, step: text }))
    .min(2)
    .max(3),
});

export type LessonData = z.infer<typeof lessonSchema>;
