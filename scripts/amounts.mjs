// Writes content/amounts.txt: `npm run amounts`. It says what changed since; read that before you commit it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, useProjectNode } from './lib/project.mjs';

useProjectNode();
const { loadLedger } = await import('../src/content/ledger.ts');
const { registerLines, REGISTER } = await import('../src/content/register.ts');

const file = join(project, 'content', REGISTER);
const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
try {
  const lines = registerLines(loadLedger(join(project, 'content')));
  const out = before.filter((line) => !lines.includes(line)).map((line) => `- ${line}`);
  const into = lines.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  // Written only when it differs: the build counts as old when content/ is newer.
  if (before.join() !== lines.join()) writeFileSync(file, `${lines.join('\n')}\n`);
  console.log([`content/${REGISTER}: ${lines.length} amounts.`, ...out, ...into].join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
