// What a drawing should be: the same function draws it in Node, where every step at every size costs little.
import { parseHTML } from 'linkedom';
import { drawnBy } from '../../../src/charts/registry.ts';
import type { ChartData } from '../../../src/lib/types.ts';
import type { Scene, Size } from '../../../src/marks/mark.ts';
import { renderSvg } from '../../../src/marks/svg.ts';
import { askingHere } from './guess.ts';
import { chapters, readDist } from './site.ts';

/** The figures behind a chapter's drawing, as its page holds them. */
export function dataOf(file: string): ChartData {
  const { document } = parseHTML(readDist(`${file}index.html`));
  return JSON.parse(document.querySelector('[data-figure-data]')!.textContent) as ChartData;
}

const read = new Map<string, ChartData>();

/**
 * A step's scene in a box of this size, as it is without motion and at the end of any. A step that is guessed before it
 * gives its answer asks, as nobody has guessed.
 */
export async function sceneHere(step: string, size: Size): Promise<Scene> {
  const { id, path, steps } = chapters.find(({ steps }) => steps.includes(step))!;
  const { chart, guess } = await drawnBy(id);
  const number = steps.indexOf(step) + 1;
  const data = read.get(path) ?? dataOf(path);
  read.set(path, data);
  if (guess?.step === number) return askingHere({ chart, guess, data }, size);
  // Without motion, and in the end, the step in which scroll is time is at its end.
  const part = chart.scrub?.step === number ? chart.scrub.parts : undefined;
  return chart.scene(data, number, size, part);
}

/** The box a drawing was laid out for, as its markup says. */
export function boxOf(found: string): Size {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(found) ?? [];
  if (!width || !height) throw new Error(`No drawing has a box in: ${found.slice(0, 80)}`);
  return { width: Number(width), height: Number(height), text: 1 };
}

/**
 * A step's drawing as the same function draws it here, in Node, which has Chromium's own engine for scripts.
 * @param found the drawing in a browser, which knows the size of its box
 */
async function drawnHere(step: string, found: string): Promise<string> {
  const markup = renderSvg(await sceneHere(step, boxOf(found)));
  // As browsers write it out: every element closed, spaces that do not break by name.
  return markup.replace(/<(\w+) ([^>]*)\/>/g, '<$1 $2></$1>').replaceAll('\u00a0', '&nbsp;');
}

/** What is wrong with the drawing of a step, as `difference` says it. */
export const wrongWith = async (found: string, step: string): Promise<string> =>
  difference(found, await drawnHere(step, found));

/** Where two drawings part ways, with what stands around it; empty where they are the same. */
export function difference(found: string, wanted: string): string {
  if (found === wanted) return '';
  let at = 0;
  while (found[at] === wanted[at]) at++;
  const around = (markup: string): string => markup.slice(Math.max(0, at - 60), at + 60);
  return `found …${around(found)}…, wanted …${around(wanted)}…`;
}
