// The site in a folder of somebody's host, served by Debian's nginx with the configuration that `npm run nginx` writes:
// every file, in every encoding; every link; the story and its embeds in a browser.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DEFAULT_CACHE, headersFor, headersUnder, parseHeaders } from '../../scripts/lib/headers.mjs';
import { BASE, built, SITE } from '../../scripts/lib/sub-path.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { chartOembedAddress, oembedAddress, shareAddress, XLSX } from '../../src/lib/routes.ts';
import { ask, expect, overhear, test, type Answer } from './support/nginx.ts';
import { PHONE, visit } from './support/reader.ts';

// One server and one build serve them all.
test.describe.configure({ mode: 'default' });

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.xlsx': XLSX,
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const UNPACK: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };
const ENDING: Record<string, string> = { br: '.br', gzip: '.gz' };

/** The names of all files, but for compressed ones and those that hosts read. */
const files = (): string[] =>
  readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      statSync(join(built, name)).isFile() &&
      !/\.(?:br|gz)$|^_(?:headers|redirects)$|^\.nojekyll$/.test(name),
  );

/** The address of a file: a page's is its folder's. */
const addressOf = (name: string): string => name.replace(/(^|\/)index\.html$/, '$1');

/** What the table promises of an address in the folder. */
function promised(address: string): Record<string, string> {
  const rules = parseHeaders(readFileSync(join(built, '_headers'), 'utf8'));
  return { 'cache-control': DEFAULT_CACHE, ...headersFor(rules, `${BASE}/${address}`) };
}

/** All that the table names anywhere. */
const named = (): string[] => [
  ...new Set(
    parseHeaders(readFileSync(join(built, '_headers'), 'utf8')).flatMap(({ set }) =>
      set.map(([name]) => name),
    ),
  ),
];

/** Markup in which addresses read as they are. */
const plain = (text: string): string =>
  text
    .replaceAll(/&(?:quot|#34);/g, '"')
    .replaceAll(/&(?:lt|#60);/g, '<')
    .replaceAll(/&(?:amp|#38);/g, '&');

/** The headers of an answer that the table could have set. */
const ofTable = ({ headers }: Answer, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (name in headers ? [[name, headers[name]]] : [])));

test('every file: the headers of the table, its bytes in each encoding, and a tag that is known again', async ({
  nginx,
}) => {
  const top = readFileSync('public/_headers', 'utf8');
  expect(readFileSync(join(built, '_headers'), 'utf8')).toBe(headersUnder(top, BASE));
  const names = named().filter((name) => name !== 'content-type');
  const encodings = nginx.brotli ? ['identity', 'gzip', 'br'] : ['identity', 'gzip'];
  let compressed = 0;
  for (const name of files()) {
    const address = addressOf(name);
    const { 'content-type': type = TYPES[extname(name)], ...rest } = promised(address);
    const bytes = readFileSync(join(built, name));
    const tags = new Set<string | undefined>();
    const has = encodings.filter((encoding) => existsSync(join(built, `${name}${ENDING[encoding] ?? ''}`)));
    for (const encoding of has) {
      const what = `${address}, ${encoding}`;
      const answer = await ask(nginx.url + address, { 'accept-encoding': encoding });
      expect(answer.status, what).toBe(200);
      expect(answer.headers['content-type'], what).toBe(type);
      expect(ofTable(answer, names), what).toEqual(rest);
      expect(answer.headers['content-encoding'], what).toBe(encoding === 'identity' ? undefined : encoding);
      expect(answer.headers.vary, what).toBe(has.length > 1 ? 'Accept-Encoding' : undefined);
      const body = UNPACK[encoding]?.(answer.body) ?? answer.body;
      expect(body.equals(bytes), `${what}: the same bytes`).toBe(true);
      const tag = answer.headers.etag;
      tags.add(tag);
      const again = await ask(nginx.url + address, {
        'accept-encoding': encoding,
        'if-none-match': tag ?? '',
      });
      expect([again.status, again.body.length, again.headers.etag], what).toEqual([304, 0, tag]);
      expect(ofTable(again, names), `${what}, again`).toEqual(rest);
      if (encoding !== 'identity') compressed += 1;
    }
    expect(tags.size, `${address}: a tag for each encoding`).toBe(has.length);
    // A browser takes both, and gets the smaller.
    if (has.includes('br')) {
      const { headers } = await ask(nginx.url + address, { 'accept-encoding': 'gzip, deflate, br, zstd' });
      expect(headers['content-encoding'], address).toBe('br');
    }
  }
  expect(compressed).toBeGreaterThan(files().length);
});

test('other answers: slashes, what is not there, what is not for readers; `npm start` gives the same', async ({
  nginx,
}) => {
  const own = await startServer({ root: built, base: BASE, port: 0 });
  const names = named();
  const notFound = readFileSync(join(built, '404.html'));
  try {
    for (const [address, location] of [
      ['', undefined],
      ['coreweave/', undefined],
      ['embed/coreweave/?theme=dark', undefined],
      ['embed.js', undefined],
      ['coreweave', `${BASE}/coreweave/`],
      ['coreweave?step=a%20b', `${BASE}/coreweave/?step=a%20b`],
      ['embed/chart/coreweave', `${BASE}/embed/chart/coreweave/`],
    ] as const) {
      const [answer, other] = await Promise.all([ask(nginx.url + address), ask(own.url + address)]);
      expect([answer.status, answer.headers.location], address).toEqual([location ? 301 : 200, location]);
      expect([other.status, other.headers.location], address).toEqual([answer.status, location]);
      if (!location) expect(ofTable(other, names)).toMatchObject(promised(address.replace(/\?.*/, '')));
    }
    for (const address of [
      'nothing',
      'nothing/at/all/',
      '_astro/gone.js',
      'data/',
      '_headers',
      '_redirects',
      '.env',
      '.git/HEAD',
      'embed/../_headers',
      '%5Fheaders',
    ]) {
      const [answer, other] = await Promise.all([ask(nginx.url + address), ask(own.url + address)]);
      expect([answer.status, other.status], address).toEqual([404, 404]);
      expect([answer.body.equals(notFound), other.body.equals(notFound)], address).toEqual([true, true]);
      expect(answer.headers['cache-control'], address).toBe(DEFAULT_CACHE);
      expect(answer.headers['x-content-type-options'], address).toBe('nosniff');
    }
    const bare = nginx.url.slice(0, -1);
    for (const from of [bare, own.url.slice(0, -1)])
      expect(await ask(from)).toMatchObject({ status: 301, headers: { location: `${BASE}/` } });
    // Behind somebody's own front, a redirect must not name the server at the back.
    const proxied = await ask(`${nginx.url}spv`, { host: 'news.example', 'x-forwarded-proto': 'https' });
    expect(proxied.headers.location).toBe(`${BASE}/spv/`);
    expect((await ask(nginx.url, {}, 'POST')).status).toBe(405);
    const head = await ask(`${nginx.url}coreweave/`, {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-type']]).toEqual([200, 0, TYPES['.html']]);
    const part = await ask(`${nginx.url}cards/story.png`, { range: 'bytes=0-7' });
    expect([part.status, part.body.toString('latin1')]).toEqual([206, '\x89PNG\r\n\x1a\n']);
  } finally {
    await own.close();
  }
});

test('every address of ours that the build names, anywhere, is there; none has lost its folder', async ({
  nginx,
}) => {
  const ours = new Map<string, string>();
  const astray: string[] = [];
  // Words may leave out `https://` and the last slash; addresses may not.
  const whole = new RegExp(String.raw`(?:${SITE}|(?<![\w.]))${BASE}/[^\s"'<>()（），。；：、》#?\\,;]*`, 'g');
  for (const name of files().filter((name) => /\.(?:html|css|json|xml|txt|csv|svg)$/.test(name))) {
    const text = plain(readFileSync(join(built, name), 'utf8'));
    for (const [, address = ''] of text.matchAll(/\b(?:href|src|action|url)=?["(]+([^")#?]*)/g))
      if (address.startsWith('/') && !address.startsWith(`${BASE}/`)) astray.push(`${name}: ${address}`);
    for (const [found] of text.matchAll(whole))
      ours.set(found.replace(SITE, '').slice(BASE.length + 1), name);
    expect(text, name).not.toMatch(/localhost|127\.0\.0\.1/);
  }
  expect(astray).toEqual([]);
  expect(ours.size).toBeGreaterThan(100);
  for (const [address, name] of ours)
    expect((await ask(nginx.url + address)).status, `${address}, named in ${name}`).toBe(200);
});

test('in a browser: the story scrolls, fonts load, the policy holds, and the 404 page is dressed', async ({
  nginx,
  page,
}) => {
  const heard = overhear(page);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const font = (): Promise<boolean> =>
    page.evaluate(() => document.fonts.ready.then((fonts) => fonts.check('16px Newsreader')));
  await page.goto(nginx.url);
  await visit(page, 'coreweave-2');
  expect(await font()).toBe(true);
  await page.goto(`${nginx.url}coreweave/#coreweave-3`);
  await visit(page, 'coreweave-5');
  expect(await font()).toBe(true);
  await page.goto(nginx.url + shareAddress('coreweave'));
  const fields = page.locator('textarea, input[readonly]');
  await expect(fields.first()).toHaveValue(new RegExp(`src="${SITE}${BASE}/embed/coreweave/`));
  expect(heard).toEqual([]);

  const answer = await page.goto(`${nginx.url}no/such/page/`);
  expect(answer?.status()).toBe(404);
  expect(await font()).toBe(true);
  expect(heard.filter((line) => !line.includes('404 (Not Found)'))).toEqual([]);
});

test('on somebody else’s page: the pasted lines, embed.js and the element work from the folder', async ({
  nginx,
  page,
  host,
}) => {
  const heard = overhear(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What a CMS is told to paste, as if news.example were this nginx.
  const line = async (address: string): Promise<string> => {
    const { html } = JSON.parse(String((await ask(nginx.url + address)).body)) as { html: string };
    expect(html).toContain(`src="${SITE}${BASE}/embed/`);
    return html.replaceAll(`${SITE}${BASE}/`, nginx.url);
  };
  const lines = [await line(oembedAddress('coreweave')), await line(chartOembedAddress('spv-try'))];
  await page.goto(host.url('inline-blank.html'));
  await page.locator('#place').evaluate(
    (place, html) => {
      place.innerHTML = html;
    },
    `${lines.join('')}<ai-boom-figure chapter="abs"><a href="${nginx.url}abs/">A link instead</a></ai-boom-figure>`,
  );
  await page.addScriptTag({ url: `${nginx.url}embed.js` });

  const stepper = page.frameLocator('iframe >> nth=0');
  await expect(stepper.locator('[data-active-step="coreweave-1"][data-settled]')).toHaveCount(1);
  // By key: while the page around still takes its shape, a click may land where the frame has just been.
  await stepper.getByRole('button', { name: 'Next', exact: true }).press('Enter');
  await expect(stepper.locator('[data-active-step="coreweave-2"][data-settled]')).toHaveCount(1);

  const panel = page.locator('iframe').nth(1);
  await panel.scrollIntoViewIfNeeded();
  const content = page.frameLocator('iframe >> nth=1').locator('[data-embed]');
  const tall = (): Promise<number> => content.evaluate((embed) => embed.getBoundingClientRect().height);
  await expect
    .poll(async () => Math.abs((await panel.boundingBox())!.height - (await tall())))
    .toBeLessThan(2);

  await page.locator('ai-boom-figure').scrollIntoViewIfNeeded();
  await expect(page.locator('section[data-chapter="abs"][data-scrolly=on]')).toHaveCount(1);
  await expect(page.locator('ai-boom-figure figure[data-figure]')).toHaveCount(1);
  expect(heard).toEqual([]);

  // Frames are for other people's pages; our own pages are not.
  await page.locator('#place').evaluate((place, src) => {
    place.innerHTML = `<iframe src="${src}"></iframe>`;
  }, `${nginx.url}coreweave/`);
  await expect.poll(() => heard.join()).toContain('frame-ancestors');
});
