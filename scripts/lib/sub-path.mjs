// The site built for a folder on somebody's host, as a newsroom would, beside the usual build.
import { join } from 'node:path';
import { build, isStale, project } from './project.mjs';

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
  const { ok } = await build({
    env: { SITE_URL: SITE, BASE_PATH: BASE },
    into: built,
    args: ['--silent'],
  });
  if (!ok) throw new Error(`The site does not build for ${SITE}${BASE}.`);
}
