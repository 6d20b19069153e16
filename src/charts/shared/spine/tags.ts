import { range } from 'd3-array';
import type { Mark, Point } from '../../../marks/mark.ts';
import { words } from '../../chart.ts';
import { even, type PlaceBox } from '../places.ts';
import { FINE, ROLES } from '../question.ts';
import { SMALLEST } from '../space.ts';
import { block, type Block, type Line, lowered } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';

/** Of a tag's height: how much of its corners is cut off, and the radius of its hole. */
const CUT = 0.28;
const HOLE = 0.07;
/** What a name keeps from a tag's edges, of its height. */
const PAD = 0.09;
/** How far a string hangs down, of how far it reaches. */
const SAG = 0.25;
/** px, words on a tag at most. */
const LARGEST = 72;

/** A line of words in a place, as large as it has room for, its lines about as long. */
function filling(key: string, line: Line, x: number, w: number, h: number): Block {
  const set = (size: number, maxWidth = w): Block => block(key, { x, top: 0, maxWidth }, [{ ...line, size }]);
  const fits = (size: number): boolean => set(size).bottom <= h && set(size).width <= w;
  const size = range(LARGEST, SMALLEST, -1).find(fits) ?? SMALLEST;
  return set(size, even([{ ...line, size }], w));
}

/**
 * A luggage tag, tied to the question: blank, or filled with the ink of a name's role, the name in letters as large as they may be.
 * @param n which name, 1 to 7; 0 for none @param piece where its string is tied, px
 */
export function tag(layout: SpineLayout, at: PlaceBox, n: number, [tiedX, tiedY]: Point): Mark[] {
  const { x, y, w, h } = at;
  const [cut, hole, pad] = [h * CUT, h * HOLE, h * PAD];
  const [holeX, holeY] = [x + w - cut * 0.35 - hole, y + h / 2];
  const role = ROLES[n - 1];
  const key = `other${n}` as const;
  const line: Line = {
    text: role ? words(layout.data, key) : '',
    size: 0,
    weight: 600,
    tone: 'paper',
  };
  const said = filling(key, line, x + pad, holeX - hole - pad * 1.1 - x, h - pad);
  const low = SAG * Math.hypot(holeX - tiedX, holeY - tiedY);
  const points = FINE.map((t): Point => [
    tiedX + (holeX - tiedX) * t,
    tiedY + (holeY - tiedY + low * (1 - t)) * t,
  ]);
  const eye = (name: string, cx: number, cy: number, bare: boolean): Mark => ({
    kind: 'box',
    key: `${key}-${name}`,
    x: cx - hole,
    y: cy - hole,
    w: 2 * hole,
    h: 2 * hole,
    r: hole,
    bare,
  });
  const thick = Math.max(2, h * 0.022);
  return [
    { kind: 'box', key: `${key}-tag`, x, y, w, h, r: 0, cut, ...(role ? { role } : {}) },
    eye('hole', holeX, holeY, !!role),
    eye('eye', tiedX, tiedY, true),
    { kind: 'line', key: `${key}-string-air`, points, width: thick * 2.6, tone: 'ground' },
    { kind: 'line', key: `${key}-string`, points, width: thick, tone: 'ink' },
    ...(role ? lowered(said, y + (h - said.bottom) / 2) : []),
  ];
}
