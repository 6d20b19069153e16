// Compares two folders byte by byte.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The SHA-256 of every file of a folder, by path with slashes.
 * @param {string} root
 * @returns {Map<string, string>}
 */
export function hashes(root) {
  const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter((name) => statSync(join(root, name)).isFile()).sort();
  return new Map(
    files.map((name) => [
      name.split(sep).join('/'),
      createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest('hex'),
    ]),
  );
}

/**
 * What differs between two folders, one line per file; empty where they are the same to the last byte.
 * @param {string} one @param {string} other
 * @returns {string[]}
 */
export function differences(one, other) {
  const [a, b] = [hashes(one), hashes(other)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((name) => {
    if (a.get(name) === b.get(name)) return [];
    if (!b.has(name)) return [`${name} is in the first only`];
    return [a.has(name) ? `${name} differs` : `${name} is in the second only`];
  });
}
