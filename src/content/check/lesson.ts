import type { Chapter } from './chapter.ts';
import { didYouMean, type Problem } from './errors.ts';
import { named, type ContentFiles } from './files.ts';
import type { Ledger } from './ledger.ts';
import { templatePassage } from './mdx.ts';
import { proseProblems } from './prose.ts';
import { lessonSchema, type LessonData } from './schema.ts';
import { parseYaml, type YamlFile, type YamlPath } from './yaml.ts';

type Lesson = YamlFile<LessonData>;

/** The chapters as lessons may name them. */
interface Story {
  ledger: Ledger;
  chapters: readonly Chapter[];
  /** Chapters that cannot be read: one sentence about each is enough. */
  unread: readonly string[];
}

/** Broken promises of the lessons: sentences, ids, and chapters that no lesson teaches. */
export function lessonProblems(story: Story, files: ContentFiles): Problem[] {
  const problems: Problem[] = [];
  const written = named(files, 'teach/en/', '.yaml');
  for (const [name, file, text] of written) {
    const lesson = parseYaml(file, text, lessonSchema, problems);
    if (lesson) problems.push(...sentenceProblems(story.ledger, lesson), ...idProblems(story, name, lesson));
  }
  const taught = new Set(written.map(([name]) => name));
  for (const { name, file } of story.chapters) {
    if (taught.has(name)) continue;
    const remedy = `write content/teach/en/${name}.yaml`;
    problems.push({ file, line: 1, what: `no lesson teaches the chapter "${name}"`, remedy });
  }
  return problems;
}

/** Lessons obey the rules of prose. */
function sentenceProblems(ledger: Ledger, { file, data, lineOf }: Lesson): Problem[] {
  const check = (path: YamlPath, template: string): Problem[] =>
    proseProblems(ledger, file, templatePassage(template, lineOf(path)));
  const { title, tasks, record, rows, answer } = data.activity;
  const lists = Object.entries({ tasks, record, rows, answer });
  return [
    ...(['level', 'subjects', 'about'] as const).flatMap((key) => check([key], data[key])),
    ...data.goals.flatMap((goal, i) => check(['goals', i], goal)),
    ...data.questions.flatMap(({ ask }, i) => check(['questions', i, 'ask'], ask)),
    ...check(['activity', 'title'], title),
    ...lists.flatMap(([key, all]) => all.flatMap((text, i) => check(['activity', key, i], text))),
    ...data.misunderstandings.flatMap(({ says, correction }, i) => [
      ...check(['misunderstandings', i, 'says'], says),
      ...check(['misunderstandings', i, 'correction'], correction),
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
