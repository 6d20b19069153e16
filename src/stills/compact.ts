import { readPath, writePath } from './path.ts';

/** Parts of a pixel that a still in the page is rounded to: half a tenth is less than a screen or a press can show. */
const PARTS = 10;

/**
 * The same drawing with its paths written as tightly as SVG reads them: a third less of a page. Only for what stays as it
 * was built; a live drawing is written anew with every frame.
 * @param svg markup as marks/svg.ts writes it
 */
export const compact = (svg: string): string =>
  svg.replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${writePath(readPath(d), PARTS)}"`);
