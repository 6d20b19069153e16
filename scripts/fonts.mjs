/**
 * Makes the two web fonts, their advance widths and their @font-face rules from the installed packages.
 * Run after a font package or one of the settings below changes; the outputs are committed.
 * The same inputs give the same bytes: nothing here reads the clock, the locale or the machine's fonts.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { fontFaceCss } from './lib/fonts-css.mjs';

const root = new URL('../', import.meta.url);

/**
 * @param {number} from
 * @param {number} to
 */
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Basic Latin, the Latin-1 letters names are written with, and the signs and punctuation of our strings. */
const wanted = [
  ...range(0x20, 0x7e),
  ...range(0xdf, 0xff),
  ...'ÀÁÄÅÆÇÈÉÊÍÑÓÖØÚÜŒœ',
  ...'\u00a0–—‘’“”…•·×−°±£€¥¢§©®½¼¾→←↑↓≈≤≥',
];

/** @typedef {import('./lib/fonts-css.mjs').Measured} Measured */
/**
 * @typedef {object} Cut what stays of a font
 * @property {string} name
 * @property {string} file our file's name, and the package's among fontsource-variable's
 * @property {Record<string, number>} axes fixed places, by tag
 * @property {number[]} weights those that are measured
 * @property {string[]} features OpenType's, by tag
 */

/** @type {Cut} Its figures are tabular by default: `pnum` makes "$14 billion" sit evenly in a sentence. */
const serif = {
  name: 'Newsreader',
  file: 'newsreader',
  axes: { opsz: 18 },
  weights: [400, 500, 600],
  features: ['kern', 'liga', 'pnum', 'tnum', 'rvrn'],
};
/** @type {Cut} */
const sans = {
  name: 'Instrument Sans',
  file: 'instrument-sans',
  axes: { wdth: 85 },
  weights: [400, 600, 700],
  features: ['kern', 'pnum', 'tnum', 'rvrn'],
};

/** What no label is likely to have: measure.ts takes it to be as wide as high, and the table is read before anything is drawn. */
const SELDOM = '#<>@[\\]^_`{|}~ßæð÷øþÆØŒœ¥¢§©®';

/** @param {string} character @returns {number} */
const codeOf = (character) => /** @type {number} */ (character.codePointAt(0));

/**
 * Advances in font units, without the letters whose accent adds no width: measure.ts finds their base.
 * @param {Uint8Array} woff2
 * @param {string} text the characters it has
 * @param {number[]} weights
 * @returns {Promise<Measured>}
 */
async function measure(woff2, text, weights) {
  const instances = await Promise.all(
    weights.map(async (weight) => {
      const options = { targetFormat: /** @type {const} */ ('sfnt'), variationAxes: { wght: weight } };
      return { weight, font: create(await subsetFont(woff2, text, options)) };
    }),
  );
  const rows = new Map(
    [...text].map((c) => [c, instances.map(({ font }) => font.glyphForCodePoint(codeOf(c)).advanceWidth)]),
  );
  const adds = (/** @type {string} */ c) =>
    `${rows.get(c)}` !== `${rows.get(c.normalize('NFD')[0] ?? '') ?? ''}`;
  const kept = [...rows].filter(([c]) => c.normalize('NFD') === c || adds(c));
  const [first] = instances;
  if (!first) throw new Error('A font is measured at one weight at least.');
  const { unitsPerEm, ascent, descent, capHeight, xHeight } = first.font;
  /** @type {Measured} */
  const measured = { unitsPerEm, ascent, descent, capHeight, xHeight, chars: kept.map(([c]) => c).join('') };
  for (const [i, { weight }] of instances.entries())
    measured[weight] = kept.flatMap(([, advances]) => advances.slice(i, i + 1));
  return measured;
}

/**
 * Writes the font and its licence.
 * @param {Cut} cut
 * @returns {Promise<Measured>}
 */
async function make({ file, axes, weights, features }) {
  const from = new URL(`node_modules/@fontsource-variable/${file}/`, root);
  const source = await readFile(new URL(`files/${file}-latin-standard-normal.woff2`, from));
  const has = new Set(create(source).characterSet);
  const text = wanted.filter((c) => has.has(codeOf(c))).join('');
  const woff2 = await subsetFont(source, text, {
    targetFormat: 'woff2',
    variationAxes: { ...axes, wght: { min: 400, max: 700 } },
    keepFeatures: features,
    noHinting: true,
  });
  await writeFile(new URL(`src/fonts/${file}.woff2`, root), woff2);
  await writeFile(new URL(`src/fonts/${file}-licence.txt`, root), await readFile(new URL('LICENSE', from)));
  const missing = wanted.filter((c) => !text.includes(c)).join(' ');
  console.log(`${file}.woff2 ${woff2.length} bytes, ${text.length} characters; the font lacks ${missing}`);
  return measure(woff2, text, weights);
}

/**
 * How far letters reach up and down in a weight, in font units.
 * @param {URL} woff2
 * @param {number} wght
 * @param {string} text
 */
async function heights(woff2, wght, text) {
  const sfnt = await subsetFont(await readFile(woff2), text, {
    targetFormat: 'sfnt',
    variationAxes: { wght },
  });
  const font = create(sfnt);
  const boxes = [...text].map((c) => font.glyphForCodePoint(codeOf(c)).bbox);
  return {
    top: Math.max(...boxes.map(({ maxY }) => maxY)),
    bottom: Math.min(...boxes.map(({ minY }) => minY)),
  };
}

await mkdir(new URL('src/fonts/', root), { recursive: true });
const measured = { serif: await make(serif), sans: await make(sans) };

// Drawings are set in sans, regular and semibold, and their headlines in serif at 500; what the browser does not need it
// does not get. The serif is written in the sans's units, for the sans's characters, in a file of its own: an edition
// whose headlines are not set in it leaves it out.
const { unitsPerEm, ascent, descent } = measured.sans;
const drawn = [...measured.sans.chars].flatMap((c, i) => (SELDOM.includes(c) ? [] : [i]));
const chars = drawn.map((i) => measured.sans.chars[i]).join('');
const [regular, semibold] = [400, 600].map((weight) => drawn.map((i) => measured.sans[weight]?.[i] ?? 0));
const rescaled = (/** @type {number} */ n) => Math.round((n / measured.serif.unitsPerEm) * unitsPerEm);
const reading = new Map([...measured.serif.chars].map((c, i) => [c, measured.serif[500]?.[i] ?? 0]));
const medium = [...chars].map((c) =>
  rescaled(reading.get(c) ?? reading.get(c.normalize('NFD')[0] ?? '') ?? 0),
);
// The serif's own ascent is lower than its dollar sign: a headline is as high as what is set in it.
const reaches = await heights(new URL('src/fonts/newsreader.woff2', root), 500, range(0x21, 0x7e).join(''));
const serifBox = { ascent: rescaled(reaches.top), descent: rescaled(reaches.bottom) };
const tables = {
  advances: { unitsPerEm, ascent, descent, chars, 400: regular, 600: semibold },
  'advances-serif': { ...serifBox, 500: medium },
};
for (const [name, table] of Object.entries(tables)) {
  const json = `${JSON.stringify(table)}\n`;
  await writeFile(new URL(`src/lib/${name}.json`, root), json);
  console.log(`${name}.json ${json.length} bytes, ${brotliCompressSync(json).length} brotli`);
}
await writeFile(new URL('src/styles/fonts.css', root), fontFaceCss({ serif, sans }, measured));
