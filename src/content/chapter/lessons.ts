import type { Content, Recipe } from '../read/content.ts';
import type { Problem } from '../read/errors.ts';
import { filesIn } from '../read/files.ts';
import { parseYaml, type YamlFile } from '../read/yaml.ts';
import { lessonSchema, type LessonData } from '../schemas/lesson.ts';

/** A lesson's file. */
export type Lesson = YamlFile<LessonData>;

/** The lessons of a content folder. */
export interface Lessons {
  /** By the file's name without .yaml; those that do not fit are left out. */
  read: ReadonlyMap<string, Lesson>;
  /** The names of all files. */
  written: ReadonlySet<string>;
  problems: readonly Problem[];
}

/** Every lesson, parsed once for all who ask. */
export const LESSON_FILES: Recipe<Lessons> = { name: 'lessons', make: readLessons };

function readLessons({ files, language }: Content): Lessons {
  const problems: Problem[] = [];
  const written = filesIn(files, `teach/${language}/`, '.yaml');
  const read = written.flatMap(([name, file, text]) => {
    const lesson = parseYaml(file, text, lessonSchema, problems);
    return lesson ? [[name, lesson] as const] : [];
  });
  return { read: new Map(read), written: new Set(written.map(([name]) => name)), problems };
}
