/**
 * The @font-face rules: two web fonts, and local fonts stretched to take the same room until those arrive,
 * so that nothing on the page moves when they do.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @typedef {'serif' | 'sans'} Key */
/** @typedef {{ name: string, file: string }} WebFont file without its ending */
/**
 * @typedef {object} Heights in font units; what goes down is negative
 * @property {number} unitsPerEm
 * @property {number} ascent
 * @property {number} descent
 * @property {number} capHeight
 * @property {number} xHeight
 */
/** @typedef {Heights & { chars: string, [weight: number]: number[] }} Measured advances of `chars`, in font units, by weight */
/** @typedef {[suffix: string, id: string, regular: string[], bold: string[]]} Fallback */

/** Shares of characters in English prose, in 1/10,000: what `xWidthAvg` in @capsizecss/metrics is weighed with. */
const FREQUENCY =
  ' 1540 e922 t672 a668 i588 n578 o571 r526 s469 h351 l304 d298 c232 u207 m181 f170 p163 g155 y123 w110 ' +
  'b114 ,83 .79 v76 k46 T41 S41 A40 |38 C31 M25 x25 P23 I22 [21 B20 -18 U16 R15 F15 N14 H13 D13 L12 W12 (10 )10';

/**
 * Average advances per em, regular and bold, of fonts outside Capsize's collection, weighed the same way.
 * @type {Record<string, [regular: number, bold: number]>}
 */
const AVERAGE = {
  arialNarrow: [0.3656, 0.3936],
  dejavuSans: [0.5083, 0.5742],
  dejavuSerif: [0.5166, 0.5703],
};

/**
 * One family per group of fonts with equal widths, since one rule holds one size-adjust: suffix, id, local
 * names regular and bold. The best match comes first; the order is that of `--serif` and `--sans`.
 * @type {Record<Key, Fallback[]>}
 */
const FALLBACKS = {
  serif: [
    ['', 'georgia', ['Georgia'], ['Georgia Bold', 'Georgia-Bold']],
    [
      ' Times',
      'timesNewRoman',
      ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
      ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    ],
    [' Noto', 'notoSerif', ['Noto Serif', 'NotoSerif-Regular'], ['Noto Serif Bold', 'NotoSerif-Bold']],
    [' DejaVu', 'dejavuSerif', ['DejaVu Serif'], ['DejaVu Serif Bold']],
  ],
  sans: [
    [
      ' Narrow',
      'arialNarrow',
      ['Arial Narrow', 'ArialNarrow', 'Liberation Sans Narrow'],
      ['Arial Narrow Bold', 'ArialNarrow-Bold', 'Liberation Sans Narrow Bold'],
    ],
    [
      '',
      'arial',
      ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'Arimo'],
      [
        'Arial Bold',
        'Arial-BoldMT',
        'Helvetica Bold',
        'Helvetica-Bold',
        'Liberation Sans Bold',
        'Arimo Bold',
      ],
    ],
    [' Roboto', 'roboto', ['Roboto', 'Roboto-Regular'], ['Roboto Bold', 'Roboto-Bold']],
    [' Noto', 'notoSans', ['Noto Sans', 'NotoSans-Regular'], ['Noto Sans Bold', 'NotoSans-Bold']],
    [' DejaVu', 'dejavuSans', ['DejaVu Sans'], ['DejaVu Sans Bold']],
  ],
};

/**
 * Average advance per em of one of our fonts at a weight, over the frequencies above.
 * @param {Measured} font
 * @param {number} weight
 */
function average(font, weight) {
  const advances = font[weight] ?? [];
  let [total, shares] = [0, 0];
  for (const pair of FREQUENCY.match(/\D\d+/g) ?? []) {
    const [character, share] = [pair.charAt(0), Number(pair.slice(1))];
    const advance = advances[font.chars.indexOf(character)];
    if (advance === undefined) throw new Error(`The font has no “${character}” at weight ${weight}.`);
    total += share * advance;
    shares += share;
  }
  return total / shares / font.unitsPerEm;
}

/**
 * @param {string} id
 * @param {boolean} bold
 * @returns {number} per em
 */
function localAverage(id, bold) {
  const known = AVERAGE[id];
  if (known) return known[bold ? 1 : 0];
  /** @type {{ xWidthAvg: number, unitsPerEm: number }} */
  const { xWidthAvg, unitsPerEm } = require(`@capsizecss/metrics/${id}${bold ? '/700' : ''}`);
  return xWidthAvg / unitsPerEm;
}

/** @param {number} ratio */
const percent = (ratio) => `${(ratio * 100).toFixed(2)}%`;

/**
 * Bold stands in for our 600: the weight of figures and labels.
 * @param {WebFont} font
 * @param {Measured} metrics
 * @param {Fallback} fallback
 * @param {boolean} bold
 */
function fallbackFace(font, metrics, [suffix, id, regularNames, boldNames], bold) {
  const adjust = average(metrics, bold ? 600 : 400) / localAverage(id, bold);
  const override = (/** @type {number} */ units) => percent(units / metrics.unitsPerEm / adjust);
  return `@font-face {
  font-family: '${font.name} Fallback${suffix}';
  src: ${(bold ? boldNames : regularNames).map((name) => `local('${name}')`).join(', ')};
  font-weight: ${bold ? '550 900' : '100 549'};
  size-adjust: ${percent(adjust)};
  ascent-override: ${override(metrics.ascent)};
  descent-override: ${override(-metrics.descent)};
  line-gap-override: 0%;
}
`;
}

/**
 * `optional`: a page stays in the font that it is first painted in. Where ours came later, lines that break elsewhere would
 * move under the reader's eyes; so a slow first visit reads a stand-in, and the next page is in ours.
 * @param {WebFont} font
 */
function webFace(font) {
  return `@font-face {
  font-family: '${font.name}';
  src: url('../fonts/${font.file}.woff2') format('woff2');
  font-weight: 400 700;
  font-display: optional;
}
`;
}

/**
 * The text of src/styles/fonts.css.
 * @param {Record<Key, WebFont>} fonts
 * @param {Record<Key, Measured>} measured
 */
export function fontFaceCss(fonts, measured) {
  const keys = /** @type {const} */ (['serif', 'sans']);
  const faces = keys.flatMap((key) => [
    webFace(fonts[key]),
    ...FALLBACKS[key].flatMap((row) =>
      [false, true].map((bold) => fallbackFace(fonts[key], measured[key], row, bold)),
    ),
  ]);
  return `/* Written by \`npm run fonts\`; change scripts/fonts.mjs instead. */\n${faces.join('\n')}`;
}
