import type { Chapter } from '../chapter/chapter.ts';
import { CHAPTER_FILES } from '../chapter/chapters.ts';
import { templateRun } from '../chapter/mdx.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LEDGER } from '../ledger/load.ts';
import { slotProblems } from '../ledger/resolve.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/errors.ts';
import { chapterProblems, counterProblems, storyProblems } from './chapters.ts';
import { correctionProblems } from './corrections.ts';
import { chapterSumProblems, sumStatementProblems } from './dated-sums.ts';
import { coverageProblems } from './coverage.ts';
import { headlineProblems } from './headlines.ts';
import { lessonProblems } from './lesson.ts';
import { linkProblems, linkTargets } from './links.ts';
import { lookupProblems } from './lookups.ts';
import { proseProblems } from './prose.ts';
import { stepProblems } from './steps.ts';

/**
 * Every broken promise in chapters, charts and lessons, in the order of files and lines. The ledger is sound by the time
 * it exists.
 * @param publicFiles paths under public/, for pictures named by an absolute address
 * @throws ContentError where the ledger is not
 */
export function contentProblems(content: Content, publicFiles: readonly string[] = []): Problem[] {
  const { files } = content;
  const ledger = content.get(LEDGER);
  // A chapter that can't be read has placed nothing yet; one sentence about it is enough.
  const { read: chapters, unread, problems: unreadable } = content.get(CHAPTER_FILES);
  const problems = [...unreadable, ...storyProblems(ledger, files)];
  const targets = linkTargets(ledger, chapters, files, publicFiles);
  for (const chapter of chapters) {
    problems.push(
      ...chapterProblems(ledger, chapter),
      ...counterProblems(ledger, chapter),
      ...stepProblems(ledger, chapter),
      ...headlineProblems(ledger, chapter),
      ...chapterSumProblems(ledger, chapter),
    );
    for (const run of textRuns(chapter)) {
      problems.push(...proseProblems(ledger, chapter.file, run), ...linkProblems(targets, chapter, run));
    }
  }
  problems.push(
    ...duplicateSteps(chapters),
    ...chartProblems(ledger),
    ...lessonProblems(content),
    ...correctionProblems(targets),
    ...lookupProblems(ledger),
    ...sumStatementProblems(ledger),
    ...coverageProblems(ledger, chapters, unread),
  );
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function textRuns({ sentences, steps, rest }: Chapter): Chapter['rest'] {
  return [...sentences, ...steps.flatMap(({ paragraphs, alts }) => [...paragraphs, ...alts]), ...rest];
}

/** Labels and table cells obey the rules of prose; a row's hedge may stand in any of its cells. */
function chartProblems(ledger: Ledger): Problem[] {
  return [...ledger.parts.charts.values()].flatMap((chart) => {
    const { file, data, lineOf } = chart;
    const check = (template: string, path: (string | number)[]): Problem[] =>
      proseProblems(ledger, file, templateRun(template, lineOf(path)));
    const rows = data.table?.rows ?? [];
    const width = data.table?.columns.length ?? 0;
    return [
      ...slotProblems(ledger, chart),
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
