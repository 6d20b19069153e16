// `npm test` fetches what it needs, unless it is told not to: then it says what was left out, and fails nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { project } from '../../scripts/lib/project.mjs';

/** On a machine with no browser at all: nothing on the path, nothing in the home folder. */
function onBareMachine(suite: string): { code: number | null; said: string } {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/test.mjs'), suite, '--no-install'],
    { encoding: 'utf8', env: { PATH: '', HOME: home, TMPDIR: home } },
  );
  return { code: status, said: stdout + stderr };
}

// Elsewhere browsers are also looked for where their installers put them.
it.runIf(process.platform === 'linux').each([
  ['browser', ['in a browser. No Chromium found: install ']],
  ['engines', ['in a browser. No Chromium found: install ', 'in Firefox. Install it', 'in WebKitGTK. ']],
])('%s --no-install, with nothing there: what was left out and how to get it', (suite, sentences) => {
  const { code, said } = onBareMachine(suite);
  expect(said).not.toMatch(/Installing|Downloading/);
  for (const sentence of sentences) expect(said).toContain(sentence);
  expect(said).toMatch(/\n0 passed, 0 failed\n$/);
  expect(code).toBe(0);
});
