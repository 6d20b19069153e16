import { seriesAsOf } from '../ledger/age.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { templateRun } from '../chapter/mdx.ts';
import { newest, periodsIn } from '../ledger/periods.ts';
import { proseProblems } from './prose.ts';
import type { YamlPath } from '../read/yaml.ts';

/** Every since entry and series says when it was last looked for, once, not before its own date; readers' lines are prose. */
export function lookupProblems(ledger: Ledger): Problem[] {
  const { file, data, lineOf } = ledger.parts.lookups;
  const problem = (path: YamlPath, what: string, remedy: string): Problem => ({
    file,
    line: lineOf(path),
    what,
    remedy,
  });
  const asOf = new Map([
    ...ledger.allSince.map((item) => [item.id, item.asOf] as const),
    ...ledger.allSeries.map((series) => [series.id, seriesAsOf(ledger, series)] as const),
  ]);
  const first = new Map(data.items.map(({ id }, i) => [id, i] as const).toReversed());
  const items = data.items.flatMap(({ id, looked }, i): Problem[] => {
    const at: YamlPath = ['items', i];
    const date = asOf.get(id);
    if (date === undefined) {
      const what = `there is no since entry or series "${id}" to look for`;
      return [problem([...at, 'id'], what, didYouMean(id, asOf.keys()))];
    }
    if (first.get(id)! < i)
      return [problem([...at, 'id'], `"${id}" is already there`, 'keep the later of the two looks')];
    if (!isBefore(looked, date)) return [];
    const what = `"${id}" was last looked for in ${looked}, before its own date, ${date}`;
    return [problem([...at, 'looked'], what, 'mend the one or the other')];
  });
  const missing = [...asOf.keys()]
    .filter((id) => !first.has(id))
    .map((id) => {
      const what = `nothing says when "${id}" was last looked for, and what to ask next`;
      return problem(['items'], what, `add an item with id: ${id}, looked and ask`);
    });
  return [...items, ...missing, ...lineProblems(ledger, problem)];
}

/** Whether a day or month ends before a date of the ledger begins; where that names no time, nobody can say. */
function isBefore(looked: string, date: string): boolean {
  const [look] = periodsIn(looked);
  const held = newest(periodsIn(date));
  return look !== undefined && held !== undefined && look.to < held.from;
}

/** The site's line names the time of the last check, and it and what was not found obey the rules of prose. */
function lineProblems(
  ledger: Ledger,
  problem: (path: YamlPath, what: string, remedy: string) => Problem,
): Problem[] {
  const { file, data, lineOf } = ledger.parts.lookups;
  const { checked, line, notFound } = data;
  const named = periodsIn(line).some(({ from, to }) => from <= checked && checked <= to);
  const readers: [YamlPath, string][] = [
    [['line'], line],
    ...notFound.map((words, i): [YamlPath, string] => [['notFound', i], words]),
  ];
  return [
    ...(named
      ? []
      : [
          problem(
            ['line'],
            `the line does not name the time of the last check, ${checked}`,
            'mend the one or the other',
          ),
        ]),
    ...readers.flatMap(([path, words]) => proseProblems(ledger, file, templateRun(words, lineOf(path)))),
  ];
}
