import type { Chapter } from '../chapter/chapter.ts';
import { CHAPTER_FILES } from '../chapter/chapters.ts';
import { LESSON_FILES, type Lesson } from '../chapter/lessons.ts';
import { templateRun } from '../chapter/mdx.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LEDGER } from '../ledger/load.ts';
import type { Content } from '../read/content.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import type { YamlPath } from '../read/yaml.ts';
import type { LessonData } from '../schemas/lesson.ts';
import { promisedSums, undatedSums } from './dated-sums.ts';
import { proseProblems } from './prose.ts';

/** The chapters as lessons may name them. */
interface Story {
  ledger: Ledger;
  chapters: readonly Chapter[];
  /** Chapters that cannot be read: one sentence about each is enough. */
  unread: readonly string[];
}

/** Broken promises of the lessons: sentences, ids, and chapters that no lesson teaches. */
export function lessonProblems(content: Content): Problem[] {
  const ledger = content.get(LEDGER);
  const { read: chapters, unread } = content.get(CHAPTER_FILES);
  const { read, written, problems } = content.get(LESSON_FILES);
  const story = { ledger, chapters, unread };
  const untaught = chapters
    .filter(({ name }) => !written.has(name))
    .map(({ name, file }) => {
      const remedy = `write content/teach/en/${name}.yaml`;
      return { file, line: 1, what: `no lesson teaches the chapter "${name}"`, remedy };
    });
  return [
    ...problems,
    ...[...read].flatMap(([name, lesson]) => [
      ...sentenceProblems(ledger, lesson),
      ...idProblems(story, name, lesson),
    ]),
    ...untaught,
  ];
}

/** Lessons obey the rules of prose. */
function sentenceProblems(ledger: Ledger, { file, data, lineOf }: Lesson): Problem[] {
  const sums = promisedSums(ledger);
  return lessonTexts(data).flatMap(([path, template]) => {
    const run = templateRun(template, lineOf(path));
    return [...proseProblems(ledger, file, run), ...undatedSums(sums, file, 'this sentence', [run])];
  });
}

/** Every text of a lesson that readers read, with its path in the file; templates, which may hold {figure-id}. */
export function lessonTexts(data: LessonData): [path: YamlPath, template: string][] {
  const { title, tasks, record, rows, answer } = data.activity;
  const lists = Object.entries({ tasks, record, rows, answer });
  return [
    ...(['level', 'subjects', 'about'] as const).map((key): [YamlPath, string] => [[key], data[key]]),
    ...data.goals.map((goal, i): [YamlPath, string] => [['goals', i], goal]),
    ...data.questions.map(({ ask }, i): [YamlPath, string] => [['questions', i, 'ask'], ask]),
    [['activity', 'title'], title],
    ...lists.flatMap(([key, all]) => all.map((text, i): [YamlPath, string] => [['activity', key, i], text])),
    ...data.misunderstandings.flatMap(({ says, correction }, i): [YamlPath, string][] => [
      [['misunderstandings', i, 'says'], says],
      [['misunderstandings', i, 'correction'], correction],
    ]),
  ];
}

/** Every id a lesson names must exist, and its picture and its panel must be of its own chapter. */
function idProblems(
  { ledger, chapters, unread }: Story,
  name: string,
  { file, data, lineOf }: Lesson,
): Problem[] {
  const own = chapters.find((chapter) => chapter.name === data.id);
  const known = {
    chapter: chapters.map(({ name }) => name),
    term: [...ledger.glossary.keys()],
    step: chapters.flatMap(({ steps }) => steps.map(({ id }) => id)),
    'step of its own': own?.steps.map(({ id }) => id) ?? [],
    'panel of its own': own?.front.data.panels ?? [],
  };
  const named = (noun: keyof typeof known, path: YamlPath, id: string): Problem[] => {
    const lost = unread.some((chapter) => id.startsWith(`${chapter}-`) || id === chapter);
    if (lost || known[noun].includes(id)) return [];
    const of = noun.endsWith('own') ? `"${data.id}" has no ${noun.split(' ')[0]}` : `there is no ${noun}`;
    return [{ file, line: lineOf(path), what: `${of} "${id}"`, remedy: didYouMean(id, known[noun]) }];
  };
  if (data.id !== name) {
    const remedy = `write id: ${name}, or rename the file`;
    return [{ file, line: lineOf(['id']), what: `the lesson calls itself "${data.id}"`, remedy }];
  }
  const { prerequisites, still, questions, activity, terms, misunderstandings } = data;
  return [
    ...prerequisites.chapters.flatMap((id, i) => named('chapter', ['prerequisites', 'chapters', i], id)),
    ...prerequisites.terms.flatMap((id, i) => named('term', ['prerequisites', 'terms', i], id)),
    ...named('step of its own', ['still'], still),
    ...questions.flatMap(({ steps }, i) =>
      steps.flatMap((id, j) => named('step', ['questions', i, 'steps', j], id)),
    ),
    ...(activity.panel ? named('panel of its own', ['activity', 'panel'], activity.panel) : []),
    ...terms.flatMap((id, i) => named('term', ['terms', i], id)),
    ...misunderstandings.flatMap(({ step }, i) => named('step', ['misunderstandings', i, 'step'], step)),
  ];
}
