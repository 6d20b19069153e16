import { parseChapter, type Chapter } from './chapter.ts';
import { correctionProblems } from './corrections.ts';
import type { Problem } from './errors.ts';
import { named, type ContentFiles } from './files.ts';
import type { Ledger } from './ledger.ts';
import { lessonProblems } from './lesson.ts';
import { linkProblems, siteOf } from './links.ts';
import { templatePassage } from './mdx.ts';
import { placementProblems } from './placement.ts';
import { proseProblems } from './prose.ts';
import { slotProblems } from './resolve.ts';
import { chapterIds, stepProblems } from './steps.ts';

export { chapterSchema } from './schema.ts';
export { chapterOutline, type ChapterOutline } from './outline.ts';

/**
 * Every broken promise in chapters, figures and lessons, in the order of files and lines. The ledger is sound by the time
 * it exists. `publicFiles` are paths under public/, for pictures named by an absolute address.
 */
export function checkContent(
  ledger: Ledger,
  files: ContentFiles,
  publicFiles: readonly string[] = [],
): Problem[] {
  const problems: Problem[] = [];
  const chapters = named(files, 'chapters/en/', '.mdx').flatMap(([, file, text]) => {
    const chapter = parseChapter(file, text, problems);
    return chapter ? [chapter] : [];
  });
  // A chapter that can't be read has placed nothing yet; one sentence about it is enough.
  const unread = named(files, 'chapters/en/', '.mdx')
    .map(([name]) => name)
    .filter((name) => !chapters.some((one) => one.name === name));
  const site = siteOf(ledger, chapters, files, publicFiles);
  for (const chapter of chapters) {
    problems.push(...chapterIds(ledger, chapter), ...stepProblems(ledger, chapter));
    for (const passage of passages(chapter)) {
      problems.push(...proseProblems(ledger, chapter.file, passage), ...linkProblems(site, chapter, passage));
    }
  }
  problems.push(
    ...duplicateSteps(chapters),
    ...figureProblems(ledger),
    ...lessonProblems({ ledger, chapters, unread }, files),
    ...correctionProblems(site),
    ...placementProblems(ledger, chapters, unread),
  );
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function passages({ sentences, steps, rest }: Chapter): Chapter['rest'] {
  return [...sentences, ...steps.flatMap(({ paragraphs, alts }) => [...paragraphs, ...alts]), ...rest];
}

/** Labels and table cells obey the rules of prose; a row's hedge may stand in any of its cells. */
function figureProblems(ledger: Ledger): Problem[] {
  return [...ledger.parts.figures.values()].flatMap((figure) => {
    const { file, data, lineOf } = figure;
    const check = (template: string, path: (string | number)[]): Problem[] =>
      proseProblems(ledger, file, templatePassage(template, lineOf(path)));
    const rows = data.table?.rows ?? [];
    const width = data.table?.columns.length ?? 0;
    return [
      ...slotProblems(ledger, figure),
      ...check(data.title, ['title']),
      ...Object.entries(data.labels).flatMap(([key, template]) => check(template, ['labels', key])),
      ...(data.table ? check(data.table.caption, ['table', 'caption']) : []),
      ...rows.flatMap((row, i) => check(row.join(' · '), ['table', 'rows', i])),
      ...rows.flatMap((row, i) =>
        row.length === width
          ? []
          : [
              {
                file,
                line: lineOf(['table', 'rows', i]),
                what: `this row has ${row.length} cells under ${width} columns`,
                remedy: 'add or remove cells',
              },
            ],
      ),
    ];
  });
}

function duplicateSteps(chapters: readonly Chapter[]): Problem[] {
  const seen = new Map<string, string>();
  return chapters.flatMap(({ file, steps }) =>
    steps.flatMap(({ id, line }) => {
      const before = seen.get(id);
      seen.set(id, `content/${file}:${line}`);
      if (!id || before === undefined) return [];
      return [
        { file, line, what: `step "${id}" is already at ${before}`, remedy: 'give it the next number' },
      ];
    }),
  );
}
