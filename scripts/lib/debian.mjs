// Gets Debian's packages for what the tests drive: browsers, a web server.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Asked by Debian before it starts a server it has installed. Where it is missing, it starts one only if it has this. */
const POLICY = '/usr/sbin/policy-rc.d';
const INIT = '/sbin/init';

let fresh = false;

/** Whether nothing is to be fetched that the lockfile does not name: `npm test -- --no-install`. */
export const asksFirst = () => Boolean(process.env['NO_INSTALL']);

/** Whether packages may be installed here: root on Debian or one of its children, and nobody has asked to be asked. */
export function canInstall() {
  return !asksFirst() && isRoot() && existsSync('/etc/debian_version');
}

/** Whether a package that brings a server only lays it down: true in containers, where nothing would start it. */
export function startsNoServer() {
  return existsSync(POLICY) || !existsSync(INIT);
}

/** Whether this is root, for whom browsers need flags and packages can be had. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Installs packages, after a line that says so; their programs may still be missing afterwards, so look.
 * @param {string} why such as `to look at the site in Firefox`
 * @param {string[]} names
 */
export function install(why, ...names) {
  console.error(
    `Installing Debian’s ${names.join(', ')} with apt-get, ${why}; \`--no-install\` leaves this out.`,
  );
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!fresh) spawnSync('apt-get', ['update'], options);
  fresh = true;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], options);
}
