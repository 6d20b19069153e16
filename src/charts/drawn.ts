import type { Chart } from './chart.ts';
import type { Guess } from './guess.ts';
import type { Panel } from './panel.ts';
import type { Play } from './play.ts';

/** What a chapter draws: the default export of src/charts/<chapter>/index.ts, which is one script in the browser. */
export interface Drawn {
  chart: Chart;
  /** What the reader can set, in the order of the chapter's frontmatter. */
  panels: readonly Panel[];
  /** What the reader may guess before a step shows it. */
  guess?: Guess;
  /** What the reader may set on a step's own drawing. */
  play?: Play;
}

/** A chapter's panel. @throws Error naming those there are */
export function panelOf({ panels }: Drawn, id: string): Panel {
  const found = panels.find((panel) => panel.id === id);
  if (found) return found;
  const known = panels.map((panel) => panel.id).join(', ') || 'none';
  throw new Error(`There is no panel "${id}" in its chapter's folder in src/charts/, only ${known}.`);
}
