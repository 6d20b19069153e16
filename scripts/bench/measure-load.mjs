// How many answers a second nginx gives for what is asked for most, on this machine and to this machine only.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chapterAddress, embedAddress, SCRIPT } from '../../src/lib/routes.ts';
import { canInstall, install } from '../lib/debian.mjs';
import { findNginx, NO_NGINX, startNginx } from '../lib/nginx.mjs';
import { listChapters } from '../lib/site.mjs';

/** s for each: 16 in all. */
const SECONDS = 4;
const CONNECTIONS = 32;
/** What a browser accepts. */
const ACCEPT = 'Accept-Encoding: gzip, deflate, br, zstd';
const NO_WRK = 'for want of wrk: install it. As root on Debian, this would have done so.';

/** @typedef {{ address: string, perSecond: number, p99: string, failed: number }} Run address with a leading slash; p99 such as `1.2ms` */

/**
 * @param {string} root a site built for the top of a host
 * @returns {Promise<{ runs: Run[], missing?: string }>} missing: what is not here, in a sentence
 */
export async function loadRun(root) {
  const [nginx, wrk] = [findNginx(), findWrk()];
  if (!nginx || !wrk) return { runs: [], missing: nginx ? NO_WRK : NO_NGINX };
  const { url, close } = await startNginx(nginx, { root, base: '' });
  /** @type {Run[]} */
  const runs = [];
  try {
    // The story, a chapter, the same chapter in a frame, and the script that newsrooms load.
    const [chapter = ''] = listChapters(root)[0]?.chapters ?? [];
    for (const address of ['', chapterAddress(chapter), embedAddress(chapter), SCRIPT])
      runs.push({ address: `/${address}`, ...(await load(wrk, url + address)) });
  } finally {
    await close();
  }
  return { runs };
}

/** @returns {string | undefined} */
function findWrk() {
  const look = () =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, 'wrk'))
      .find((path) => existsSync(path));
  if (!look() && canInstall()) install('wrk');
  return look();
}

/**
 * @param {string} wrk the program
 * @param {string} url on this machine
 */
async function load(wrk, url) {
  const args = ['--latency', '-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', ACCEPT, url];
  const child = spawn(wrk, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (words) => (said += words));
  await new Promise((done) => child.once('close', done));
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said) ?? [];
  const answers = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? '0';
  const failed = [...sockets.slice(1), answers].map(Number).reduce((sum, count) => sum + count, 0);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  return { perSecond, p99: /99%\s+(\S+)/.exec(said)?.[1] ?? '?', failed };
}
