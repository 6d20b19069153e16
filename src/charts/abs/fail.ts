import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type Label } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { shape, slab } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { bolder, crossed, depths, loan, RAISED, type Slices } from './loans.ts';

/** Of the height, what the bottom slice has: it is the one that loses; it is no higher than the drawing is wide. */
const LOWEST = 0.72;
/** px between two slices. */
const AIR = 5;
/** How strong the slices are that lose nothing. */
const FULL = 0.2;
/** px; how thick the outline is of what is lost. */
const OUTLINE = 4;
/** How much of its bite a loan fills. */
const RADIUS = 0.78;
/** How much larger than a name what is said of the bottom slice is, at most, and how much smaller how many fail. */
const LARGE = 2.4;
/** Of the slice's height, how large that is at most. */
const HALF = 0.25;
const NAME = 1.4;
const SMALL = 0.8;

/** 3 · A few loans fail, and each is a bite out of the bottom slice: they take as much of it as they cost it, which stays as an empty outline; the slices over it are whole. */
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
  // What they cost is the same share of the slice as they are of all that it can bear: half a round for each is evened out.
  const r = (low / 2 - OUTLINE) / n;
  const edge = size.width * (1 - n / bottom) + (n * Math.PI * r * r) / 2 / low;
  const places = range(n).map((i): Point => [edge, top + OUTLINE + (2 * i + 1) * r]);
  const left = edge + r;
  const maxWidth = size.width - left - OUTLINE - space.half;
  const lost = bolder(words(data, 'half'), 'debt', Math.min(type.number * LARGE, low * HALF));
  const failed = bolder(fill(data, 'failed', { n, loans }), 'debt', type.number * SMALL);
  const under = blockHeight([lost], maxWidth);
  const from = top + (low - under - blockHeight([failed], maxWidth)) / 2;
  const place = { x: left + maxWidth / 2, anchor: 'middle', maxWidth } as const;
  const name = poster(
    bolder(words(data, 'bottomSlice'), 'paper'),
    edge - r - 2 * space.near,
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
      [[0, top], [edge, top], ...places.flatMap(([x, y]) => arc(x, y, r, 0, -180)), [edge, high]],
      { tone: 'debt' },
      [[0, high]],
    ),
    stroke(
      'gone',
      [
        [edge, top + OUTLINE / 2],
        [size.width - OUTLINE / 2, top + OUTLINE / 2],
        [size.width - OUTLINE / 2, high - OUTLINE / 2],
        [edge, high - OUTLINE / 2],
      ],
      OUTLINE,
      { role: 'debt', dash: [5, 4] },
    ),
    ...places.flatMap((place, i): Mark[] => [loan(i, place, r * RADIUS), ...crossed(i, place, r * RADIUS)]),
    ...block('gone-is', { ...place, top: from }, [lost]).marks,
    ...block('failed', { ...place, top: from + under }, [failed]).marks,
    ...block('bottom-name', { x: space.near, top: top + low / 2 - name.size * RAISED }, [name]).marks,
    ...says.marks,
  ];
}
