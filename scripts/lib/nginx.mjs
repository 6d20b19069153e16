// Finds nginx, or gets it, and serves a built site with it: on this machine only, as whoever asks, from a folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canInstall, install, startsNoServer } from './debian.mjs';
import { nginxConfig } from './nginx-config.mjs';
import { project } from './project.mjs';

const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static'];
/** What is said where nothing can be served with nginx. */
export const NO_NGINX = `for want of nginx: install it, with its brotli_static module (on Debian ${PACKAGES.join(' and ')}).`;
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
const SOON = 50;
const PATIENCE = 10_000;

/** @typedef {{ program: string, brotli: string | undefined }} Nginx brotli: the file of the module, where there is one */

/** @type {Nginx | undefined} */
let found;

/**
 * The installed one; on Debian as root, nginx and its brotli module are installed where missing, unless that would
 * start a server on this machine.
 * @returns {Nginx | undefined}
 */
export function findNginx() {
  found ??= look();
  if (found?.brotli || !canInstall() || !startsNoServer()) return found;
  install('to serve the site with, as a host would', ...PACKAGES);
  return (found = look());
}

/** @returns {Nginx | undefined} */
function look() {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const program = folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
  if (!program) return undefined;
  const { stderr } = spawnSync(program, ['-V'], { encoding: 'utf8' });
  const modules = /--modules-path=(\S+)/.exec(stderr)?.[1] ?? '';
  const brotli = join(modules, 'ngx_http_brotli_static_module.so');
  return { program, brotli: existsSync(brotli) ? brotli : undefined };
}

/**
 * Serves `root` with the configuration that `npm run nginx` writes, but for the port and the name.
 * @param {Nginx} nginx
 * @param {{ root: string, base: string }} site the built site lies in `root` + `base`; base is '' or '/folder'
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} url ends in a slash; throws, with what nginx says, if it does not start
 */
export async function startNginx({ program, brotli }, { root, base }) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const table = readFileSync(join(project, 'public/_headers'), 'utf8');
  const place = { base, root, name: 'localhost', listen: [`127.0.0.1:${port}`], brotli: Boolean(brotli) };
  mkdirSync(join(folder, 'temp'));
  writeFileSync(join(folder, 'site.conf'), nginxConfig(table, place));
  writeFileSync(join(folder, 'nginx.conf'), around(brotli));
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (words) => (said += words));
  const ended = new Promise((done) => child.once('close', done).once('error', done));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  void ended.then(() => process.off('exit', stop));
  if (await Promise.race([answers(port), ended.then(() => false)]))
    return { url: `http://localhost:${port}${base}/`, close };
  await close();
  throw new Error(`nginx does not start.\n${said}`);
}

/**
 * What stands around the site's configuration: one process, in the foreground, that writes nowhere but here.
 * @param {string | undefined} brotli
 */
function around(brotli) {
  return [
    ...(brotli ? [`load_module ${brotli};`] : []),
    'daemon off;',
    'master_process off;',
    'pid nginx.pid;',
    'error_log stderr;',
    'events {}',
    'http {',
    'access_log off;',
    ...TEMPORARY.map((name) => `${name}_temp_path temp/${name};`),
    'include site.conf;',
    '}',
    '',
  ].join('\n');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Whether somebody answers on the port before patience ends.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
async function answers(port) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const there = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).once('error', () => done(false));
      socket.once('connect', () => socket.destroy());
    });
    if (there) return true;
    await new Promise((later) => setTimeout(later, SOON));
  }
  return false;
}
