export const THEMES = ['auto', 'light', 'dark'] as const;

/** px; the height of a stepper's frame, right at every width from 280px. */
export const STEPPER_HEIGHT = 640;

/** What the address of a frame may ask for. Anything else in it is not ours and changes nothing. */
export interface Parameters {
  layout: 'unrolled' | 'stepper';
  /** `auto` follows the reader's system, or what the page around the frame says of itself. */
  theme: (typeof THEMES)[number];
  /** `off` also where the reader's system asks for less motion. */
  motion: 'on' | 'off';
  /** The step to show alone, or to begin with; checked against the page's own steps by whoever uses it. */
  step?: string;
  /** What pym.js calls our frame. Only ever sent back, in a message. */
  childId?: string;
}

const shaped = (shape: RegExp, asked: string | null): string | undefined =>
  asked !== null && shape.test(asked) ? asked : undefined;

/** The theme an address sets itself, letter by letter; else it is the reader's. */
export const themeIn = (query: URLSearchParams): 'light' | 'dark' | undefined =>
  (['light', 'dark'] as const).find((name) => name === query.get('theme'));

export const asksForStepper = (query: URLSearchParams): boolean => query.get('layout') === 'stepper';

export const asksForStillness = (query: URLSearchParams): boolean => query.get('motion') === 'off';

/** What may be a step of ours. */
export const stepIn = (query: URLSearchParams): string | undefined =>
  shaped(/^[a-z0-9-]{1,60}$/, query.get('step'));

/**
 * Reads a frame's parameters. Never throws: nonsense is the default. What a frame needs before its first paint, it
 * reads with the functions above (src/first-paint/).
 * @param search such as `?layout=stepper&theme=dark`
 */
export function readParameters(search: string): Parameters {
  const query = new URLSearchParams(search);
  const step = stepIn(query);
  const childId = shaped(/^[\w.:-]{1,100}$/, query.get('childId'));
  return {
    layout: asksForStepper(query) ? 'stepper' : 'unrolled',
    theme: themeIn(query) ?? 'auto',
    motion: asksForStillness(query) ? 'off' : 'on',
    ...(step === undefined ? {} : { step }),
    ...(childId === undefined ? {} : { childId }),
  };
}
