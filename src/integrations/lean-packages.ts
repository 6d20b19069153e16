// Leaves out of the browsers' files what packages bring and no page uses: two thirds of D3's scales, a third of Scrollama.
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { EDITION } from '../lib/language.ts';

/** What stands in for a package, from the repository's folder. */
export const STAND_INS: Readonly<Record<string, string>> = {
  'd3-format': 'src/lib/no-formats.ts',
};

/** The same for one package where another asks for it. */
const BETWEEN = 'src/lib/between-numbers.ts';

/** The same for modules of Scrollama's own. */
const LEAN_SCROLLAMA = 'src/lib/lean-scrollama.ts';
const LEAN_OFFSET = 'src/lib/lean-offset.ts';
const UNUSED = [
  './debug',
  './dom',
  './scroll',
  './createProgressThreshold',
  './generateId',
  './getOffsetTop',
  './err',
];

/** The same for what is known of Han, in an edition without it. */
const NO_HAN = 'src/lib/no-han.ts';

/**
 * The list of what browsers may be sent (src/content/publish/shipped.ts) does not name these packages: were they no longer
 * found here, the build would stop.
 */
export default function leanPackages(): Plugin {
  return {
    name: 'lean-packages',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(id, importer) {
      // Its package points to a wrapped file for old bundlers; the modules that this was made of lie beside it.
      if (id === 'scrollama') return this.resolve('scrollama/index.js', importer);
      if (id === './parseOffset' && importer?.includes('/scrollama/')) return resolve(LEAN_OFFSET);
      if (UNUSED.includes(id) && importer?.includes('/scrollama/')) return resolve(LEAN_SCROLLAMA);
      if (id === 'd3-interpolate' && importer?.includes('/d3-scale/')) return resolve(BETWEEN);
      if (EDITION !== 'zh' && /^\.{1,2}\/(?:.*\/)?han\.ts$/.test(id)) return resolve(NO_HAN);
      const standIn = STAND_INS[id];
      return standIn === undefined ? undefined : resolve(standIn);
    },
  };
}
