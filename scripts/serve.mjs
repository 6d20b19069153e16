// Serves dist/ the way a static host does: `npm start`. PORT, HOST and BASE_PATH say where.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { cleanBase } from './lib/base.mjs';
import { DEFAULT_CACHE, headersFor, parseHeaders } from './lib/headers.mjs';
import { dist } from './lib/project.mjs';

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 50;
/** Read by hosts, not by readers. */
const PRIVATE = new Set(['/_headers', '/_redirects']);

/** @typedef {import('node:http').RequestListener} Listener */

/**
 * Starts serving a built site; the list of its files is taken now, so build first.
 * @param {{ root?: string, port?: number, host?: string, base?: string }} [options] port 0: any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} url ends in a slash
 */
export async function startServer(options = {}) {
  const { root = dist, port = FIRST_PORT, host = 'localhost' } = options;
  const base = cleanBase(options.base ?? process.env['BASE_PATH']);
  if (!existsSync(root))
    throw new Error(`There is nothing to serve: ${root} is missing. Run \`npm run build\`.`);
  const server = createServer(createListener(resolve(root), base));
  const taken = await listen(server, port, host);
  const close = () =>
    /** @type {Promise<void>} */ (
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
    );
  return { url: `http://localhost:${taken}${base}/`, port: taken, close };
}

/**
 * @param {string} root
 * @param {string} base '' or '/folder'
 * @returns {Listener}
 */
function createListener(root, base) {
  const table = join(root, '_headers');
  const rules = parseHeaders(existsSync(table) ? readFileSync(table, 'utf8') : '');
  const folders = new Set(pageFolders(root));
  const files = sirv(root, { etag: true, brotli: true, gzip: true, dotfiles: false });
  // The page of the folder that the address is in, or of the site: an edition has its own.
  const missing = ['zh/', ''].flatMap((folder) => {
    const file = join(root, folder, '404.html');
    return existsSync(file) ? [{ folder: `/${folder}`, page: readFileSync(file) }] : [];
  });

  return (request, response) => {
    const { pathname, search } = new URL((request.url ?? '/').replace(/^\/{2,}/, '/'), 'http://localhost');
    const path = base && pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
    const outside = path === pathname && base !== '';
    const headers = { 'cache-control': DEFAULT_CACHE, ...headersFor(rules, decoded(pathname)) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { allow: 'GET, HEAD' });
    if (outside && (pathname === '/' || pathname === base)) return send(301, { location: `${base}/` });
    if (outside || PRIVATE.has(decoded(path))) return notFound();
    if (folders.has(path)) return send(301, { location: `${base}${path}/${search}` });
    request.url = path + search;
    return files(request, response, notFound);

    function notFound() {
      const { page = 'Not found' } = missing.find(({ folder }) => path.startsWith(folder)) ?? {};
      send(404, { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-store' }, page);
    }
    /** @type {(status: number, extra: Record<string, string>, body?: string | Buffer) => void} */
    function send(status, extra, body = '') {
      response.writeHead(status, extra).end(request.method === 'HEAD' ? undefined : body);
    }
  };
}

/**
 * `/%5Fheaders` is `/_headers`; nonsense stays as it is.
 * @param {string} pathname
 */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/**
 * Addresses that want their slash: `/coreweave` for coreweave/index.html.
 * @param {string} root
 */
function pageFolders(root) {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`${sep}index.html`))
    .map((name) => `/${name.slice(0, -'/index.html'.length).replaceAll(sep, '/')}`);
}

/**
 * Listens on the port asked for, or on the next free one.
 * @param {import('node:http').Server} server
 * @param {number} first
 * @param {string} host
 * @returns {Promise<number>}
 */
function listen(server, first, host) {
  return new Promise((done, fail) => {
    let port = first;
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || ++port > first + PORTS_TO_TRY) fail(error);
      else server.listen(port, host);
    };
    server.on('error', onError);
    server.once('listening', () => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, host);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { PORT, HOST } = process.env;
  const server = startServer({ port: PORT ? Number(PORT) : FIRST_PORT, ...(HOST ? { host: HOST } : {}) });
  const { url, close } = await server.catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`Serving dist/ at ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
}
