import { shadowCss } from '../../embed/inline/shadow-css.ts';
import chapter from '../../styles/chapter.css?raw';
import edition from '../../styles/edition.css?raw';
import fonts from '../../styles/fonts.css?raw';
import guess from '../../styles/guess.css?raw';
import inline from '../../styles/inline.css?raw';
import layers from '../../styles/layers.css?raw';
import marks from '../../styles/marks.css?raw';
import page from '../../styles/page.css?raw';
import panels from '../../styles/panels.css?raw';
import print from '../../styles/print.css?raw';
import printTry from '../../styles/print-try.css?raw';
import steps from '../../styles/steps.css?raw';
import tints from '../../styles/tints.css?raw';
import tokens from '../../styles/tokens.css?raw';
import tries from '../../styles/try.css?raw';
import words from '../../styles/words.css?raw';

/** The page's own styles, for a chapter inside somebody else's page. */
const CSS = [
  layers,
  fonts,
  tokens,
  marks,
  page,
  words,
  chapter,
  steps,
  tints,
  guess,
  panels,
  tries,
  inline,
  print,
  printTry,
  edition,
];

export const GET = (): Response =>
  new Response(CSS.map(shadowCss).join('\n'), { headers: { 'content-type': 'text/css; charset=utf-8' } });
