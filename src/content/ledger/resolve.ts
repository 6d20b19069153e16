import { BREAK, inHan, pieced } from '../../lib/han.ts';
import type { Amount, ChartData } from '../../lib/types.ts';
import { ContentError, didYouMean, type Problem } from '../read/errors.ts';
import type { LedgerAmount } from './amount.ts';
import type { Ledger } from './ledger.ts';
import type { ChartFile } from '../schemas/story.ts';
import type { DataOf, ChartId } from '../../lib/types.ts';
import { breakable } from './breaks.ts';
import { HAN_NAMES } from './editions/names.ts';
import { fillTemplate } from './template.ts';
import type { YamlFile } from '../read/yaml.ts';

type Slot = ChartFile['data'][string];

/** What a scene may draw and say, from content/charts/<id>.yaml. Throws a ContentError naming what is missing. */
export function resolveChart<Id extends ChartId>(ledger: Ledger, amountId: Id): DataOf<Id>;
export function resolveChart(ledger: Ledger, chartId: string): ChartData;
export function resolveChart(ledger: Ledger, chartId: string): ChartData {
  const file = chartFile(ledger, chartId);
  const problems = slotProblems(ledger, file);
  if (problems.length) throw new ContentError(problems);
  const { id, data, labels } = file.data;
  const slots = Object.entries(data);
  return {
    id,
    amounts: Object.fromEntries(
      slots.flatMap(([slot, value]) =>
        typeof value === 'string' ? [[slot, amountOf(ledger.amount(value))]] : [],
      ),
    ),
    series: Object.fromEntries(
      slots.flatMap(([slot, value]) =>
        typeof value === 'string' ? [] : [[slot, seriesAmounts(ledger, value)]],
      ),
    ),
    labels: Object.fromEntries(
      Object.entries(labels).map(([key, template]) => [key, label(ledger, key, template)]),
    ),
  };
}

/** Names, and the terms of the glossary without what stands in brackets after them. */
const keptWhole = ({ glossary }: Ledger): string[] => [
  ...HAN_NAMES,
  ...[...glossary.values()].flatMap(({ term, zh }) => (inHan(term) ? term : (zh ?? '')).split(/[（(]/)[0]!),
];

/** Labels that are not drawn: words beside a drawing, and what a screen reader says. */
const SAID = /^(?:intro|leavesOut|guess(?:Invite|Button|Said|\d)|play(?:Is|Said))$/;

/** A label with its amounts put in and, in Chinese, the places where its lines may end. */
function label(ledger: Ledger, key: string, template: string): string {
  const text = fillTemplate(ledger, template);
  return SAID.test(key) ? text : broken(ledger, text);
}

/** A text with the places where its lines may end, in Chinese; in other languages these are its spaces. */
export const broken = (ledger: Ledger, text: string): string =>
  inHan(text) ? pieced(breakable(text, keptWhole(ledger))) : text;

function chartFile({ parts: { charts } }: Ledger, id: string): YamlFile<ChartFile> {
  const file = charts.get(id);
  if (file) return file;
  const remedy = `add it, or ${didYouMean(id, charts.keys()).replace('did you mean', 'use')}`;
  throw new ContentError([{ file: `charts/${id}.yaml`, line: 1, what: `there is no chart "${id}"`, remedy }]);
}

/** Slots that name nothing, or an amount whose standing nobody gave and which therefore cannot be drawn. */
export function slotProblems(ledger: Ledger, { file, data, lineOf }: YamlFile<ChartFile>): Problem[] {
  return Object.entries(data.data).flatMap(([slot, value]): Problem[] => {
    const at = { file, line: lineOf(['data', slot]) };
    if (typeof value !== 'string') return columnProblems(ledger, value, slot, at);
    if (!ledger.hasAmount(value)) {
      const what = `slot "${slot}" draws "${value}", which is no amount of the ledger`;
      return [{ ...at, what, remedy: didYouMean(value, ledger.allAmounts.keys()) }];
    }
    if (!ledger.amount(value).undrawable) return [];
    const what = `slot "${slot}" draws "${value}", an amount without a standing`;
    return [{ ...at, what, remedy: `give ${value} a standing in content/facts.yaml` }];
  });
}

function columnProblems(
  ledger: Ledger,
  { series, column, with: cells = [] }: Exclude<Slot, string>,
  slot: string,
  at: { file: string; line: number },
): Problem[] {
  const { columns, points } = ledger.series(series);
  const amounts = columns.map(({ name }) => name);
  const all = Object.keys(points[0]?.row ?? {});
  const missing = (name: string, names: readonly string[]): Problem[] => {
    if (names.includes(name)) return [];
    const what = `slot "${slot}" draws the column "${name}", which ${series} does not have`;
    return [{ ...at, what, remedy: `use ${names.join(' or ')}` }];
  };
  return [
    ...(column === undefined ? [] : missing(column, amounts)),
    ...cells.flatMap((name) => missing(name, all)),
  ];
}

/** A series slot: its points in order; with a column, only the points that have an amount there. */
function seriesAmounts(
  ledger: Ledger,
  { series, column, with: cells }: Exclude<Slot, string>,
): ChartData['series'][string] {
  return ledger.series(series).points.flatMap(({ point, id, row }) => {
    const amountId = column === undefined ? id : `${id}/${column}`;
    if (!ledger.hasAmount(amountId)) return [];
    const found = { ...amountOf(ledger.amount(amountId)), point };
    return [
      cells ? { ...found, cells: Object.fromEntries(cells.map((name) => [name, row[name] ?? ''])) } : found,
    ];
  });
}

/** Only what a drawing needs, so that the page carries no more. */
function amountOf({ id, value, high, unit, standing, hedged, text, short }: LedgerAmount): Amount {
  const range = high === undefined ? {} : { high };
  const words = hedged ? { hedge: hedgeAlone(hedged), hedged: hedgedApart(hedged) } : { hedge: '' };
  return { id, value, ...range, unit, standing, ...words, text, short };
}

/** What stands in brackets after an amount may go to the next line. */
const hedgedApart = (hedged: string): string => hedged.replace('{n}（', `{n}${BREAK}（`);

/** The words of a hedge without its amount: “about {n}” is “about”, {n}（据报道） is 据报道. */
const hedgeAlone = (hedged: string): string => hedged.replace('{n}', '').replace(/^[\s（]+|[\s）]+$/g, '');
