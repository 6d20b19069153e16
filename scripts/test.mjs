// All the tests: `npm test`. Builds once, runs Vitest and Playwright, and ends with one line: "N passed, N failed".
// `node scripts/test.mjs browser [playwright arguments]` runs the browser tests alone, building only where needed;
// `engines` in place of `browser` those in Firefox and WebKitGTK.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './browsers/browser.mjs';
import { getEngines } from './browsers/engines.mjs';
import { build, buildIfStale, runTool, useProjectNode } from './lib/project.mjs';

useProjectNode();

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const [only, ...rest] = process.argv.slice(2);
const suites = { browser: browserSuite, engines: engineSuite };
const one = only === undefined ? undefined : suites[/** @type {keyof typeof suites} */ (only)];
if (only !== undefined && !one) {
  console.error(
    `"${only}" is no suite: \`npm test\` runs all, \`npm run test:browser [arguments]\` the browser's.`,
  );
  process.exit(2);
}

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const counts = one ? [await one(rest, buildIfStale)] : await everything();
const total = (/** @type {keyof Count} */ key) => counts.reduce((sum, count) => sum + count[key], 0);
const skipped = total('skipped');
console.log(); // Tools that fail may leave their last line unfinished.
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = total('failed') ? 1 : 0;

/** @returns {Promise<Count[]>} */
async function everything() {
  await findChromium().catch(() => {}); // Get it now, so that the tests' own clock does not pay for a download.
  const { ok, seconds } = await build();
  if (!ok) return [broken('The build failed, so nothing was tested.')];
  console.log(`Built in ${seconds.toFixed(1)} s.`);
  const ready = async () => {};
  return [await unitSuite(), await browserSuite([], ready), await engineSuite([], ready)];
}

/** @returns {Promise<Count>} */
async function unitSuite() {
  const file = join(reports, 'vitest.json');
  const code = await runTool('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
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

/**
 * @param {string[]} args
 * @param {() => Promise<void>} prepare
 * @returns {Promise<Count>}
 */
async function browserSuite(args, prepare) {
  const file = join(reports, 'playwright.json');
  try {
    await prepare();
    const { executablePath } = await findChromium();
    const code = await runTool(
      'node_modules/@playwright/test/cli.js',
      ['test', '--reporter=list,json', '--retries=0', ...args],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROME_PATH: executablePath },
    );
    return summary('Playwright', code, file, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }));
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The same site in other engines, where they are here or can be had; says which are not.
 * @param {string[]} args
 * @param {() => Promise<void>} prepare
 * @returns {Promise<Count>}
 */
async function engineSuite(args, prepare) {
  const { missing } = getEngines();
  const own = ['--config=playwright.engines.config.ts', '--reporter=list,json,./tests/engines/limits.ts'];
  const count = await browserSuite([...own, ...args], prepare);
  for (const sentence of missing) console.log(sentence);
  return count;
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
 * @param {string} sentence
 * @returns {Count}
 */
function broken(sentence) {
  console.error(sentence);
  return { passed: 0, failed: 1, skipped: 0 };
}
