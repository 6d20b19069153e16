import { plain } from '../lib/han.ts';
import type { ChartData } from '../lib/types.ts';
import type { Panel, Run, Table } from './panel.ts';

const plainData = (data: ChartData): ChartData => ({
  ...data,
  labels: Object.fromEntries(Object.entries(data.labels).map(([key, text]) => [key, plain(text)])),
});

const plainTable = ({ caption, columns, rows }: Table): Table => ({
  caption: plain(caption),
  columns: columns.map(plain),
  rows: rows.map((cells) => cells.map(plain)),
});

const plainRun = ({ scene, says, table }: Run): Run => ({
  scene: (size) => {
    const drawn = scene(size);
    return { ...drawn, label: plain(drawn.label) };
  },
  says: plain(says),
  table: plainTable(table),
});

/** A panel whose controls, sentences and tables are as they are read; only on its drawing do Chinese words have places to break. */
export const plainly = (panel: Panel): Panel => ({
  ...panel,
  controls: (data) => panel.controls(plainData(data)),
  run: (data, settings) => plainRun(panel.run(data, settings)),
});
