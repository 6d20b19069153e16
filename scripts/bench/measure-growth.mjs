// What more chapters cost: the site built with as many as there are, with twice and four times as many, in a copy.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../serve.mjs';
import { BARS } from './bars.mjs';
import { brotli } from '../lib/compress.mjs';
import { visit } from './measure-page.mjs';
import { copyOfProject } from '../lib/project-copy.mjs';
import { atMost, kilobytes, note, timing } from './report.mjs';
import { painted, SIZES, withPage } from '../browsers/screen.mjs';
import { listPages } from '../lib/site.mjs';

/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('@playwright/test').Browser} Browser */

/** How many times as many chapters there are. */
const TIMES = [1, 2, 4];

/**
 * A site with so many chapters, as it is built and as it is read. Bytes as brotli.
 * @typedef {object} Grown
 * @property {number} chapters
 * @property {number} seconds of the build
 * @property {number} memory of the build at its most, bytes
 * @property {{ html: number, first: number, script: number }} chapter a page of one chapter: what comes at once, and all
 *   that its reader loads
 * @property {{ html: number, first: number, moving: number }} story the whole story: scripts at once, and until its first
 *   chapter moves
 */

/**
 * What a reader of one chapter loads, and what the story loads before its first chapter moves, must stay as it is to the
 * byte, however many chapters there are. All else is reported.
 * @param {Browser} browser
 * @param {(what: string) => void} say
 * @returns {Promise<Line[]>}
 */
export async function measureGrowth(browser, say) {
  const folder = copyOfProject();
  try {
    /** @type {Grown[]} */
    const grown = [];
    for (const times of TIMES) {
      const wanted = times * (grown[0]?.chapters ?? 0);
      for (let number = grown.at(-1)?.chapters ?? 0; number < wanted; number++)
        await run(folder, ['scripts/new-chapter.mjs', `grown-${letters(number)}`]);
      say(`growth, ${wanted || 'the'} chapters`);
      grown.push(await measure(browser, folder));
    }
    return linesOf(grown);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number} number @returns {string} a name without digits, which would read like a step's */
const letters = (number) => [...`${number}`].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/**
 * @param {Browser} browser
 * @param {string} folder
 * @returns {Promise<Grown>}
 */
async function measure(browser, folder) {
  const start = performance.now();
  const memory = await run(folder, ['node_modules/astro/bin/astro.mjs', 'build']);
  const seconds = (performance.now() - start) / 1000;
  const root = join(folder, 'dist');
  const pages = listPages(root);
  const [story, chapter] = ['story', 'chapter'].map((kind) => pages.find((page) => page.kind === kind));
  if (!story || !chapter) throw new Error(`The copy in ${folder} was built without a story or a chapter.`);
  const server = await startServer({ root, port: 0 });
  try {
    const one = await visit(browser, server.url + chapter.path, 'phone');
    const whole = await untilItMoves(browser, server.url);
    const html = async (/** @type {string} */ file) => (await brotli(readFileSync(file))).length;
    return {
      chapters: story.chapters.length,
      seconds,
      memory,
      chapter: { html: await html(chapter.file), first: one.scriptFirst, script: one.script },
      story: { html: await html(story.file), ...whole },
    };
  } finally {
    await server.close();
  }
}

/**
 * Opens the story and goes to its first step.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<{ first: number, moving: number }>} bytes of scripts: at once, and until the first chapter is live
 */
function untilItMoves(browser, url) {
  return withPage(browser, SIZES['phone'] ?? {}, async (page) => {
    /** @type {Promise<number>[]} */
    const scripts = [];
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      scripts.push(response.body().then(async (body) => (await brotli(body)).length));
    });
    const sum = async () => (await Promise.all(scripts)).reduce((total, one) => total + one, 0);
    await page.goto(url, { waitUntil: 'networkidle' });
    await painted(page);
    const first = await sum();
    await page.evaluate(() => document.querySelector('[data-step]')?.scrollIntoView());
    await page.locator('section[data-chapter]').first().and(page.locator('[data-scrolly="on"]')).waitFor();
    return { first, moving: await sum() };
  });
}

/**
 * Runs a program of the copy to its end.
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<number>} the most memory it had, bytes
 */
function run(folder, args) {
  const tell = 'process.on("exit",()=>process.send?.(process.resourceUsage().maxRSS*1024))';
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', `data:text/javascript,${tell}`, ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let most = 0;
    child.on('message', (bytes) => (most = Number(bytes)));
    child.on('error', reject);
    child.on('close', (code) =>
      code ? reject(new Error(`${args.join(' ')} ended with ${code} in a copy of the site.`)) : resolve(most),
    );
  });
}

/**
 * @param {Grown[]} grown the site as it is first
 * @returns {Line[]}
 */
function linesOf(grown) {
  const [now] = grown;
  if (!now) return [];
  const added = (/** @type {number} */ bytes) => (bytes === 0 ? 'nothing' : `${bytes} bytes`);
  return grown.flatMap((then) => {
    const name = `growth, ${then.chapters} chapters`;
    const more = then.chapters - now.chapters;
    const each = (/** @type {number} */ bytes) =>
      more ? ` (${Math.round(bytes / more)} bytes a chapter)` : '';
    const [page, story] = [then.chapter.html - now.chapter.html, then.story.html - now.story.html];
    return [
      timing(
        '',
        `${name}: build`,
        then.seconds,
        BARS.build * (then.chapters / now.chapters),
        (value) => `${value.toFixed(1)} s`,
      ),
      note('', `${name}: memory of the build`, `${Math.round(then.memory / 1e6)} MB`),
      note('a chapter', `${name}: script at once`, kilobytes(then.chapter.first)),
      note('a chapter', `${name}: script, all its reader loads`, kilobytes(then.chapter.script)),
      note('/', `${name}: script at once`, kilobytes(then.story.first)),
      note('/', `${name}: script until its first chapter moves`, kilobytes(then.story.moving)),
      atMost('a chapter', `${name}: HTML${each(page)}`, then.chapter.html, BARS.html.other, kilobytes),
      note('/', `${name}: HTML${each(story)}`, kilobytes(then.story.html)),
      ...(more
        ? [
            atMost(
              'a chapter',
              `${name}: script added for its reader`,
              then.chapter.script - now.chapter.script,
              0,
              added,
            ),
            atMost(
              '/',
              `${name}: script added until its first chapter moves`,
              then.story.moving - now.story.moving,
              0,
              added,
            ),
          ]
        : []),
    ];
  });
}
