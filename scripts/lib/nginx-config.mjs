// The nginx configuration that answers as the table of headers says.
import { DEFAULT_CACHE, headersUnder, parseHeaders } from './headers.mjs';

/** Every kind of file the build makes, and PDFs. A test serves one of each. */
const TYPES = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/xml': 'xml',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/svg+xml': 'svg',
  'image/x-icon': 'ico',
  'image/png': 'png',
  'font/woff2': 'woff2',
};
/** Text without a note of its own of how its letters are written. */
const NEEDS_CHARSET = ['text/css', 'text/javascript', 'text/csv', 'text/plain'];
/** Read by hosts, not by readers. */
export const PRIVATE = ['_headers', '_redirects', '.nojekyll'];
/** nginx finds this one out from the file's name. */
const FROM_NAME = 'content-type';

/**
 * @typedef {object} Place where the site will live
 * @property {string} base '' or '/folder'
 * @property {string} name the host's, such as `example.org`
 * @property {string} root the folder nginx serves; dist/ goes into `root` + `base`
 * @property {string[]} listen such as `80`, `[::]:80`
 * @property {boolean} brotli whether the module for it is there
 */

/**
 * One map per header and one server, for the http block: on Debian, a file in /etc/nginx/conf.d/.
 * @param {string} table public/_headers
 * @param {Place} place
 * @returns {string}
 */
export function nginxConfig(table, { base, name, root, listen, brotli }) {
  const headers = headerMaps(headersUnder(table, base));
  const types = Object.entries(TYPES).map(([type, ending]) => `${type} ${ending};`);
  const server = [
    ...listen.map((address) => `listen ${address};`),
    `server_name ${name};`,
    `root ${root};`,
    '',
    ...(base
      ? [
          `location = ${base} {`,
          '    absolute_redirect off;',
          `    return 301 ${base}/$is_args$args;`,
          '}',
          '',
        ]
      : []),
    '# Headers that your server adds elsewhere end at this block: repeat them here, HSTS for one.',
    `location ^~ ${base}/ {`,
    ...indent([
      ...headers.map(({ name, variable }) => `add_header ${name} ${variable} always;`),
      '',
      'index index.html;',
      '# /coreweave is sent to /coreweave/ on the host and port the reader sees, whatever stands before this server.',
      'absolute_redirect off;',
      '# An edition has words of its own for what is not there.',
      'error_page 404 $ai_boom_missing;',
      'error_page 403 =404 $ai_boom_missing;',
      ...PRIVATE.map((file) => `location = ${base}/${file} { return 404; }`),
      String.raw`location ~ /\.(?!well-known/) { return 404; }`,
      '',
      '# The build has compressed every text file.',
      brotli ? 'brotli_static on;' : '# brotli_static on;',
      'gzip_static on;',
      'gzip_vary on;',
      '',
      'charset utf-8;',
      `charset_types ${NEEDS_CHARSET.join(' ')};`,
      'types {',
      ...indent(types),
      '}',
    ]),
    '}',
  ];
  const missing = [
    'map $uri $ai_boom_missing {',
    ...indent([`default "${base}/404.html";`, `"~^${base}/zh/" "${base}/zh/404.html";`]),
    '}',
    '',
  ];
  return [
    ...headers.flatMap(({ map }) => [...map, '']),
    ...missing,
    'server {',
    ...indent(server),
    '}',
    '',
  ].join('\n');
}

/**
 * For every header a variable that holds it, or nothing, and the map that decides by the address.
 * @param {string} table
 */
function headerMaps(table) {
  const rules = parseHeaders(table);
  const names = new Set(rules.flatMap(({ set }) => set.map(([name]) => name)));
  names.add('cache-control').delete(FROM_NAME);
  return [...names].map((name) => {
    const variable = `$ai_boom_${name.replaceAll('-', '_')}`;
    const lines = rules.flatMap(({ pattern, set }) =>
      set
        .filter(([other]) => other === name)
        .map(([, value]) => `"~${asFile(pattern)}" "${quotable(value)}";`),
    );
    const otherwise = `default "${name === 'cache-control' ? DEFAULT_CACHE : ''}";`;
    const map = [`map $uri ${variable} {`, ...indent([otherwise, ...lines]), '}'];
    return { name: name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), variable, map };
  });
}

/**
 * By the time headers are sent, nginx has put a folder's file in place of the folder.
 * @param {RegExp} pattern
 */
function asFile({ source }) {
  return source.replaceAll(String.raw`\/`, '/').replace(/\/\$$/, String.raw`/(?:index\.html)?$`);
}

/** @param {string} value a header's, which nginx would read for variables */
function quotable(value) {
  if (/["\\$]/.test(value)) throw new Error(`_headers: nginx cannot be told "${value}".`);
  return value;
}

/** @param {string[]} lines */
function indent(lines) {
  return lines.map((line) => line && `    ${line}`);
}
