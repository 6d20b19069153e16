import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, filledBox, within } from '../shared/places.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, runIn } from '../shared/type.ts';
import { footOf, strip, stripLength, stripPitch, tens, thin, type Deals } from './money.ts';

/** px; how long the barbs are of a deal that nobody has sized. */
const BARB = 5;
/** Of the fan's reach: how thick the ray is of a deal whose size is known, how broad its head, and how long. */
const HEAVY = [0.055, 0.15, 0.13] as const;
/** How far Nvidia's half disc goes, of the fan; and what the rays keep from it, px. */
const [DISC, AIR] = [0.77, 5];
/** Of the disc's half breadth: how broad and how deep the block of its words is, and how large Nvidia's name is, and its count. */
const [BROAD, DEEP, NAME, COUNT] = [1.45, 0.68, 0.3, 0.25];
/** px; how far the disc goes under that block: no seam. */
const UNDER = 2;
/** How large a square of the two deals that are sized is at most, px, and of the drawing's height. */
const [PITCH, LOWEST] = [60, 0.12];
/** How many squares' breadth the two deals keep between them at least. */
const BETWEEN = 0.9;
/** How much more of the fan a heavy ray has than a thin one. */
const ROOM = 3;
/** How much of what the fan leaves free is over it. */
const ABOVE = 0.2;

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** Nvidia and its count on the half disc's own colour. @param x,y px, the middle of the disc's top @param r px */
function counted(layout: Deals, x: number, y: number, r: number): Mark[] {
  const who: Line = { ...name(layout, 'nvidia', 'paper'), size: r * NAME };
  const many = amountLockup('deals-sum', amount(layout.data, 'deals'), 'paper', r * BROAD - 4, r * COUNT);
  const top = y + r * DEEP - blockHeight([who]) - many.bottom;
  return [
    ...filledBox('deals', { x: x - (r * BROAD) / 2, y, w: r * BROAD, h: r * DEEP }, [], { role: 'equity' }),
    ...block('deals-who', { x, top, anchor: 'middle' }, [who]).marks,
    ...many.marks.map((mark) => moved(mark, x - many.width / 2, top + blockHeight([who]))),
  ];
}

/** 2 · Deals of no known size fan out of Nvidia, counted; two of them, heavy, lead to their squares. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const height = floorOf(layout);
  const x = size.width / 2;
  const counts = SIZED.map(([, slot]) => tens(layout, slot));
  // The ten stand in two rows, or, where the drawing is broad, in one.
  const rows = layout.wide ? 1 : 2;
  const columns = counts[0]! / rows;
  const whole = columns + counts[1]! + BETWEEN;
  const pitch = Math.min(PITCH, stripPitch(whole, size.width), height * LOWEST);
  const sums = within(
    SIZED.map(([, slot]) => sum(amount(data, slot), type.number, 'equity')),
    x - space.clear,
  );
  const names = SIZED.map(([, slot]) => name(layout, slot));
  const below = height - blockHeight([sums[0]!]);
  const low = below - blockHeight(names.slice(1));
  const buyers = [
    block('openai-is', { x: 0, top: low }, names.slice(0, 1)),
    runIn('anthropic-is', { x: 0, top: low }, [names[1]!, caption(layout, 'withMicrosoft')]),
  ];
  const floor = low - space.tight;
  const tops = [floor - rows * pitch, floor - pitch] as const;
  const top = tops[0];
  // The headline keeps off the uppermost rays.
  const free = top - space.apart - space.half;
  const r = Math.min(x - 2, free);
  const y = space.half + (free - r) * ABOVE;
  /** A place round the middle of the fan's top. @param angle radians from straight down, to the right @param out px */
  const at = (angle: number, out: number): Point => [x + out * Math.sin(angle), y + out * Math.cos(angle)];
  const lengths = [columns, counts[1]!].map((count) => stripLength(count, pitch));
  const lefts = [0, size.width - lengths[1]!];
  // The heavy rays go straight on to the middles of their squares.
  const ends = lefts.map((left, n): Point => [left + lengths[n]! / 2, tops[n]! - 3]);
  const angles = ends.map(([endX, endY]) => Math.atan2(endX - x, endY - y));
  const parts = amount(data, 'deals').value + SIZED.length * (ROOM - 1);
  const each = Math.PI / parts;
  const [disc, [thick, wing, head]] = [r * DISC, HEAVY];
  const [across, deep] = [(disc * BROAD) / 2 - UNDER, disc * DEEP - UNDER];
  return [
    ...range(parts)
      .map((n) => (n + 0.5) * each - Math.PI / 2)
      .filter((angle) => angles.every((heavy) => Math.abs(angle - heavy) > (ROOM / 2) * each))
      .map((angle, n) => thin(`deal/${n}`, at(angle, disc + AIR), at(angle, r), BARB, 'equity')),
    {
      kind: 'area',
      key: 'nvidia-disc',
      over: range(49).map((n) => at((n / 48 - 0.5) * Math.PI, disc)),
      // Not under the block of its words: while both come in, that would be seen.
      under: [
        [x - across, y],
        [x - across, y + deep],
        [x + across, y + deep],
        [x + across, y],
      ],
      tone: 'equity',
    },
    ...counted(layout, x, y, disc),
    ...SIZED.flatMap(([key, slot], n): Mark[] => {
      const { standing } = amount(data, slot);
      const edges = arrowEdges(at(angles[n]!, disc + AIR), ends[n]!, thick * r, wing * r, head * r);
      const end = n * size.width;
      return [
        { kind: 'area', key: `${slot}-ray`, ...edges, role: 'equity' },
        ...(n
          ? strip({ key, count: counts[n]!, pitch, x: lefts[n]!, top: tops[n]!, role: 'equity', standing })
          : squares({ key, count: counts[n]!, columns, pitch, x: 0, top, role: 'equity', standing })),
        ...buyers[n]!.marks.map((mark) => moved(mark, end && end - buyers[n]!.width, 0)),
        ...block(`${key}-sum`, { x: end, top: below, anchor: n ? 'end' : 'start' }, [sums[n]!]).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
