import type { Problem } from '../content/errors.ts';
import { named, type ContentFiles } from '../content/files.ts';
import { resolveFigure, type Ledger } from '../content/ledger.ts';
import { chapterOutline } from '../content/outline.ts';
import { lessonSchema } from '../content/schema.ts';
import { parseYaml } from '../content/yaml.ts';
import { figures } from '../figures/registry.ts';
import { panels } from '../figures/panels.ts';
import { words } from '../figures/figure.ts';
import { defaults } from '../figures/settings.ts';
import { NARROW } from '../marks/still.ts';
import { lessonRuns } from './lesson-runs.ts';

/**
 * Whether every drawing and panel finds the amounts and labels it needs, has as many steps as its chapter, and takes
 * the settings that the lessons try. Sound content is asked for.
 */
export async function drawingProblems(ledger: Ledger, files: ContentFiles): Promise<Problem[]> {
  const problems: Problem[] = [];
  const tried = async (file: string, what: string, job: () => unknown): Promise<void> => {
    try {
      await job();
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
      const remedy = 'put back what is missing, or change what draws it';
      problems.push({ file, line: 1, what: `${what}: ${reason}`, remedy });
    }
  };
  for (const [id, { file }] of ledger.parts.figures) {
    const [figure, panel] = [await figures[id]?.(), await panels[id]?.()];
    if (!figure && !panel) {
      const remedy = 'add it to src/figures/registry.ts or panels.ts, or take the file out';
      problems.push({ file, line: 1, what: `nothing draws the figure "${id}"`, remedy });
    }
    if (figure)
      for (let step = 1; step <= figure.steps; step++)
        await tried(file, `step ${step} cannot be drawn`, () =>
          figure.scene(resolveFigure(ledger, id), step, NARROW),
        );
    if (panel)
      await tried(file, 'the panel cannot be set up', () => {
        const data = resolveFigure(ledger, id);
        for (const label of ['intro', 'leavesOut']) words(data, label);
        panel.run(data, defaults(panel.controls(data))).scene(NARROW);
      });
  }
  for (const [id, file, text] of named(files, 'chapters/en/', '.mdx')) {
    const { steps } = chapterOutline(text, ledger);
    const drawn = (await figures[id]?.())?.steps;
    if (drawn === steps.length) continue;
    const what = `the chapter has ${steps.length} steps, and its drawing ${drawn ?? 'none'}`;
    problems.push({ file, line: 1, what, remedy: `make them equal, here or in src/figures/${id}/scene.ts` });
  }
  for (const [id, file, text] of named(files, 'teach/en/', '.yaml')) {
    const lesson = parseYaml(file, text, lessonSchema, problems)?.data;
    if (lesson?.activity.panel)
      await tried(file, 'the activity cannot be run', () =>
        lessonRuns(ledger, id, lesson.activity.panel ?? '', lesson.activity.runs),
      );
  }
  return problems;
}
