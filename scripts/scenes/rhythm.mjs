// How the story goes on from step to step: words and kinds counted, and each drawing compared with the one before it.
import sharp from 'sharp';
import { drawnBy } from '../../src/charts/registry.ts';
import { resolveChart } from '../../src/content/ledger/resolve.ts';
import { siteLedger } from '../../src/content/site/ledger.ts';
import { siteOutline } from '../../src/content/site/outlines.ts';
import { renderSvg } from '../../src/marks/svg.ts';

/** The box in which drawings are compared: about a phone's, in px. */
const BOX = { width: 350, height: 400 };
/** Points to a side of the raster that drawings are compared on: enough for their build, too few for their details. */
const RASTER = 40;
/**
 * From this likeness on two drawings are one composition. Steps that only move a sum or a label within the same boxes come
 * to 0.7 and more, steps that draw something else on the same ground to less than 0.4.
 */
export const ALIKE = 0.55;
/** The most steps running that may share a composition. */
export const MOST_RUNNING = 3;

/**
 * @typedef {object} Beat
 * @property {string} id the step's
 * @property {string} kind beat, step or hinge
 * @property {number} words of its paragraphs
 * @property {number} like likeness of its drawing to the one before it, 0 to 1; 0 for a story's first
 * @property {number} running how many steps up to this one share its composition, itself counted
 */

/**
 * How alike two drawings are: the ink they share, of all the ink they have.
 * @param {Uint8Array} one darkness of every point, 0 for paper
 * @param {Uint8Array} other of the same length
 * @returns {number} 0 for nothing in common, 1 for the same drawing
 */
export function likeness(one, other) {
  let apart = 0;
  let ink = 0;
  for (const [i, value] of one.entries()) {
    apart += Math.abs(value - (other[i] ?? 0));
    ink += value + (other[i] ?? 0);
  }
  return ink === 0 ? 1 : 1 - apart / ink;
}

/**
 * Every step of the story in reading order.
 * @returns {Promise<Beat[]>}
 */
export async function rhythm() {
  const ledger = siteLedger();
  /** @type {Beat[]} */
  const beats = [];
  /** @type {Uint8Array | undefined} */
  let before;
  for (const chapter of ledger.chapters) {
    const { chart } = await drawnBy(chapter);
    const data = resolveChart(ledger, chapter);
    for (const [i, { id, kind, words }] of siteOutline(chapter).steps.entries()) {
      const raster = await rasterOf(chart.scene(data, i + 1, BOX));
      const like = before ? likeness(before, raster) : 0;
      const running = like >= ALIKE ? (beats.at(-1)?.running ?? 0) + 1 : 1;
      beats.push({ id, kind, words, like, running });
      before = raster;
    }
  }
  return beats;
}

/**
 * A drawing without its words, as darkness and colour on a coarse raster: one band for each of red, green and blue.
 * @param {import('../../src/marks/mark.ts').Scene} scene
 */
async function rasterOf(scene) {
  const marks = scene.marks.filter(({ kind }) => kind !== 'text');
  const picture = await sharp(Buffer.from(renderSvg({ ...scene, marks })))
    .flatten({ background: '#fff' })
    .resize(RASTER, RASTER, { fit: 'fill' })
    .removeAlpha()
    .negate()
    .raw()
    .toBuffer();
  // Paper is not quite white: what it leaves is no ink.
  const paper = Math.min(...picture);
  return Uint8Array.from(picture, (value) => Math.max(0, value - paper - 6));
}
