// Builds the site: `npm run build`. A build that fails leaves the last good one in dist/.
// `npm run build -- --twice` makes two builds elsewhere and compares every byte; dist/ is left alone.
// `--outDir <folder>` builds into another folder; all other arguments go to `astro build`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, project, useProjectNode } from './lib/project.mjs';
import { differences, hashes } from './lib/same-files.mjs';

useProjectNode();

const args = process.argv.slice(2);
const at = args.indexOf('--outDir');
const [, into] = at < 0 ? [] : args.splice(at, 2);
process.exitCode = args.includes('--twice') ? await twice() : (await build({ args, into })).ok ? 0 : 1;

/** @returns {Promise<number>} exit code */
async function twice() {
  const folder = join(project, `.dist-twice-${process.pid}`);
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const rest = args.filter((arg) => arg !== '--twice');
  try {
    for (const into of [one, other]) if (!(await build({ args: rest, into })).ok) return 1;
    const lines = differences(one, other);
    const count = hashes(one).size;
    console.log(
      lines.length
        ? [`Two builds differ in ${lines.length} of ${count} files:`, ...lines].join('\n')
        : `Two builds, the same to the last byte: ${count} files.`,
    );
    return lines.length ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
