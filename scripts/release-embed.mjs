// Releases embed.js as it now is: `npm run release:embed -- 1.1.0`. A released file never changes: pages hold its hash.
import { existsSync, writeFileSync } from 'node:fs';
import {
  bundleEmbedScript,
  integrityOf,
  readReleases,
  releaseFile,
  releaseList,
} from './lib/embed-script.mjs';
import { useProjectNode } from './lib/project.mjs';

useProjectNode();
const [version = ''] = process.argv.slice(2);
const releases = readReleases();
const newest = Object.keys(releases).at(-1) ?? '0.0.0';

/** @param {string} version */
const rank = (version) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);

if (!/^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(version) || rank(version) <= rank(newest)) {
  console.error(`Say a version above ${newest}: \`npm run release:embed -- 1.2.3\`.`);
  process.exit(2);
}
if (existsSync(releaseFile(version))) {
  console.error(`public/embed-${version}.js is there already, and stays as it is.`);
  process.exit(1);
}
const code = await bundleEmbedScript(version);
for (const file of [releaseFile(version), releaseFile()]) writeFileSync(file, code);
writeFileSync(releaseList, `${JSON.stringify({ ...releases, [version]: integrityOf(code) }, null, 2)}\n`);
console.log(
  `embed.js ${version} is in public/. Run \`npm run addresses\`, and say what changed in CHANGELOG.md.`,
);
