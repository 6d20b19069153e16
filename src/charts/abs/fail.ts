import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type Label } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { type PlaceBox, plain, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { bolder, crossed, depths, loan, pale, type Slices } from './loans.ts';

/** Of the height, what the bottom slice has: it is the one that loses. */
const LOWEST = 0.72;
/** Of the width, how high it is at the most, and where it is so flat that it has fewer bites. */
const [WIDEST, FLAT] = [0.8, 0.38];
/** px between two slices. */
const AIR = 5;
/** From the top of a line to the middle of its letters, in its own size. */
const RAISED = 0.61;
/** Of a bite's breadth, a loan's radius; corners of its round. */
const RADIUS = 0.43;
const CORNERS = 16;
/** From a row of loans to the one behind it, in a bite's breadth. */
const CLOSE = 0.87;
/** How much larger what is said of the failed is than a name, at most, and how much lower than the slice. */
const [LARGE, LARGEST] = [2.2, 3.6];

/** 3 · A few loans fail: they have bitten off of the bottom slice as much as they cost it; the slices over it are whole. */
export function failScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const { loans, bottom } = depths(layout);
  const n = Math.round(amount(data, 'fails').value * loans);
  const says = foot(layout, 'oneLoan');
  const high = says.top - space.half;
  const low = Math.min(high * LOWEST, size.width * WIDEST);
  const each = (high - low) / 2;
  const label = (key: Label<'abs'>, tone: 'paper' | 'debt' = 'debt'): Line =>
    bolder(words(data, key), tone, Math.min(type.number, each / LEADING));
  const top = high - low;
  // Those that fail lie in the bites, and more behind them, each between two.
  const bites = size.width * FLAT > low ? 2 : 3;
  const bite = low / bites;
  const r = bite * RADIUS;
  // What they cost is the same share of the slice as they are of all that it can bear: their round is evened out.
  const edge = size.width * (1 - n / bottom) + (Math.PI / 8) * bite;
  const at = range(3)
    .flatMap((column) =>
      range(bites - (column % 2)).map((row): Point => [
        edge + column * bite * CLOSE,
        top + (row + 0.5 + (column % 2) / 2) * bite,
      ]),
    )
    .slice(0, n);
  const torn = range(bites * CORNERS + 1).map((i): Point => {
    const [row, angle] = [Math.floor(i / CORNERS), (Math.PI * (i % CORNERS)) / CORNERS];
    return [edge - (bite / 2) * Math.sin(angle), top + row * bite + (bite / 2) * (1 - Math.cos(angle))];
  });
  const ground: PlaceBox = { x: 0, y: top, w: edge - bite / 2, h: low };
  const room = ground.w - 2 * space.near;
  const told = [
    label('bottomSlice', 'paper'),
    poster(
      bolder(fill(data, 'failed', { n, loans }), 'paper'),
      room * 1.4,
      Math.min(type.number * LARGE, low / LARGEST),
    ),
  ];
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
    stroke(
      'gone',
      [
        [edge, top + 1],
        [size.width - 1, top + 1],
        [size.width - 1, high - 1],
        [edge, high - 1],
      ],
      1.5,
      { role: 'debt', dash: '9 6' },
    ),
    plain('said', ground, { role: 'debt' }),
    ...at.flatMap((place, i): Mark[] => [loan(i, place, r), ...crossed(i, place, r)]),
    ...block(
      'failed',
      { x: space.near, top: top + (low - blockHeight(told, room)) / 2, maxWidth: room },
      told,
    ).marks,
    ...says.marks,
  ];
}
