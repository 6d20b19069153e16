import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, buildIfStale, dist, project } from '../../scripts/lib/project.mjs';
import { differences, hashes } from '../../scripts/lib/same-files.mjs';
import { started, type Ending } from './support.ts';

/** Linux can take the network away from one program: not even the machine itself answers then. */
const ALONE = ['unshare', '--map-root-user', '--net'];
const alone = spawnSync(ALONE[0]!, [...ALONE.slice(1), 'true']).status === 0;

describe('a second build of the same files', () => {
  let ending: Ending;
  let folder: string;
  let first: string;
  let again: string;

  beforeAll(async () => {
    await buildIfStale();
    folder = mkdtempSync(join(tmpdir(), 'again-'));
    again = join(folder, 'again');
    // Pages built with PDFs lead to them, so they are other pages.
    first = readdirSync(dist, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.pdf'))
      ? join(folder, 'first')
      : dist;
    if (first !== dist) await build({ into: first });
    const command = [process.execPath, 'scripts/build.mjs', '--outDir', again];
    const [program = '', ...args] = alone ? [...ALONE, ...command] : command;
    ending = await started(program, args, project).ended;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('needs no network', ({ skip }) => {
    skip(!alone, 'Left out: it takes Linux, and `unshare` with the right to use it.');
    expect(ending.code, ending.output).toBe(0);
  });

  it('is the same to the last byte', () => {
    expect(ending.code, ending.output).toBe(0);
    expect(hashes(again).size).toBeGreaterThan(500);
    expect(differences(first, again)).toEqual([]);
  });
});
