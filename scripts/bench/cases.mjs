// What is not a number on one page but true of every case: proved by the tests, which try them all when asked to.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../browsers/browser.mjs';
import { runTool } from '../lib/project.mjs';
import { share } from './report.mjs';

/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {{ good: number, all: number }} Count */

/** @type {{ what: string, browser: string[], unit?: string[] }[]} unit: files for Vitest */
const CLAIMS = [
  { what: 'words and stills with scripts off', browser: ['no-script.spec'] },
  { what: 'the same step reached five ways', browser: ['five-ways.spec'] },
  { what: 'text in charts', browser: ['text.spec'], unit: ['tests/unit/charts/layout.test.ts'] },
  // Playwright also looks for the word in the names of the files.
  { what: 'axe, WCAG 2.2 AA', browser: ['--grep', 'axe'] },
];

/**
 * Runs the tests behind each claim on dist/. Takes minutes.
 * @param {(claim: string) => void} say called before each
 * @returns {Promise<Line[]>}
 */
export async function proveClaims(say) {
  const { executablePath } = await findChromium();
  const lines = [];
  for (const { what, browser, unit } of CLAIMS) {
    say(what);
    const counts = [await playwright(browser, executablePath)];
    if (unit) counts.push(await vitest(unit));
    const all = counts.reduce((sum, count) => sum + count.all, 0);
    const bad = all - counts.reduce((sum, count) => sum + count.good, 0);
    /** @type {Line} */
    const line = {
      page: '',
      what,
      bar: 'every case',
      measured: `${all - bad} of ${all} cases`,
      verdict: bad || !all ? 'FAIL' : 'pass',
      share: share(bad, 0),
    };
    lines.push(line);
  }
  return lines;
}

/**
 * @param {string[]} args
 * @param {string} browser
 * @returns {Promise<Count>}
 */
function playwright(args, browser) {
  return counted(async (file) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROME_PATH: browser, EVERY_CASE: '1' };
    await runTool('node_modules/@playwright/test/cli.js', ['test', '--reporter=line,json', ...args], env);
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    return { good: stats.expected, all: stats.expected + stats.unexpected + stats.flaky };
  });
}

/**
 * @param {string[]} files
 * @returns {Promise<Count>}
 */
function vitest(files) {
  return counted(async (file) => {
    const args = ['run', ...files, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    await runTool('node_modules/vitest/vitest.mjs', args);
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return { good: report.numPassedTests, all: report.numPassedTests + report.numFailedTests };
  });
}

/**
 * A report that is not there is one failed case, not a broken bench.
 * @param {(file: string) => Promise<Count>} run
 * @returns {Promise<Count>}
 */
async function counted(run) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await run(join(folder, 'report.json'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { good: 0, all: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
