import { csvFormatRows } from 'd3-dsv';
import { parseCsv, type CsvFile } from './csv.ts';
import type { Problem } from './errors.ts';
import { fieldsOf, isAmong } from './fields.ts';
import { overlaid, type Findings } from './overlay.ts';
import { missingFile, sentence } from './word-faults.ts';
import type { Pair } from './word-pair.ts';

/** The rows of a series, in their order, with an edition's words in the columns that have some. */
export function wordedCsv(pair: Pair): string {
  const { file, text, from, problems, texts } = pair;
  const first = parseCsv(file, text, []);
  const { own = [], words: named } = fieldsOf(file);
  const columns = first.columns.filter((name) => isAmong(named, [name]) && !isAmong(own, [name]));
  const given = pair.words === undefined ? undefined : parseCsv(from, pair.words, problems);
  if (given) problems.push(...tableProblems(pair, first, given, columns));
  let lost = 0;
  const rows = first.rows.map(({ cells }, i) => {
    const row = given?.rows[i];
    const line = row?.line ?? 1;
    return first.columns.map((name) => {
      const cell = cells[name] ?? '';
      if (!columns.includes(name)) return cell;
      const found: Findings = { misfits: [], texts: [] };
      const made = overlaid(file, { [name]: cell }, { [name]: row?.cells[name] || undefined }, found);
      texts.push(...found.texts.map((one) => ({ ...one, path: [i, name], of: file, file: from, line })));
      lost += found.misfits.length;
      if (given)
        problems.push(...found.misfits.map((misfit) => ({ file: from, line, ...sentence(file, misfit) })));
      return (made as Record<string, string>)[name]!;
    });
  });
  if (!given) problems.push(...missingFile(pair, lost));
  return `${csvFormatRows([first.columns, ...rows])}\n`;
}

/** Columns that hold no words, and rows that are not the first edition's in its order. */
function tableProblems(
  { file, from }: Pair,
  first: CsvFile,
  given: CsvFile,
  columns: readonly string[],
): Problem[] {
  const strange = given.columns.filter((name) => name !== 'point' && !columns.includes(name));
  const moved = given.rows.filter(
    ({ cells }, i) => first.rows[i] && cells['point'] !== first.rows[i].cells['point'],
  );
  return [
    ...strange.map((name) => ({
      file: from,
      line: 1,
      what: `the column "${name}" is not to be worded`,
      remedy: `take it out, or name one of ${columns.join(', ')}`,
    })),
    ...(given.rows.length === first.rows.length
      ? []
      : [
          {
            file: from,
            line: given.rows.at(-1)?.line ?? 1,
            what: `there are ${given.rows.length} rows, and ${first.rows.length} in content/${file}`,
            remedy: 'give both the same rows in the same order',
          },
        ]),
    ...moved.map(({ line, cells }) => ({
      file: from,
      line,
      what: `the row of "${cells['point']}" stands where content/${file} has another`,
      remedy: 'put the rows in the same order',
    })),
  ];
}
