// The site built for a folder on somebody's host, as a newsroom would, beside the usual build.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isStale, project, runTool } from './project.mjs';

/** Whose folder; no such host exists. */
export const SITE = 'https://news.example';
export const BASE = '/graphics/ai-boom';

/** What a server for that host would serve: the built site lies in its folder {@link BASE}. */
export const root = join(project, 'node_modules/.cache/sub-path');

/** The built site. */
export const built = join(root, BASE);

/** Builds it where it is missing or old, without a word; throws if that fails. */
export async function buildSubPath() {
  if (!isStale(built)) return;
  const fresh = join(project, 'node_modules/.cache/sub-path-new');
  rmSync(fresh, { recursive: true, force: true });
  const code = await runTool('node_modules/astro/bin/astro.mjs', ['build', '--outDir', fresh, '--silent'], {
    SITE_URL: SITE,
    BASE_PATH: BASE,
  });
  if (code) throw new Error(`The site does not build for ${SITE}${BASE}.`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(dirname(built), { recursive: true });
  renameSync(fresh, built);
}
