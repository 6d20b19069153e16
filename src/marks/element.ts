import type { Mark } from './mark.ts';
import { arrowPath } from './arrow.ts';
import { dotTexture, partTexture, round } from './texture.ts';

/** An SVG element as plain data: what both the string writer and the DOM writer put down. */
export interface Element {
  tag: 'path' | 'rect' | 'text';
  /** In writing order. `opacity` comes last, so that it can come and go without changing the order. */
  attributes: readonly (readonly [name: string, value: string])[];
  text?: string;
}

type Pairs = [string, string][];

const paint = (mark: Mark): string => (mark.standing === 'unknown' ? 'context' : (mark.role ?? 'context'));

function body(mark: Mark): Element {
  const standing = mark.standing ?? 'paid';
  switch (mark.kind) {
    case 'cell': {
      const d = partTexture(standing, mark.x, mark.y, mark.w, mark.h, mark.part ?? 1);
      const pairs: Pairs = [
        ['class', paint(mark)],
        ['d', d],
      ];
      if (mark.shade !== undefined && mark.shade < 1) pairs.push(['fill-opacity', `${round(mark.shade)}`]);
      return { tag: 'path', attributes: pairs };
    }
    case 'dot':
      return {
        tag: 'path',
        attributes: [
          ['class', paint(mark)],
          ['d', dotTexture(standing, mark.x, mark.y, mark.r)],
        ],
      };
    case 'arrow': {
      const d = arrowPath(standing, mark.points, mark.width, mark.head);
      return {
        tag: 'path',
        attributes: [
          ['class', paint(mark)],
          ['d', d],
        ],
      };
    }
    case 'line': {
      const d = `M${mark.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
      const pairs: Pairs = [
        ['class', `line ${paint(mark)}`],
        ['d', d],
        ['stroke-width', `${round(mark.width)}`],
      ];
      if (mark.dash) pairs.push(['stroke-dasharray', mark.dash]);
      return { tag: 'path', attributes: pairs };
    }
    case 'box':
      return {
        tag: 'rect',
        attributes: [
          ['class', 'box'],
          ['x', `${round(mark.x)}`],
          ['y', `${round(mark.y)}`],
          ['width', `${round(mark.w)}`],
          ['height', `${round(mark.h)}`],
          ['rx', `${round(mark.r)}`],
        ],
      };
    case 'text': {
      const pairs: Pairs = [
        ['class', `w${mark.weight} ${mark.tone}-ink`],
        ['x', `${round(mark.x)}`],
        ['y', `${round(mark.y)}`],
        ['font-size', `${round(mark.size)}`],
        ['text-anchor', mark.anchor],
      ];
      if (mark.fact !== undefined) pairs.push(['data-fact', mark.fact]);
      if (mark.value !== undefined) pairs.push(['data-value', `${mark.value}`]);
      return { tag: 'text', attributes: pairs, text: mark.text };
    }
  }
}

/** The SVG element of a mark: tag, attributes in a fixed order, words. Pure; throws nothing. */
export function element(mark: Mark): Element {
  const base = body(mark);
  const opacity = mark.opacity ?? 1;
  if (opacity >= 1) return base;
  return { ...base, attributes: [...base.attributes, ['opacity', `${round(Math.max(0, opacity))}`]] };
}
