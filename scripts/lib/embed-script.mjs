// embed.js: made of src/embed/host/host.ts, released under a version, and kept for ever in public/.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { project } from './project.mjs';

/** What has been released: per version the hash of its bytes, the newest last. */
export const releaseList = join(project, 'src/embed/host/releases.json');

/** @returns {Record<string, string>} version → integrity, the newest last */
export function readReleases() {
  return JSON.parse(readFileSync(releaseList, 'utf8'));
}

/** @param {string} [version] left out: the address that is always the newest */
export const releaseFile = (version) =>
  join(project, 'public', version === undefined ? 'embed.js' : `embed-${version}.js`);

/** @param {string | Buffer} bytes @returns {string} as the attribute `integrity` has it */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * Bundles src/embed/host/host.ts into one classic script. The same sources give the same bytes, wherever the site will be.
 * @param {string} version
 * @returns {Promise<string>}
 */
export async function bundleEmbedScript(version) {
  const bundle = await rolldown({
    input: join(project, 'src/embed/host/host.ts'),
    cwd: project,
    platform: 'browser',
    transform: { target: 'es2022' },
  });
  const { output } = await bundle.generate({
    format: 'iife',
    minify: true,
    postBanner: `/* "Who Pays for the AI Boom?", embed.js ${version}. MIT licence. No cookies, no storage. */`,
  });
  await bundle.close();
  const [chunk, ...others] = output;
  if (others.length) throw new Error('embed.js must be one file: see what src/embed/host/host.ts imports.');
  return chunk.code;
}
