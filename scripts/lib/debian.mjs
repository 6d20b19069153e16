// Gets Debian's packages for what the tests drive: browsers, a web server.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Asked by Debian before it starts a server it has installed; 101 is no. */
const POLICY = '/usr/sbin/policy-rc.d';

let fresh = false;

/** Whether packages can be installed here: root on Debian or one of its children. */
export function canInstall() {
  return isRoot() && existsSync('/etc/debian_version');
}

/** Whether this is root, for whom browsers need flags and packages can be had. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Installs packages and starts none of them; their programs may still be missing afterwards, so look.
 * @param {string[]} names
 */
export function install(...names) {
  console.error(`Installing ${names.length === 1 ? 'the package' : 'packages'} ${names.join(', ')}.`);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!fresh) spawnSync('apt-get', ['update'], options);
  fresh = true;
  const unasked = !existsSync(POLICY);
  if (unasked) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], options);
  if (unasked) rmSync(POLICY, { force: true });
}
