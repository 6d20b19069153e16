import { READS_HAN } from '../lib/han.ts';
import type { Chart } from './chart.ts';
import type { Guess } from './guess.ts';
import type { Panel } from './panel.ts';
import { plainly } from './plainly.ts';
import type { Play } from './play.ts';

/** What a chapter draws: the default export of src/charts/<chapter>/index.ts, which is one script in the browser but for its panels. */
export interface Drawn {
  chart: Chart;
  /** What the reader can set, by id: each a script of its own, loaded when somebody opens it. */
  panels: Readonly<Record<string, () => Promise<Panel>>>;
  /** What the reader may guess before a step shows it. */
  guess?: Guess;
  /** What the reader may set on a step's own drawing. */
  play?: Play;
}

/** A chapter's panel. @throws Error naming those there are */
export async function panelOf({ panels }: Drawn, id: string): Promise<Panel> {
  if (Object.hasOwn(panels, id)) return READS_HAN ? plainly(await panels[id]!()) : panels[id]!();
  const known = Object.keys(panels).join(', ') || 'none';
  throw new Error(`No panel "${id}" in its chapter's folder in src/charts/, only ${known}.`);
}
