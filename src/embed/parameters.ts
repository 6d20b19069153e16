export const LAYOUTS = ['unrolled', 'stepper'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

/** What the address of a frame may ask for. Anything else in it is not ours and changes nothing. */
export interface Parameters {
  layout: (typeof LAYOUTS)[number];
  /** `auto` follows the reader's system, or what the page around the frame says of itself. */
  theme: (typeof THEMES)[number];
  /** `off` also where the reader's system asks for less motion. */
  motion: 'on' | 'off';
  /** The step to show alone, or to begin with; checked against the page's own steps by whoever uses it. */
  step?: string;
  /** What pym.js calls our frame. Only ever sent back, in a message. */
  childId?: string;
}

const oneOf = <T extends string>(known: readonly [T, ...T[]], asked: string | null): T =>
  known.find((name) => name === asked) ?? known[0];

const shaped = (shape: RegExp, asked: string | null): string | undefined =>
  asked !== null && shape.test(asked) ? asked : undefined;

/**
 * Reads a frame's parameters. Never throws: nonsense is the default.
 * @param search such as `?layout=stepper&theme=dark`
 */
export function readParameters(search: string): Parameters {
  const query = new URLSearchParams(search);
  const step = shaped(/^[a-z0-9-]{1,60}$/, query.get('step'));
  const childId = shaped(/^[\w.:-]{1,100}$/, query.get('childId'));
  return {
    layout: oneOf(LAYOUTS, query.get('layout')),
    theme: oneOf(THEMES, query.get('theme')),
    motion: oneOf(['on', 'off'], query.get('motion')),
    ...(step === undefined ? {} : { step }),
    ...(childId === undefined ? {} : { childId }),
  };
}

/** The query of a frame's address, defaults left out. */
export function writeParameters({ layout, theme, motion, step }: Partial<Parameters>): string {
  const query = new URLSearchParams();
  if (layout === 'stepper') query.set('layout', layout);
  if (step !== undefined) query.set('step', step);
  if (theme !== undefined && theme !== 'auto') query.set('theme', theme);
  if (motion === 'off') query.set('motion', motion);
  const text = `${query}`;
  return text && `?${text}`;
}
