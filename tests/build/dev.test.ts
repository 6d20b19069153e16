// The dev server and one reading of content per process: an author sees what stands in the files now.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { copyOfProject } from '../../scripts/lib/project-copy.mjs';
import { startAstro } from './support.ts';

/** ms; a busy machine takes minutes to start. */
const LONG = 600_000;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

it(
  'the dev server shows content as it is changed, and says what a change breaks',
  { timeout: LONG },
  async () => {
    const folder = copyOfProject();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const port = await freePort();
    const { child } = startAstro(folder, 'dev', '--port', `${port}`);
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (data: Buffer) => (said += data.toString()));
    const page = async (path: string): Promise<string> => {
      const answer = await fetch(`http://localhost:${port}/${path}`).catch(() => undefined);
      return answer ? answer.text() : '';
    };
    const edit = (file: string, from: string, to: string): void => {
      const path = join(folder, 'content', file);
      const text = readFileSync(path, 'utf8');
      expect(text, file).toContain(from);
      writeFileSync(path, text.replace(from, to));
    };
    const patient = { timeout: LONG / 4, interval: 500 };

    await expect.poll(() => page('glossary/'), patient).toContain('A separate company set up for one job');
    edit('glossary.yaml', 'A separate company set up', 'A company of its own set up');
    await expect.poll(() => page('glossary/'), patient).toContain('A company of its own set up for one job');

    edit('charts/coreweave.yaml', 'title: CoreWeave, square by square', 'title: CoreWeave, $5 billion');
    await expect
      .poll(() => said, patient)
      .toMatch(/content\/charts\/coreweave\.yaml:\d+: "\$5 billion" is typed by hand — /);
    edit('charts/coreweave.yaml', 'title: CoreWeave, $5 billion', 'title: CoreWeave in squares');
    await expect.poll(() => page('embed/chart/coreweave/'), patient).toContain('CoreWeave in squares');
  },
);
