import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { copyOfProject } from '../../scripts/lib/project-copy.mjs';
import { started } from './support.ts';

it('an edition that fails ends the others, says why after them, and the last good build stays', async () => {
  const own = copyOfProject();
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  mkdirSync(join(own, 'dist'));
  writeFileSync(join(own, 'dist/index.html'), 'the last good build');
  appendFileSync(join(own, 'content/words/zh/assumptions.yaml'), '\nunknown: [\n');
  const { code, output } = await started(process.execPath, ['scripts/build.mjs'], own).ended;
  expect(code, output).toBe(1);
  expect(output).toMatch(/^content\/words\/zh\/assumptions\.yaml:\d+: \S.* — .*\.$/m);
  expect(output).toMatch(/The last good build is still in .*dist\.\n$/);
  expect(output, 'pages of the edition that would have been whole').not.toContain('Complete!');
  expect(readFileSync(join(own, 'dist/index.html'), 'utf8')).toBe('the last good build');
  expect(readdirSync(own).filter((name) => name.startsWith('.dist-'))).toEqual([]);
});
