import type { Plugin } from 'vite';
import { ELEMENT_SCRIPT } from '../lib/routes.ts';

/**
 * Builds what embed.js fetches for a chapter inline, under an address that never changes and together with the pages'
 * own scripts, so that nothing is there twice.
 */
export default function elementScript(): Plugin {
  return {
    name: 'element-script',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: '/src/components/frames/inline-client.ts',
        fileName: ELEMENT_SCRIPT,
        preserveSignature: 'strict',
      });
    },
  };
}
