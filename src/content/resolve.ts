import type { Amount, FigureData } from '../lib/types.ts';
import { ContentError, didYouMean, type Problem } from './errors.ts';
import type { Figure, Ledger } from './ledger.ts';
import type { FigureFile } from './schema.ts';
import { fillTemplate } from './template.ts';
import type { YamlFile } from './yaml.ts';

type Slot = FigureFile['data'][string];

/** What a scene may draw and say, from content/figures/<id>.yaml. Throws a ContentError naming what is missing. */
export function resolveFigure(ledger: Ledger, figureId: string): FigureData {
  const file = figureFile(ledger, figureId);
  const problems = slotProblems(ledger, file);
  if (problems.length) throw new ContentError(problems);
  const { id, data, labels } = file.data;
  const slots = Object.entries(data);
  return {
    id,
    amounts: Object.fromEntries(
      slots.flatMap(([slot, value]) =>
        typeof value === 'string' ? [[slot, amountOf(ledger.figure(value))]] : [],
      ),
    ),
    series: Object.fromEntries(
      slots.flatMap(([slot, value]) =>
        typeof value === 'string' ? [] : [[slot, seriesAmounts(ledger, value)]],
      ),
    ),
    labels: Object.fromEntries(
      Object.entries(labels).map(([key, template]) => [key, fillTemplate(ledger, template)]),
    ),
  };
}

function figureFile({ parts: { figures } }: Ledger, id: string): YamlFile<FigureFile> {
  const file = figures.get(id);
  if (file) return file;
  const remedy = `add it, or ${didYouMean(id, figures.keys()).replace('did you mean', 'use')}`;
  throw new ContentError([
    { file: `figures/${id}.yaml`, line: 1, what: `there is no figure "${id}"`, remedy },
  ]);
}

/** Slots that name nothing, or an amount whose standing nobody gave and which therefore cannot be drawn. */
export function slotProblems(ledger: Ledger, { file, data, lineOf }: YamlFile<FigureFile>): Problem[] {
  return Object.entries(data.data).flatMap(([slot, value]): Problem[] => {
    const at = { file, line: lineOf(['data', slot]) };
    if (typeof value !== 'string') return columnProblems(ledger, value, slot, at);
    if (!ledger.hasFigure(value)) {
      const what = `slot "${slot}" draws "${value}", which is no figure of the ledger`;
      return [{ ...at, what, remedy: didYouMean(value, ledger.allFigures.keys()) }];
    }
    if (!ledger.figure(value).undrawable) return [];
    const what = `slot "${slot}" draws "${value}", an amount without a standing`;
    return [{ ...at, what, remedy: `give ${value} a standing in content/facts.yaml` }];
  });
}

function columnProblems(
  ledger: Ledger,
  value: Exclude<Slot, string>,
  slot: string,
  at: { file: string; line: number },
): Problem[] {
  const names = ledger.series(value.series).columns.map(({ name }) => name);
  if (value.column === undefined || names.includes(value.column)) return [];
  const what = `slot "${slot}" draws the column "${value.column}", which ${value.series} does not have`;
  return [{ ...at, what, remedy: `use ${names.join(' or ')}` }];
}

/** A series slot: its points in order; with a column, only the points that have an amount there. */
function seriesAmounts(
  ledger: Ledger,
  { series, column }: Exclude<Slot, string>,
): (Amount & { point: string })[] {
  return ledger.series(series).points.flatMap(({ point, id }) => {
    const figureId = column === undefined ? id : `${id}/${column}`;
    return ledger.hasFigure(figureId) ? [{ ...amountOf(ledger.figure(figureId)), point }] : [];
  });
}

/** Only what a drawing needs, so that the page carries no more. */
function amountOf({ id, value, high, unit, standing, hedge, text, short }: Figure): Amount {
  return { id, value, ...(high === undefined ? {} : { high }), unit, standing, hedge, text, short };
}
