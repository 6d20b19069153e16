import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type Label } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { shape, slab } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { bolder, crossed, depths, loan, RADIUS, RAISED, type Slices } from './loans.ts';

/** Of the height, what the bottom slice has: it is the one that loses; it is no higher than the drawing is wide. */
const LOWEST = 0.72;
/** px between two slices. */
const AIR = 5;
/** How strong the slices are that lose nothing. */
const FULL = 0.2;
/** Of the width, how far the broken edge goes to either side of a line through it, from its upper to its lower end: in all it takes no more than it leaves. */
const JAG = 0.05;
const JAGS = [0, -0.9, 0.6, -0.4, 1, -0.7, 0.3, -0.8, 0.9, 0];
/** How much larger than a name what is said of the bottom slice is, at most. */
const LARGE = 2.4;
/** Of the slice's height, how large that is at most. */
const HALF = 0.25;
const NAME = 1.4;

/** 3 · A few loans fail, and the bottom slice is broken: as much of it is gone as they cost it, and they lie in its place; the slices over it are whole. */
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
  // What they cost is the same share of the slice as they are of all that it can bear.
  const edge = size.width * (1 - n / bottom);
  const jag = size.width * JAG;
  const left = edge + jag + space.half;
  const maxWidth = size.width - left - space.half;
  const lost = poster(
    bolder(words(data, 'half'), 'debt'),
    maxWidth,
    Math.min(type.number * LARGE, low * HALF),
  );
  const failed = poster(bolder(fill(data, 'failed', { n, loans }), 'debt'), maxWidth, type.number);
  // The loans stand between what is said of the slice and how many they are, as large as there is room.
  const free = low - blockHeight([lost, failed]) - 2 * space.apart;
  const columns = free > maxWidth ? 2 : free * 2 > maxWidth ? 3 : 5;
  const rows = Math.ceil(n / columns);
  const pitch = Math.min(maxWidth / columns, free / rows);
  const under = top + (low - blockHeight([lost, failed]) - rows * pitch) / 2;
  const first = under + blockHeight([lost]);
  const place = { x: left + maxWidth / 2, anchor: 'middle' } as const;
  // What a full field has more is left out of its middle, as on a die.
  const places = range(rows).flatMap((row) => {
    const many = columns - (row === rows >> 1 ? rows * columns - n : 0);
    return range(many).map((i): Point => [
      place.x + (i - (many - 1) / 2) * pitch,
      first + (row + 0.5) * pitch,
    ]);
  });
  const r = pitch * RADIUS;
  const name = poster(
    bolder(words(data, 'bottomSlice'), 'paper'),
    edge - jag - 2 * space.near,
    type.number * NAME,
  );
  return [
    ...(['top', 'middle'] as const).flatMap((key, i): Mark[] => {
      const line = label(`${key}Slice`);
      const y = i * each + (each - AIR) / 2 - line.size * RAISED;
      return [
        slab(
          `${key}-full`,
          { x: 0, y: i * each, w: size.width, h: each - AIR },
          { role: 'debt', shade: FULL },
        ),
        ...block(`${key}-name`, { x: space.near, top: y }, [line]).marks,
        ...block(`${key}-name-is`, { x: size.width - space.near, top: y, anchor: 'end' }, [label('spared')])
          .marks,
      ];
    }),
    shape(
      'pool',
      [[0, top], ...JAGS.map((out, i): Point => [edge + out * jag, top + (low * i) / (JAGS.length - 1)])],
      { tone: 'debt' },
      [[0, high]],
    ),
    ...places.flatMap((place, i): Mark[] => [loan(i, place, r), ...crossed(i, place, r)]),
    ...block('gone-is', { ...place, top: under }, [lost]).marks,
    ...block('failed', { ...place, top: first + rows * pitch }, [failed]).marks,
    ...block('bottom-name', { x: space.near, top: top + low / 2 - name.size * RAISED }, [name]).marks,
    ...says.marks,
  ];
}
