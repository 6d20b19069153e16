// Draws every scene of the checkout it is started in, and prints one line for each: its name, and the digest of what
// stands for it. `node draw.mjs <plan.json>`, the plan being what `compare.mjs` writes: boxes, and names to print whole.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadParts } from './known.mjs';

/**
 * @typedef {{ width: number, height: number, text?: number }} Size
 * @typedef {{ width: number, height: number, marks: any[], label: string }} Scene
 * @typedef {{ name: string, text: () => string }} Picture
 */

/**
 * @typedef {object} Plan
 * @property {string} content folder of the content to draw
 * @property {string[]} only ids of charts and panels; none for all
 * @property {string[]} whole names of pictures to print whole; none for digests of all
 * @property {Size[]} sizes of charts
 * @property {Size[]} phone the size in which moves are looked at
 * @property {{ tall: Size[], low: Size[] }} panels their sizes
 * @property {Size[]} cards boxes of pictures whose words are outlines
 */

/** Moments of a move that are looked at. */
const MOMENTS = [0.1, 0.3, 0.5, 0.7, 0.9];

process.on('uncaughtException', (error) => {
  console.error(error.message);
  process.exit(1);
});

const plan = /** @type {Plan} */ (JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const parts = await loadParts(process.cwd());
const letters = await parts.loadLetters();
const ledger = parts.loadLedger(plan.content);

const wanted = new Set(plan.whole);
for await (const { name, text } of pictures()) {
  if (wanted.size === 0) process.stdout.write(`${name}\t${digestOf(text)}\n`);
  else if (wanted.has(name)) process.stdout.write(`${JSON.stringify({ name, text: tried(text) })}\n`);
}

/**
 * A digest, or "!" where there is nothing to digest: a picture that cannot be drawn is like no other.
 * @param {() => string} text
 */
function digestOf(text) {
  try {
    return digest(text());
  } catch {
    return '!';
  }
}

/** @param {() => string} text */
function tried(text) {
  try {
    return text();
  } catch (error) {
    return `cannot be drawn: ${error instanceof Error ? error.message : error}`;
  }
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** @param {Size} size */
function nameOf({ width, height, text = 1 }) {
  return `${width}×${height}${text === 1 ? '' : ` text ×${text}`}`;
}

/** @param {string} id */
function isWanted(id) {
  return plan.only.length === 0 || plan.only.includes(id);
}

/** @returns {AsyncGenerator<Picture>} */
async function* pictures() {
  for (const [id, load] of Object.entries(parts.charts).filter(([id]) => isWanted(id)))
    yield* chartPictures(id, await load());
  for (const [id, load] of Object.entries(parts.panels).filter(([id]) => isWanted(id)))
    yield* panelPictures(id, await load());
}

/**
 * Every step in every box, every moment of a scrubbed step, outlined pictures, and the moves between neighbours.
 * @param {string} id
 * @param {any} chart
 * @returns {Generator<Picture>}
 */
function* chartPictures(id, chart) {
  const data = parts.resolve(ledger, id);
  /** @type {(step: number, size: Size, part?: number) => Scene} */
  const scene = (step, size, part) => chart.scene(data, step, size, part);
  const steps = Array.from({ length: chart.steps }, (_, i) => i + 1);
  for (const step of steps) {
    const name = `${id} ${step}`;
    for (const size of plan.sizes) yield whole(`${name} ${nameOf(size)}`, () => scene(step, size));
    for (const size of plan.cards)
      yield outlined(`${name} ${nameOf(size)} outlined`, () => scene(step, size));
    if (chart.scrub?.step === step)
      for (const size of plan.phone)
        for (let part = 0; part <= chart.scrub.parts; part++)
          yield whole(`${name} ${nameOf(size)} at ${part}`, () => scene(step, size, part));
  }
  for (const size of plan.phone)
    for (const step of steps.slice(1))
      for (const [from, to] of [
        [step - 1, step],
        [step, step - 1],
      ])
        for (const t of MOMENTS)
          yield whole(`${id} ${from}→${to} ${nameOf(size)} at ${t}`, () =>
            parts.tween(scene(from ?? 1, size), scene(to ?? 1, size))(t),
          );
}

/**
 * A panel as built and at every end of its controls.
 * @param {string} id
 * @param {any} panel
 * @returns {Generator<Picture>}
 */
function* panelPictures(id, panel) {
  const data = parts.resolve(ledger, id);
  for (const settings of parts.settingsToTry(panel, data)) {
    const run = panel.run(data, settings);
    const name = `${id} ${JSON.stringify(settings)}`;
    for (const size of panel.shape === 'tall' ? plan.panels.tall : plan.panels.low)
      yield whole(`${name} ${nameOf(size)}`, () => run.scene(size));
  }
}

/**
 * A scene as the page has it, and what its marks do on the move, which the markup does not tell.
 * @param {string} name
 * @param {() => Scene} draw
 * @returns {Picture}
 */
function whole(name, draw) {
  return {
    name,
    text: () => {
      const scene = draw();
      const moves = scene.marks.map(({ kind, key, order, via }) =>
        [kind, key, order ?? '', via ? JSON.stringify(via.map(roundPoint)) : ''].join(' ').trimEnd(),
      );
      return [parts.renderSvg(scene), ...moves].join('\n');
    },
  };
}

/** @param {number[]} point */
function roundPoint(point) {
  return point.map((n) => Math.round(n * 100) / 100);
}

/**
 * A scene as it stands in pictures without fonts and style sheets, in both themes.
 * @param {string} name
 * @param {() => Scene} draw
 * @returns {Picture}
 */
function outlined(name, draw) {
  const { plainMarks, palettes } = parts;
  return {
    name,
    text: () => {
      const scene = draw();
      return Object.values(palettes)
        .map((palette) => plainMarks(scene, palette, letters))
        .join('\n');
    },
  };
}
