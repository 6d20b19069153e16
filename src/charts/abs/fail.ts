import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type Label } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { bolder, crossed, depths, loan, pale, type Slices } from './loans.ts';

/** Of the height, what the bottom slice has: it is the one that loses; it is no higher than the drawing is wide. */
const LOWEST = 0.72;
/** px between two slices. */
const AIR = 5;
/** From the top of a line to the middle of its letters, in its own size. */
const RAISED = 0.61;
/** The teeth of the bite: how many, and how deep each is, of its breadth; pieces of one. */
const TEETH = 3;
const DEEP = 0.3;
const PIECES = 12;
/** Of the room for those that failed, a loan's radius; in that, how far apart they lie at the most. */
const RADIUS = 0.2;
const APART = 2.1;
/** How much larger than a name what is said of the bottom slice is, at most. */
const LARGE = 1.6;

/** 3 · A few loans fail: as much is bitten off the bottom slice as they cost it; the slices over it are whole. */
export function failScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const { loans, bottom } = depths(layout);
  const n = Math.round(amount(data, 'fails').value * loans);
  const says = foot(layout, 'oneLoanSlices');
  const high = says.top - space.half;
  const low = Math.min(high * LOWEST, size.width);
  const each = (high - low) / 2;
  const label = (key: Label<'abs'>): Line =>
    bolder(words(data, key), 'debt', Math.min(type.number, each / LEADING));
  const top = high - low;
  // What they cost is the same share of the slice as they are of all that it can bear: its teeth are evened out.
  const tooth = low / TEETH;
  const deep = tooth * DEEP;
  const edge = size.width * (1 - n / bottom) + (2 / 3) * deep;
  const torn = range(TEETH * PIECES + 1).map((i): Point => {
    const t = (2 * (i % PIECES)) / PIECES - 1;
    return [edge - deep * (1 - t * t), top + (tooth * i) / PIECES];
  });
  // Where it was is said what it loses; under that lie those that fail, two and one in turn, as on a die, and how many they are.
  const width = size.width - edge;
  const large = (text: string, tone: 'paper' | 'debt', room: number, times = LARGE): Line =>
    poster(bolder(text, tone), room - 2 * space.near, type.number * times);
  const lost = large(words(data, 'half'), 'debt', width);
  const failed = large(fill(data, 'failed', { n, loans }), 'debt', width, 0.8);
  const under = top + space.half + lost.size * LEADING;
  const count = high - space.half - failed.size * LEADING;
  const [w, h] = [width - 2 * space.half, count - under - space.tight];
  const r = Math.min(w, h) * RADIUS;
  const [dx, dy] = [Math.min(w / 2 - r, APART * r), Math.min(h / 2 - r, APART * r)];
  const middle = edge + width / 2;
  const at = range(n).map((i): Point => [
    middle + [-dx, dx, 0][i % 3]!,
    under + h / 2 + (Math.floor((2 * i) / 3) - 1) * dy,
  ]);
  const name = large(words(data, 'bottomSlice'), 'paper', edge - deep);
  return [
    ...(['top', 'middle'] as const).flatMap((key, i): Mark[] => {
      const line = label(`${key}Slice`);
      const y = i * each + (each - AIR) / 2 - line.size * RAISED;
      return [
        pale(`${key}-full`, { x: 0, y: i * each, w: size.width, h: each - AIR }),
        ...block(`${key}-name`, { x: space.near, top: y }, [line]).marks,
        ...block(`${key}-name-is`, { x: size.width - space.near, top: y, anchor: 'end' }, [label('spared')])
          .marks,
      ];
    }),
    shape('pool', [[0, top], ...torn], { tone: 'debt' }, [[0, high]]),
    ...block('gone-is', { x: middle, top: top + space.half, anchor: 'middle' }, [lost]).marks,
    ...at.flatMap((place, i): Mark[] => [loan(i, place, r), ...crossed(i, place, r)]),
    ...block('failed', { x: middle, top: count, anchor: 'middle' }, [failed]).marks,
    ...block('bottom-name', { x: space.near, top: top + low / 2 - name.size * RAISED }, [name]).marks,
    ...says.marks,
  ];
}
