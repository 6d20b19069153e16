// Puts a .br and a .gz beside every text file of a folder; the same input gives the same bytes on every machine.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inParallel } from './project.mjs';

const TEXT = /\.(?:html|css|m?js|svg|json|xml|txt|csv|webmanifest)$/;
/** Copies of what the pages hold, many and large: a quarter more bytes for a fortieth of the time. */
const MANY = /^(?:embed|stills)\/.*\.(?:html|svg)$/;
const QUICK = 9;
const WORKERS = 4;
/** The byte of a gzip header that names the operating system, and the value for "unknown". */
const GZIP_SYSTEM = 9;
const UNKNOWN = 255;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * The bytes a host would send with brotli.
 * @param {Buffer} data
 * @param {number} [quality]
 * @returns {Promise<Buffer>}
 */
export function brotli(data, quality = constants.BROTLI_MAX_QUALITY) {
  return toBrotli(data, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
}

/** @param {Buffer} data */
async function gzipped(data) {
  const bytes = await toGzip(data, { level: constants.Z_BEST_COMPRESSION });
  bytes[GZIP_SYSTEM] = UNKNOWN;
  return bytes;
}

/**
 * Compresses a folder's text files in both ways, or, where one would not shrink, in none: what hosts say of a file's
 * encodings should not depend on which they look for.
 * @param {string} root
 * @returns {Promise<{ files: number, before: number, after: number }>} sizes in bytes, after = brotli
 */
export async function compressFolder(root) {
  const names = (await readdir(root, { recursive: true })).filter((name) => TEXT.test(name));
  const total = { files: 0, before: 0, after: 0 };
  await inParallel(names, WORKERS, async (name) => {
    const path = join(root, name);
    if (!(await stat(path)).isFile()) return;
    const data = await readFile(path);
    const [br, gz] = await Promise.all([
      MANY.test(name.replaceAll(sep, '/')) ? brotli(data, QUICK) : brotli(data),
      gzipped(data),
    ]);
    const worthIt = br.length < data.length && gz.length < data.length;
    if (worthIt) await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    total.files += 1;
    total.before += data.length;
    total.after += worthIt ? br.length : data.length;
  });
  return total;
}
