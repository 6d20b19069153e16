import { resolveChart } from '../../content/ledger/resolve.ts';
import type { Ledger } from '../../content/ledger/ledger.ts';
import { loadPanel } from '../../charts/registry.ts';
import { readSettings, saysOf } from '../../charts/settings.ts';

/** One row of an activity's table: a setting of the panel and what it says to that. */
export interface LessonRun {
  /** `A`, `B`, …: what tasks and answers call it. */
  name: string;
  /** The setting as the panel's address has it. */
  query: string;
  /** The values of the controls that the rows differ in, in words. */
  values: string[];
  /** The panel's own sentence. */
  says: string;
}

/** An activity's rows, with the names of the controls that they differ in. */
export interface LessonRuns {
  controls: string[];
  runs: LessonRun[];
}

/**
 * What a panel says to every setting a lesson tries: worked out by the model the reader sets, so that an answer is
 * never another number than the reader's own.
 * @throws Error where the panel cannot take a setting
 */
export async function lessonRuns(
  ledger: Ledger,
  chapter: string,
  id: string,
  queries: readonly string[],
): Promise<LessonRuns> {
  const panel = await loadPanel(chapter, id);
  const data = resolveChart(ledger, id);
  const controls = panel.controls(data);
  const names = controls.map(({ name }) => `${chapter}-${name}`);
  const settings = queries.map((query) => {
    const strangers = [...new URLSearchParams(query).keys()].filter((key) => !names.includes(key));
    const asked = readSettings(`?${query}`, chapter, controls);
    const wrong = [
      ...strangers.map((key) => `${id} has no ${key}, only ${names.join(', ')}.`),
      ...asked.refused.map((one) => `${one.name} cannot be “${one.asked}”.`),
    ];
    const [first] = wrong;
    if (first) throw new Error(`content/teach/en/${chapter}.yaml, run "${query}": ${first}`);
    return asked.settings;
  });
  const moved = controls.filter(({ name }) => new Set(settings.map((one) => one[name])).size > 1);
  return {
    controls: moved.map(({ label }) => label),
    runs: settings.map((setting, i) => ({
      name: String.fromCodePoint(65 + i),
      query: queries[i] ?? '',
      values: moved.map((control) => saysOf(control, setting[control.name] ?? control.value)),
      says: panel.run(data, setting).says,
    })),
  };
}
