import { escape } from '../lib/escape.ts';
import type { Scene, Size } from './mark.ts';
import { renderSvg } from './svg.ts';

/** The boxes stills are laid out in once, px: phones, and the wide column of a chapter's first still. */
export const NARROW = { width: 360, height: 420 };
export const WIDE = { width: 680, height: 640 };

/** The boxes panels are laid out in once, px: on a phone and on a wide page. `tall` ones get most of a screen. */
export const PANEL = { narrow: { width: 344, height: 420 }, wide: { width: 680, height: 480 } };
export const TALL_PANEL = { narrow: { width: 344, height: 560 }, wide: { width: 680, height: 640 } };

// At the top of a box that is higher: there the drawing that takes its place has its headline, too.
const nested = (scene: Scene, name: string): string =>
  renderSvg(scene, { nested: name, attributes: { preserveAspectRatio: 'xMidYMin' } });

/**
 * The still of a step: the scene as one svg that may grow with its column.
 * @param id the step's id, for `data-still`
 * @param named what it is called by, such as `aria-label`; without it by the scene's own label
 * @param wide the same step laid out for a wide column; the styles show one of the two
 */
export function still(
  id: string,
  narrow: Scene,
  named: Readonly<Record<string, string>> = {},
  wide?: Scene,
): string {
  if (!wide) return renderSvg(narrow, { attributes: { ...named, 'data-still': id } });
  const both = nested(narrow, 'still-narrow') + nested(wide, 'still-wide');
  const { width, height, label } = narrow;
  const attributes = { 'aria-label': label, ...named, width, height, 'data-still': id };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escape(`${value}`)}"`);
  return `<svg class="chart" role="img" ${written.join(' ')}>${both}</svg>`;
}

/** A drawing laid out twice, for a phone and for a wide page; the styles show one of the two. */
export function bothStills(draw: (size: Size) => Scene, narrow: Size, wide: Size): string {
  return nested(draw(narrow), 'still-narrow') + nested(draw(wide), 'still-wide');
}
