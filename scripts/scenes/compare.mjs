// Draws every scene with the code of another commit and with ours, and compares them letter by letter.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../lib/project.mjs';
import { plan } from './plan.mjs';

/** How many differences are shown, and how much of each: enough to see what kind they are. */
const SHOWN = 5;
const AROUND = 70;

/**
 * A moment of a move is on screen for a sixtieth of a second, and two ways to work out a number between two others may
 * end on either side of what marks are rounded to: moments may differ by that. So many are looked at.
 */
const isMoment = (/** @type {string} */ name) => name.includes('→');
const ROUNDED = 0.0101;
const MOMENTS = 200;

/**
 * @param {string} ref a commit of this repository
 * @param {{ only: string[], content: 'own' | 'ours' | 'theirs' }} options whose content each side draws
 * @returns {Promise<{ scenes: number, moments: number, lines: { moment: boolean, text: string }[] }>} how many scenes, and
 *   moments of moves between them, were looked at, and a paragraph for each that differs
 */
export async function compare(ref, { only, content }) {
  const folder = mkdtempSync(join(tmpdir(), 'scenes-'));
  try {
    const theirs = checkOut(ref, folder);
    const contents = {
      theirs: join(content === 'ours' ? project : theirs, 'content'),
      ours: join(content === 'theirs' ? theirs : project, 'content'),
    };
    /** @type {(whole: string[]) => Promise<string[][]>} */
    const both = (whole) =>
      Promise.all(
        [
          { side: theirs, content: contents.theirs },
          { side: project, content: contents.ours },
        ].map(({ side, content }, i) =>
          draw(side, join(folder, `plan-${i}.json`), { ...plan, content, only, whole }),
        ),
      );
    const [before, after] = (await both([])).map((lines) => new Map(lines.map(splitLine)));
    const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    const differ = [...names].filter((name) => {
      const [was, is] = [before?.get(name), after?.get(name)];
      return was !== is || is === '!';
    });
    const moments = differ.filter(isMoment);
    const wanted = [
      ...differ.filter((name) => !isMoment(name)).slice(0, SHOWN),
      ...moments.slice(0, MOMENTS),
    ];
    const texts = wanted.length ? await both(wanted) : [];
    const [was, is] = texts.map((lines) => new Map(lines.map((line) => readWhole(line))));
    const lines = differ
      .filter((name) => !isMoment(name) || !near(was?.get(name), is?.get(name)))
      .map((name) => ({
        moment: isMoment(name),
        text: tell(name, was?.get(name), is?.get(name), before?.has(name)),
      }));
    const moved = [...names].filter(isMoment).length;
    return { scenes: names.size - moved, moments: moved, lines };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The files of a commit, with our packages beside them.
 * @param {string} ref
 * @param {string} folder
 * @returns {string} where they are
 * @throws {Error} where there is no such commit
 */
function checkOut(ref, folder) {
  const into = join(folder, 'checkout');
  mkdirSync(into);
  const git = { cwd: project, maxBuffer: 1e9 };
  try {
    execFileSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], git);
  } catch {
    throw new Error(`There is no commit "${ref}" here: \`git log\` lists them, \`git fetch\` brings others.`);
  }
  const files = execFileSync('git', ['archive', ref, 'src', 'content', 'package.json'], git);
  execFileSync('tar', ['-x', '-C', into], { input: files });
  symlinkSync(join(project, 'node_modules'), join(into, 'node_modules'), 'dir');
  return into;
}

/**
 * @param {string} side the checkout that draws
 * @param {string} file where its plan is written
 * @param {import('./plan.mjs').FullPlan} asked
 * @returns {Promise<string[]>} the lines it prints
 * @throws {Error} with what it said, where it fails
 */
function draw(side, file, asked) {
  writeFileSync(file, JSON.stringify(asked));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(project, 'scripts/scenes/draw.mjs'), file], {
      cwd: side,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, said] = [child.stdout, child.stderr].map((stream) => {
      /** @type {Buffer[]} */
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      return () => Buffer.concat(chunks).toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code) reject(new Error(`The scenes of ${side} cannot be drawn:\n${said?.()}`));
      else resolve(out?.().split('\n').filter(Boolean) ?? []);
    });
  });
}

/** @param {string} line @returns {[name: string, digest: string]} */
function splitLine(line) {
  const at = line.lastIndexOf('\t');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** @param {string} line @returns {[name: string, text: string]} */
function readWhole(line) {
  const { name, text } = JSON.parse(line);
  return [name, text];
}

/**
 * Whether two texts are alike but for their numbers, and these but for what they are rounded to.
 * @param {string | undefined} was
 * @param {string | undefined} is
 */
function near(was, is) {
  if (was === undefined || is === undefined) return false;
  const number = /-?\d+(?:\.\d+)?/g;
  const [before, now] = [was.match(number) ?? [], is.match(number) ?? []];
  return (
    was.replace(number, '') === is.replace(number, '') &&
    before.every((value, i) => Math.abs(Number(value) - Number(now[i])) <= ROUNDED)
  );
}

/**
 * One difference, with what stands around its first letter.
 * @param {string} name
 * @param {string | undefined} was
 * @param {string | undefined} is
 * @param {boolean | undefined} there whether the picture was there before
 * @returns {string}
 */
function tell(name, was, is, there) {
  if (was === undefined && is === undefined) return name;
  if (was === undefined || is === undefined) return `${name}: only ${there ? 'before' : 'now'}`;
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, at - AROUND), at + AROUND);
  return `${name}\n  before …${around(was)}…\n  now    …${around(is)}…`;
}
