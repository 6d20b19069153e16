import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { disc, middled, plain, shape, slab, within } from '../shared/places.ts';
import { centred } from '../shared/plot/axis.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { runIn } from '../shared/type.ts';
import { line, type Boxed } from './parts.ts';

/** px: the axis, and how long a notch of it is. */
const [AXIS, NOTCH] = [3, 8];
/** Of a bar’s height, a doorway at most, and in years; px, its jambs; of the doorway, how far its open leaf reaches, and how much higher that is there. */
const [DOORWAY, YEARS] = [0.45, 2.6];
const JAMB = 7;
const [LEAF, SLOPE] = [0.6, 0.2];
/** A part of the doorway: its knob as a radius. */
const KNOB = 12;
/** px: the dashes of what stays empty, and of the line where one goes on alone, with the air after each. */
const EMPTY = 2;
const ALONE = 3;
const DASH = [8, 6];
/** How much larger than the largest amount elsewhere the years are at most; what they are of, of that. */
const LARGE = 2.5;
const NAMED = 0.42;
/** Of a bar’s breadth, its words at most; of its height, what is said of the door; of the room for both or the width, the years over the first, and of those what they are. */
const BROAD = 0.86;
const SAID = 0.21;
const OVER = 0.132;
const RENT = 0.66;

/** 6 · Two bars of one height on one axis of years: four of rent, at whose end an open door stands, as Meta may leave, and sixteen of a guarantee, which goes on alone past a dashed line. */
export function rulerScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'yearsOnly');
  const [lease, guarantee] = [amount(data, 'lease'), amount(data, 'guarantee')];
  const each = size.width / guarantee.value;
  const ticks = NOTCH + type.label * LEADING + space.tight;
  const room = below.top - space.half - AXIS - ticks;
  const large = type.hero * LARGE;
  const named = large * NAMED;
  const px = Math.min(room, size.width) * OVER;
  const years = runIn('rent-words', { x: 0, top: 0 }, [
    amountLine(lease, px, 'purchase'),
    bold(layout, 'rentIs', 'purchase', px * RENT),
  ]);
  const y = years.bottom + space.tight;
  const bar = (room - y) / 2;
  const tall = y + bar;
  const promise = { x: 0, y: tall + AXIS + ticks, w: size.width, h: bar };
  const rent = { x: 0, y, w: each * lease.value, h: bar };
  // The other years, of which nobody knows: at their beginning the door, its leaf swung out, then what is said of it.
  const doorway = Math.min(bar * DOORWAY, each * YEARS);
  const [far, right] = [rent.w + doorway, size.width - EMPTY / 2];
  const [leaf, lintel] = [far + doorway * LEAF, y + doorway * SLOPE];
  const alone = { ...promise, x: rent.w, w: size.width - rent.w };
  const guaranteed = [
    bold(layout, 'promise', 'paper', named),
    amountLine(guarantee, large, 'paper'),
    bold(layout, 'promiseIs', 'paper', named),
  ];
  return [
    slab('rent', rent, { tone: 'purchase' }),
    ...years.marks,
    stroke(
      'empty',
      [
        [leaf, y + EMPTY / 2],
        [right, y + EMPTY / 2],
        [right, tall],
      ],
      EMPTY,
      { role: 'purchase', dash: DASH },
    ),
    slab('door', { x: rent.w, y: lintel, w: doorway, h: tall - lintel }, { tone: 'ink' }),
    plain(
      'doorway',
      { x: rent.w + JAMB, y: lintel + JAMB, w: doorway - 2 * JAMB, h: tall - lintel - JAMB },
      { bare: true },
    ),
    shape(
      'leaf',
      [
        [far, lintel],
        [leaf, y],
        [leaf, tall],
        [far, tall],
      ],
      { role: 'context' },
    ),
    disc('knob', leaf - doorway / 4, tall - bar / 2, doorway / KNOB, { tone: 'ink' }),
    ...middled(
      'leave-words',
      { ...rent, x: leaf, w: right - leaf },
      [bold(layout, 'leave', 'ink', Math.min(bar * SAID, named))],
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
    line('alone', [rent.w, promise.y, rent.w, promise.y + bar], ALONE, {
      tone: 'ground',
      dash: DASH,
      order: 2,
    }),
    ...middled('guarantee-words', alone, within(guaranteed, alone.w * BROAD, bar - space.apart), 2, 2).marks,
    ...below.marks,
  ];
}
