import { getEntry, type CollectionEntry } from 'astro:content';
import type { LessonData } from './schema.ts';
import { story } from './story.ts';
import { templatePieces } from './template.ts';

/** A chapter with the lesson that teaches it. */
export interface Lesson {
  chapter: CollectionEntry<'chapters'>['data'];
  lesson: LessonData;
}

/** The nine lessons in reading order. @throws Error where a chapter has none */
export async function lessons(): Promise<Lesson[]> {
  return Promise.all(
    (await story()).map(async ({ data: chapter }) => {
      const entry = await getEntry('lessons', chapter.id);
      if (entry) return { chapter, lesson: entry.data };
      throw new Error(`The chapter lacks content/teach/en/${chapter.id}.yaml: write its lesson.`);
    }),
  );
}

/** Ids of the figures that lessons print, by chapter. */
export async function taughtFacts(): Promise<Map<string, string[]>> {
  return new Map((await lessons()).map(({ chapter, lesson }) => [chapter.id, lessonFacts(lesson)]));
}

/** Ids of the figures a lesson prints, each once, in the order of its page. */
export function lessonFacts({ about, goals, misunderstandings, questions, activity }: LessonData): string[] {
  const words = [
    about,
    ...goals,
    ...misunderstandings.flatMap(({ says, correction }) => [says, correction]),
    ...questions.map(({ ask }) => ask),
    activity.title,
    ...activity.tasks,
    ...activity.rows,
    ...activity.answer,
  ];
  const pieces = words.flatMap((text) => templatePieces(text, 1));
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : [])))];
}
