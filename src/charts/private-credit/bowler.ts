import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { middled, type PlaceBox, plain } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import type { Line } from '../shared/type.ts';
import { alike } from './parts.ts';

/** Of the brim's breadth, the crown's; of the height, the brim's and, over it, the band's. */
const CROWN = 0.7;
const BRIM = 0.13;
const BAND = 0.1;
/** Of the crown, how round its sides are; of its breadth and its height, the name on it. */
const ROUND = 0.6;
const NAMED = 0.66;
const NAME = 0.8;
/** How much lower than its middle the name is, as the crown is broader there: what its room is over the crown's height. */
const LOWER = 1.06;
/** Points of half an arc. */
const POINTS = 16;

/** A bowler hat in ink, with a name on its crown. @param at as broad as its brim */
export function bowler(key: string, { x, y, w, h }: PlaceBox, name: Line, order: number): Mark[] {
  const [middle, half, under, band] = [x + w / 2, (w * CROWN) / 2, y + h * (1 - BRIM), h * BAND];
  const look = { tone: 'ink', order } as const;
  const crown = range(POINTS + 1).map((n): Point => {
    const turn = (n / POINTS / 2) * Math.PI;
    return [half * Math.sin(turn) ** ROUND, y + (under - y) * (1 - Math.cos(turn))];
  });
  return [
    alike(`${key}-crown`, middle, crown, look),
    flat(`${key}-band`, [middle - half, under - band, middle + half, under], { role: 'savers', order }),
    { ...plain(`${key}-brim`, { x, y: under, w, h: h * BRIM }, look), r: (h * BRIM) / 2 },
    ...middled(
      `${key}-name`,
      { x: middle - half * NAMED, y, w: 2 * half * NAMED, h: (under - band - y) * LOWER },
      [{ ...name, size: Math.max(SMALLEST, ((under - band - y) * NAME) / 2 / LEADING) }],
      0,
      order,
    ).marks,
  ];
}
