import type { Figure } from './figure.ts';
import type { Panel } from './panel.ts';

/** What a chapter draws: the default export of src/figures/<chapter>/index.ts, which is one script in the browser. */
export interface Drawn {
  figure: Figure;
  /** What the reader can set, in the order of the chapter's frontmatter. */
  panels: readonly Panel[];
}

/** A chapter's panel. @throws Error naming those there are */
export function panelOf({ panels }: Drawn, id: string): Panel {
  const found = panels.find((panel) => panel.id === id);
  if (found) return found;
  const known = panels.map((panel) => panel.id).join(', ') || 'none';
  throw new Error(`There is no panel "${id}" in its chapter's folder in src/figures/, only ${known}.`);
}
