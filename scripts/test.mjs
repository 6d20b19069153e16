// The tests. `npm test` builds once, runs Vitest and then Playwright in Chromium, and ends with one line: "N passed, N
// failed". What it needs and cannot find it fetches, and says so first.
//   --all          also Firefox and WebKitGTK, nginx, PDFs, the lists of blockers, LibreOffice and the W3C's checker, and
//                  every case where some stand for all: `.ci/run`
//   --no-install   fetches nothing; says what was left out, and how to get it
// `quick`, `browser` or `engines` before these runs one suite; further arguments are Playwright's.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findShell } from './browsers/browser.mjs';
import { asksFirst } from './lib/debian.mjs';
import { getEngines } from './browsers/engines.mjs';
import { filterLists, NO_LISTS } from './lib/filter-lists.mjs';
import { findNginx, NO_NGINX } from './lib/nginx.mjs';
import { findJava, NO_JAVA } from './lib/nu.mjs';
import { findOffice, NO_OFFICE } from './lib/office.mjs';
import { build, buildIfStale, isStale, dist, runTool, useProjectNode } from './lib/project.mjs';

useProjectNode();

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {(args: string[]) => Promise<Count[]>} Suite the rest of the command line is Playwright's */

/** @type {Record<string, Suite>} */
const SUITES = { quick, browser: whenBuilt(browserTests), engines: whenBuilt(engineTests) };

const given = process.argv.slice(2);
const name = given[0]?.startsWith('-') ? undefined : given.shift();
const suite = name === undefined ? everything : SUITES[name];
if (!suite) {
  console.error(
    `“${name}” is no suite: \`npm test\` runs all, and there are ${Object.keys(SUITES).join(', ')}.`,
  );
  process.exit(2);
}
const args = given.filter((arg) => arg !== '--all' && arg !== '--no-install');
if (given.includes('--no-install')) process.env['NO_INSTALL'] = '1';
if (given.includes('--all')) process.env['EVERY_CASE'] = '1';

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
/** A sentence for each thing that was not tried, with the remedy. @type {Set<string>} */
const leftOut = new Set();

const counts = await suite(args);
const total = (/** @type {keyof Count} */ key) => counts.reduce((sum, count) => sum + count[key], 0);
const skipped = total('skipped');
console.log(); // Tools that fail may leave their last line unfinished.
for (const sentence of leftOut) console.log(sentence);
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = total('failed') ? 1 : 0;

/** @type {Suite} */
async function everything(args) {
  await findShell().catch(() => {}); // Get it now, so that the tests' own clock does not pay for a download.
  const { ok, seconds } = await build();
  if (!ok) return [broken('The build failed, so nothing was tested.')];
  console.log(`Built in ${seconds.toFixed(1)} s.`);
  if (given.includes('--all')) {
    // Got now, rather than by two tests at once.
    if (!findOffice()) leftOut.add(`Left out: the data in spreadsheets, ${NO_OFFICE}`);
    if (!findJava()) leftOut.add(`Left out: the checker of HTML, ${NO_JAVA}`);
  }
  const units = await unitTests();
  if (!given.includes('--all')) return [units, await chromiumTests(args)];
  return [units, await browserTests(args), await engineTests(args)];
}

/**
 * Proofs in Node that take less than a second each, beside the build where dist/ is old; then a test of each thing a
 * reader does, in Chromium.
 * @type {Suite}
 */
async function quick(args) {
  const built = isStale(dist) ? build() : Promise.resolve({ ok: true });
  const units = await unitTests({ QUICK: '1' });
  if (!(await built).ok) return [units, broken('The build failed, so no page was opened.')];
  return [units, await chromiumTests(['--grep', '@quick', ...args])];
}

/**
 * @param {(args: string[]) => Promise<Count>} tests
 * @returns {Suite} the same, on a build that is as new as its sources; without a browser nothing is built
 */
function whenBuilt(tests) {
  return async (args) => {
    try {
      const browser = await findShell().catch(() => undefined);
      if (browser) await buildIfStale();
    } catch (error) {
      return [broken(error)];
    }
    return [await tests(args)];
  };
}

/**
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
async function unitTests(env = {}) {
  const file = join(reports, 'vitest.json');
  const code = await runTool(
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  );
  return summary('Vitest', code, file, (report) => ({
    passed: report.numPassedTests,
    // A file that throws before its first test has no test to count.
    failed: report.numFailedTests + report.testResults.filter(isEmptyFailure).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
function isEmptyFailure({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

/** @param {string[]} args */
function chromiumTests(args) {
  return playwright(['--reporter=list,json', '--project=chromium', ...args]);
}

/**
 * The same, and with what other people made: nginx, which serves the site, readers of PDFs, the lists of blockers.
 * @param {string[]} args
 */
function browserTests(args) {
  if (filterLists().length === 0) leftOut.add(`Left out: the lists of blockers, ${NO_LISTS}`);
  if (!findNginx()) leftOut.add(`Left out: the tests of the site in somebody’s folder, ${NO_NGINX}`);
  return playwright(['--reporter=list,json', ...args]);
}

/**
 * The same site in other engines, where they are here or can be had.
 * @param {string[]} args
 */
function engineTests(args) {
  for (const sentence of getEngines().missing) leftOut.add(sentence);
  const own = ['--config=playwright.engines.config.ts', '--reporter=list,json,./tests/engines/limits.ts'];
  // With windows and all.
  return playwright([...own, ...args], findChromium);
}

/**
 * @param {string[]} args
 * @param {typeof findChromium} [find] which Chromium
 * @returns {Promise<Count>}
 */
async function playwright(args, find = findShell) {
  const file = join(reports, 'playwright.json');
  rmSync(file, { force: true });
  try {
    const { executablePath } = await find();
    const code = await runTool('node_modules/@playwright/test/cli.js', ['test', '--retries=0', ...args], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      [find === findShell ? 'TEST_BROWSER' : 'CHROME_PATH']: executablePath,
    });
    return summary('Playwright', code, file, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }));
  } catch (error) {
    if (!asksFirst()) return broken(error);
    leftOut.add(`Left out: the tests in a browser. ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * Trusts a suite only as far as its report and its exit code agree.
 * @param {string} name
 * @param {number} code
 * @param {string} file
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function summary(name, code, file, read) {
  let count;
  try {
    count = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return broken(`${name} crashed: exit code ${code}, no report.`);
  }
  if (count.failed) return count;
  if (!count.passed) return { ...broken(`${name} ran no test.`), skipped: count.skipped };
  if (code)
    return {
      ...count,
      ...broken(`${name} failed outside its tests, with exit code ${code}.`),
      passed: count.passed,
    };
  return count;
}

/**
 * Something other than a test went wrong: say so, and count it as one failure.
 * @param {unknown} what an error or a sentence
 * @returns {Count}
 */
function broken(what) {
  console.error(what instanceof Error ? what.message : what);
  return { passed: 0, failed: 1, skipped: 0 };
}
