import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { middled, shape, slab, within } from '../shared/places.ts';
import { centred } from '../shared/plot/axis.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { blockHeight } from '../shared/type.ts';
import { line, type Boxed } from './parts.ts';

/** px: the axis, and how long a notch of it is. */
const [AXIS, NOTCH] = [3, 8];
/** Of a bar's height, a doorway at most, and in years; px, its jambs; of what is between them, how far its open leaf reaches, and, in px, how much lower that is there. */
const [DOORWAY, YEARS] = [0.56, 3.2];
const JAMB = 8;
const [LEAF, SLOPE] = [0.56, 14];
/** px: the dashes of what stays empty, and of the line where one goes on alone, with the air after each. */
const EMPTY = 2;
const ALONE = 3;
const DASH = [8, 6];
/** How much larger than the largest amount elsewhere the years are at most; what they are of, of that. */
const LARGE = 2.5;
const NAMED = 0.42;
/** Of a bar's breadth, its words at most; of its height, what is said of the door. */
const BROAD = 0.86;
const SAID = 0.19;

/** 6 · Two bars of one height on one axis of years: four of rent, at whose end an open door stands, as Meta may leave, and sixteen of a guarantee, which goes on alone past a dashed line. */
export function rulerScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'yearsOnly');
  const [lease, guarantee] = [amount(data, 'lease'), amount(data, 'guarantee')];
  const each = size.width / guarantee.value;
  const ticks = NOTCH + type.label * LEADING + space.tight;
  const tall = (below.top - space.half - AXIS - ticks) / 2;
  const rent = { x: 0, y: 0, w: each * lease.value, h: tall };
  const promise = { x: 0, y: tall + AXIS + ticks, w: size.width, h: tall };
  const large = type.hero * LARGE;
  const named = large * NAMED;
  const rentIs = bold(layout, 'rentIs', 'paper', Math.max(SMALLEST, tall * 0.1));
  const broad = rent.w * BROAD;
  // The number over its word, where they have two.
  const years = amountLine(lease, large, 'paper');
  const pays = within(
    years.text.split(/\s/).map((text) => ({ ...years, text })),
    broad,
    tall - blockHeight([rentIs], broad) - space.half,
  );
  // The other years, of which nobody knows: at their beginning the door, its leaf open, then what is said of it.
  const edge = rent.w + Math.min(tall * DOORWAY, each * YEARS);
  const [post, far, right] = [rent.w + JAMB / 2, edge - JAMB / 2, size.width - EMPTY / 2];
  const leaf = post + (far - post) * LEAF;
  const alone = { ...promise, x: rent.w, w: size.width - rent.w };
  const guaranteed = [
    bold(layout, 'promise', 'paper', named),
    amountLine(guarantee, large, 'paper'),
    bold(layout, 'promiseIs', 'paper', named),
  ];
  return [
    slab('rent', rent, { tone: 'purchase' }),
    ...middled('rent-words', rent, [...pays, rentIs], (rent.w - broad) / 2).marks,
    stroke(
      'empty',
      [
        [edge, EMPTY / 2],
        [right, EMPTY / 2],
        [right, tall],
      ],
      EMPTY,
      { role: 'purchase', dash: DASH },
    ),
    stroke(
      'door',
      [
        [post, tall],
        [post, JAMB / 2],
        [far, JAMB / 2],
        [far, tall],
      ],
      JAMB,
    ),
    shape(
      'leaf',
      [
        [post, 0],
        [leaf, SLOPE],
        [leaf, tall - SLOPE],
        [post, tall],
      ],
      { tone: 'ink' },
    ),
    ...middled(
      'leave-words',
      { ...rent, x: edge, w: right - edge },
      [bold(layout, 'leave', 'ink', tall * SAID)],
      space.near,
    ).marks,
    slab('axis', { x: 0, y: tall, w: size.width, h: AXIS }, { tone: 'ink' }),
    ...range(0, guarantee.value + 1, lease.value).flatMap((year): Mark[] => {
      const [x, top] = [Math.min(right, Math.max(EMPTY / 2, year * each)), tall + AXIS];
      return [
        line(`year/${year}`, [x, top, x, top + NOTCH], EMPTY),
        ...centred(
          layout,
          `year-name/${year}`,
          { x, top: top + NOTCH },
          { text: `${year}`, size: type.label, weight: 600 },
        ),
      ];
    }),
    slab('guarantee', promise, { tone: 'debt', order: 2 }),
    line('alone', [rent.w, promise.y, rent.w, promise.y + tall], ALONE, {
      tone: 'ground',
      dash: DASH,
      order: 2,
    }),
    ...middled('guarantee-words', alone, within(guaranteed, alone.w * BROAD, tall - space.apart), 2, 2).marks,
    ...below.marks,
  ];
}
