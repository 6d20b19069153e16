/*
 * The optional second line of the snippet: what `npm run release:embed` makes embed.js of. A classic script, because
 * only such a script can say where it came from. Its words are ASCII: pages in older encodings read it too.
 */
import { defineElement } from '../inline/element.ts';
import { sizeFrames } from './frames.ts';

/** Our address, ending in a slash, by the address of this script; undefined where that is not its own. */
function baseOf(script: HTMLOrSVGScriptElement | null): string | undefined {
  const src = script instanceof HTMLScriptElement ? script.src : '';
  return /^(.*\/)embed(?:-[\d.]+)?\.js(?:[?#]|$)/.exec(src)?.[1];
}

const base = baseOf(document.currentScript);
if (base === undefined) {
  console.error(
    '"Who Pays for the AI Boom?": embed.js has to be loaded from its own address, by a plain script tag. ' +
      'Frames keep the height of their snippet.',
  );
} else {
  sizeFrames(base);
  defineElement(base);
}
