// Bundles the pages' script and every drawing as the build does, to weigh what readers are sent of D3.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { codeSplitting, crossings } from '../../src/integrations/browser-chunks.ts';
import { brotli } from '../lib/compress.mjs';
import leanPackages from '../../src/integrations/lean-packages.ts';
import { project } from '../lib/project.mjs';

/**
 * @typedef {object} Left what is left of a package in a file
 * @property {string} file
 * @property {string} name of the package
 * @property {number} kept bytes of its source, comments gone
 * @property {number} of bytes of its source
 */

/**
 * @returns {Promise<{ files: { file: string, bytes: number }[], left: Left[], crossed: string[] }>} every file with its
 *   bytes as brotli, and what tree-shaking leaves of each D3 package in it
 */
export async function bundleDrawings() {
  const bundle = await rolldown({
    input: join(project, 'src/components/page/page-client.ts'),
    cwd: project,
    platform: 'browser',
    plugins: [/** @type {any} */ (leanPackages())],
    transform: { target: 'es2022' },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const files = await Promise.all(
    chunks.map(async ({ fileName, code }) => ({
      file: fileName,
      bytes: (await brotli(Buffer.from(code))).length,
    })),
  );
  const left = chunks.flatMap(({ fileName, modules }) => {
    /** @type {Map<string, number>} */
    const kept = new Map();
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const name = /\/node_modules\/(d3-[a-z]+|internmap)\//.exec(id)?.[1];
      if (name && renderedLength) kept.set(name, (kept.get(name) ?? 0) + renderedLength);
    }
    return [...kept].map(([name, bytes]) => ({ file: fileName, name, kept: bytes, of: sourceBytes(name) }));
  });
  return { files, left, crossed: crossings(chunks) };
}

/** @param {string} name of a package @returns {number} bytes of its source */
function sourceBytes(name) {
  const folder = join(project, 'node_modules', name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
