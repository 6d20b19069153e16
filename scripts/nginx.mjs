// Writes an nginx configuration: `npm run nginx` keeps deploy/nginx.conf as public/_headers has it;
// `SITE_URL=… BASE_PATH=… npm run nginx -- <file>` writes one for a site of your own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanBase } from './lib/base.mjs';
import { nginxConfig } from './lib/nginx-config.mjs';
import { project } from './lib/project.mjs';

const EXAMPLE = 'https://example.org';

/** The configuration that the repository holds. */
export const exampleFile = join(project, 'deploy/nginx.conf');

const HEAD = `# nginx for “Who Pays for the AI Boom?”. Made by \`npm run nginx\` from public/_headers: change that, not this.
# On Debian: apt install nginx-light libnginx-mod-http-brotli-static, and put this into /etc/nginx/conf.d/.
# Where there is no brotli module, take out brotli_static. Certificates and HSTS are for your host to add.
# In a server that you already have: the maps beside it, the locations into it.
`;

/**
 * @param {string} site such as `https://example.org`
 * @param {string | undefined} basePath
 */
export function configFor(site, basePath) {
  const base = cleanBase(basePath);
  const table = readFileSync(join(project, 'public/_headers'), 'utf8');
  const place = { base, name: new URL(site).hostname, root: '/var/www/ai-boom', listen: ['80', '[::]:80'] };
  return `${HEAD}# Copy dist/ to ${place.root}${base}/.\n\n${nginxConfig(table, { ...place, brotli: true })}`;
}

/** What {@link exampleFile} should hold. */
export const exampleConfig = () => configFor(EXAMPLE, '');

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file] = process.argv.slice(2);
  const { SITE_URL = EXAMPLE, BASE_PATH } = process.env;
  writeFileSync(file ?? exampleFile, file ? configFor(SITE_URL, BASE_PATH) : exampleConfig());
  console.log(`Wrote ${file ?? 'deploy/nginx.conf'}.`);
}
