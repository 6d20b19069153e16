// Leaves out of the browsers' files what D3's scales bring and no drawing uses: two thirds of their bytes.
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What stands in for a package, from the repository's folder. */
export const STAND_INS: Readonly<Record<string, string>> = {
  'd3-color': 'src/lib/no-colours.ts',
  'd3-format': 'src/lib/no-formats.ts',
};

/**
 * The list of what browsers may be sent (src/content/publish/shipped.ts) does not name these packages: were they no longer
 * found here, the build would stop.
 */
export default function leanD3(): Plugin {
  return {
    name: 'lean-d3',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => {
      const standIn = STAND_INS[id];
      return standIn === undefined ? undefined : resolve(standIn);
    },
  };
}
