import type { Role } from './types.ts';

export type Theme = 'light' | 'dark';

/** The two colours of a role. */
export interface RoleColour {
  /** For marks: at least 3:1 on ground and paper. Not for text. */
  fill: string;
  /** For words in the role's colour: at least 4.5:1 on ground and paper. */
  ink: string;
}

/** The colours of a theme, as #rrggbb. Ratios are WCAG 2 contrast on both ground and paper. */
export interface Palette {
  /** The page. */
  ground: string;
  /** Inside boxes drawn on the page. */
  paper: string;
  /** Text. */
  ink: string;
  /** A box that nobody sees into, which stays dark in both themes, and words on it. */
  night: string;
  day: string;
  /** Quieter text, at least 4.5:1. */
  muted: string;
  /** Rules between parts of the page. Decoration: nothing may depend on seeing it. */
  hairline: string;
  /** Axis grids, fainter still. */
  grid: string;
  roles: Record<Role, RoleColour>;
}

/**
 * The five roles stay apart for readers who confuse red and green or blue and yellow (tests/unit/palette.test.ts);
 * lightness does most of it, so a fill changes only together with the other four. src/styles/tokens.css holds
 * the same values for the page; this copy is for images made at build time.
 */
export const light: Palette = {
  ground: '#fbf8f1',
  paper: '#fffefb',
  ink: '#1b1a17',
  night: '#1b1a17',
  day: '#fffefb',
  muted: '#65615a',
  hairline: '#ddd7ca',
  grid: '#ebe6da',
  roles: {
    debt: { fill: '#9b1421', ink: '#9b1421' },
    equity: { fill: '#314290', ink: '#314290' },
    purchase: { fill: '#007856', ink: '#007856' },
    chips: { fill: '#b97400', ink: '#8a5100' },
    savers: { fill: '#a06cb4', ink: '#875696' },
    context: { fill: '#8a8579', ink: '#65615a' },
  },
};

const dark: Palette = {
  ground: '#12151b',
  paper: '#1a1e26',
  ink: '#f1ede4',
  night: '#000000',
  day: '#f1ede4',
  muted: '#a3a8b1',
  hairline: '#333945',
  grid: '#242933',
  roles: {
    debt: { fill: '#bc593a', ink: '#e4805f' },
    equity: { fill: '#457fdf', ink: '#6fa1fa' },
    purchase: { fill: '#81d8b5', ink: '#81d8b5' },
    chips: { fill: '#fec24b', ink: '#fec24b' },
    savers: { fill: '#e7c4ff', ink: '#e7c4ff' },
    context: { fill: '#737a87', ink: '#a3a8b1' },
  },
};

/** The colours of both themes. */
export const palettes: Record<Theme, Palette> = { light, dark };
