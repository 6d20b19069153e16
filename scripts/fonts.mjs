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
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Basic Latin, the Latin-1 letters names are written with, and the signs and punctuation of our strings. */
const wanted = [
  ...range(0x20, 0x7e),
  ...range(0xdf, 0xff),
  ...'ÀÁÄÅÆÇÈÉÊÍÑÓÖØÚÜŒœ',
  ...'\u00a0–—‘’“”…•·×−°±£€¥¢§©®½¼¾→←↑↓≈≤≥',
];

/** Serif figures are tabular by default: `pnum` makes "$14 billion" sit evenly in a sentence. */
const fonts = [
  {
    name: 'Newsreader',
    key: 'serif',
    file: 'newsreader',
    axes: { opsz: 18 },
    weights: [400, 600],
    features: ['kern', 'liga', 'pnum', 'tnum', 'rvrn'],
  },
  {
    name: 'Instrument Sans',
    key: 'sans',
    file: 'instrument-sans',
    axes: { wdth: 85 },
    weights: [400, 600, 700],
    features: ['kern', 'pnum', 'tnum', 'rvrn'],
  },
];

/** Advances in font units, without the letters whose accent adds no width: measure.ts finds their base. */
async function advances(woff2, text, font) {
  const at = async (wght) =>
    create(await subsetFont(woff2, text, { targetFormat: 'sfnt', variationAxes: { wght } }));
  const instances = await Promise.all(font.weights.map(at));
  const rows = new Map(
    [...text].map((c) => [c, instances.map((f) => f.glyphForCodePoint(c.codePointAt(0)).advanceWidth)]),
  );
  const adds = (c) => `${rows.get(c)}` !== `${rows.get(c.normalize('NFD')[0]) ?? ''}`;
  const kept = [...rows.keys()].filter((c) => c.normalize('NFD') === c || adds(c));
  const { unitsPerEm, ascent, descent, capHeight, xHeight } = instances[0];
  const widths = font.weights.map((w, i) => [w, kept.map((c) => rows.get(c)[i])]);
  return {
    unitsPerEm,
    ascent,
    descent,
    capHeight,
    xHeight,
    chars: kept.join(''),
    ...Object.fromEntries(widths),
  };
}

await mkdir(new URL('src/fonts/', root), { recursive: true });
const measured = {};
for (const font of fonts) {
  const from = new URL(`node_modules/@fontsource-variable/${font.file}/`, root);
  const source = await readFile(new URL(`files/${font.file}-latin-standard-normal.woff2`, from));
  const has = new Set(create(source).characterSet);
  const text = wanted.filter((c) => has.has(c.codePointAt(0))).join('');
  const woff2 = await subsetFont(source, text, {
    targetFormat: 'woff2',
    variationAxes: { ...font.axes, wght: { min: 400, max: 700 } },
    keepFeatures: font.features,
    noHinting: true,
  });
  await writeFile(new URL(`src/fonts/${font.file}.woff2`, root), woff2);
  await writeFile(
    new URL(`src/fonts/${font.file}-licence.txt`, root),
    await readFile(new URL('LICENSE', from)),
  );
  measured[font.key] = await advances(woff2, text, font);
  const missing = wanted.filter((c) => !text.includes(c)).join(' ');
  console.log(
    `${font.file}.woff2 ${woff2.length} bytes, ${text.length} characters; the font lacks ${missing}`,
  );
}

// Drawings are set in sans, regular and semibold; what the browser does not need it does not get.
const { unitsPerEm, ascent, descent, chars, 400: regular, 600: semibold } = measured.sans;
const json = `${JSON.stringify({ unitsPerEm, ascent, descent, chars, 400: regular, 600: semibold })}\n`;
await writeFile(new URL('src/lib/advances.json', root), json);
console.log(`advances.json ${json.length} bytes, ${brotliCompressSync(json).length} brotli`);
await writeFile(new URL('src/styles/fonts.css', root), fontFaceCss(fonts, measured));
