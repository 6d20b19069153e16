import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { noteScript } from '../lib/chart-scripts.ts';

const FOLDER = 'src/charts';
const ENTRY = 'index.ts';

/**
 * Builds what each chapter draws as a script of its own, and each of its panels as another, and notes where the first
 * lies for the pages that name it. Every src/charts/<chapter>/index.ts is one; no script holds a list of them.
 */
export default function chartScripts(): Plugin {
  const root = resolve(FOLDER);
  const idOf = (chapter: string): string => join(root, chapter, ENTRY);
  const chapters = (): string[] => readdirSync(root).filter((name) => existsSync(idOf(name)));
  return {
    name: 'chart-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const name of chapters())
        this.emitFile({ type: 'chunk', id: idOf(name), name, preserveSignature: 'allow-extension' });
    },
    generateBundle(_, bundle) {
      for (const name of chapters()) {
        const chunk = Object.values(bundle).find(
          (made) => made.type === 'chunk' && made.facadeModuleId === idOf(name),
        );
        if (!chunk) this.error(`The build made no script of ${FOLDER}/${name}/${ENTRY}.`);
        noteScript(name, chunk.fileName);
      }
    },
  };
}
