import { existsSync } from 'node:fs';
import { LESSON_FILES } from '../../content/chapter/lessons.ts';
import { outlineOf } from '../../content/chapter/outline.ts';
import type { Ledger } from '../../content/ledger/ledger.ts';
import { LEDGER } from '../../content/ledger/load.ts';
import { resolveChart } from '../../content/ledger/resolve.ts';
import type { Content } from '../../content/read/content.ts';
import type { Problem } from '../../content/read/errors.ts';
import type { Drawn } from '../../charts/drawn.ts';
import { words, type Chart } from '../../charts/chart.ts';
import type { Panel } from '../../charts/panel.ts';
import { drawnBy } from '../../charts/registry.ts';
import { defaults } from '../../charts/settings.ts';
import { NARROW } from '../../marks/still.ts';
import { lessonRuns } from '../teach/lesson-runs.ts';

/**
 * Whether every drawing and panel finds the amounts and labels it needs, has as many steps as its chapter, and takes
 * the settings that the lessons try. Sound content is asked for.
 */
export async function drawingProblems(content: Content): Promise<Problem[]> {
  const ledger = content.get(LEDGER);
  const drawn = new Map<string, Drawn>();
  const problems: Problem[] = [];
  for (const chapter of ledger.chapters) {
    const file = `chapters/en/${chapter}.mdx`;
    if (isDrawn(chapter)) {
      problems.push(
        ...(await attempt(file, 'its chart cannot be loaded', async () => {
          drawn.set(chapter, await drawnBy(chapter));
        })),
      );
    }
    const { length } = content.get(outlineOf(chapter)).steps;
    const steps = drawn.get(chapter)?.chart.steps;
    if (steps === length) continue;
    const what = `the chapter has ${length} steps, and its drawing ${steps ?? 'none'}`;
    const remedy = `make them equal, here or in src/charts/${chapter}/`;
    problems.push({ file, line: 1, what, remedy });
  }
  for (const [id, { file, data }] of ledger.parts.charts) {
    const { chart, panels = {} } = drawn.get(data.chapter) ?? {};
    const panel = Object.hasOwn(panels, id) && (await panels[id]!());
    if (id === data.chapter && chart) problems.push(...(await stepProblems(ledger, file, id, chart)));
    else if (panel) problems.push(...(await panelProblems(ledger, file, panel)));
    else {
      const remedy = `draw it in src/charts/${data.chapter}/index.ts, or take the file out`;
      problems.push({ file, line: 1, what: `nothing draws the chart "${id}"`, remedy });
    }
  }
  for (const [id, { file, data }] of content.get(LESSON_FILES).read) {
    const { panel, runs } = data.activity;
    if (!panel) continue;
    problems.push(
      ...(await attempt(file, 'the activity cannot be run', () => lessonRuns(ledger, id, panel, runs))),
    );
  }
  return problems;
}

/** Whether a chapter's folder is there; a mistake in it is another matter. */
const isDrawn = (chapter: string): boolean =>
  existsSync(new URL(`../../charts/${chapter}/index.ts`, import.meta.url));

/** A job's failure, as a problem of a file; none where it succeeds. */
async function attempt(file: string, what: string, job: () => unknown): Promise<Problem[]> {
  try {
    await job();
    return [];
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    const remedy = 'put back what is missing, or change what draws it';
    return [{ file, line: 1, what: `${what}: ${reason}`, remedy }];
  }
}

/** Steps of a chapter's chart that cannot be drawn. */
async function stepProblems(ledger: Ledger, file: string, id: string, chart: Chart): Promise<Problem[]> {
  const steps = Array.from({ length: chart.steps }, (_, i) => i + 1);
  const tried = steps.map((step) =>
    attempt(file, `step ${step} cannot be drawn`, () => chart.scene(resolveChart(ledger, id), step, NARROW)),
  );
  return (await Promise.all(tried)).flat();
}

/** Whether a panel opens, and has the words that stand around it. */
function panelProblems(ledger: Ledger, file: string, panel: Panel): Promise<Problem[]> {
  return attempt(file, 'the panel cannot be set up', () => {
    const data = resolveChart(ledger, panel.id);
    for (const label of ['intro', 'leavesOut']) words(data, label);
    panel.run(data, defaults(panel.controls(data))).scene(NARROW);
  });
}
