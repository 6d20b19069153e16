import { LESSON_FILES } from '../chapter/lessons.ts';
import { templatePieces } from '../ledger/template.ts';
import type { LessonData } from '../schemas/lesson.ts';
import type { ChapterData } from '../schemas/story.ts';
import { siteContent, siteLedger } from './ledger.ts';
import { siteOutline } from './outlines.ts';

/** A chapter with the lesson that teaches it. */
export interface Lesson {
  chapter: ChapterData;
  lesson: LessonData;
}

/** The lessons in reading order, one to a chapter. @throws Error where a chapter has none */
export function lessons(): Lesson[] {
  const { read } = siteContent().get(LESSON_FILES);
  return siteLedger().chapters.map((name) => {
    const lesson = read.get(name)?.data;
    if (lesson) return { chapter: siteOutline(name).front, lesson };
    throw new Error(`The chapter lacks content/teach/en/${name}.yaml: write its lesson.`);
  });
}

/** Ids of the amounts that lessons print, by chapter. */
export function taughtFacts(): Map<string, string[]> {
  return new Map(lessons().map(({ chapter, lesson }) => [chapter.id, lessonFacts(lesson)]));
}

/** Ids of the amounts a lesson prints, each once, in the order of its page. */
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
