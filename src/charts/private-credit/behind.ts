import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled } from '../shared/places.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { plaque, type Credit } from './parts.ts';

/** Who stands behind the funds, in theory: of one size, because nobody says who put in how much. */
const BEHIND = ['pensionFunds', 'endowments', 'hedgeFunds'] as const;
/** Of the drawing's height: the funds, and the names over them; of the names', the beam that joins them. */
const [FUNDS, NAMES, BEAM] = [0.18, 0.19, 0.12];
/** Of a block's height, the name in it; and how much of its width that may take. */
const [NAME, ACROSS] = [0.5, 0.92];
/** Of an arrow's length, its head; of its width, its shaft; and how much of the shaft its words may take. */
const [LONG, SHAFT, SAID] = [0.34, 0.7, 0.86];
/** How much larger than an amount elsewhere the words on an arrow may be. */
const LARGE = 1.35;

/** What goes between those behind the funds and the funds: their money down, and losses back up. */
const WAYS = [
  { key: 'money', role: 'savers', down: true },
  { key: 'losses', role: 'debt', down: false },
] as const;

/** A broad arrow between two levels, in a width that no amount sizes. @param from,to px, where it begins and where its point is */
function stream(key: string, role: Role, x: number, width: number, from: number, to: number): AreaMark {
  const neck = to - (to - from) * LONG;
  const side = (width * (1 - SHAFT)) / 2;
  const edge = (inner: number, outer: number): Point[] => [
    [inner, from],
    [inner, neck],
    [outer, neck],
    [x + width / 2, to],
  ];
  // Words in paper stand on its ink.
  return {
    kind: 'area',
    key,
    tone: role,
    over: edge(x + side, x),
    under: edge(x + width - side, x + width),
  };
}

/** 2 · Three kinds of institution on one beam: their money runs into the funds, and losses would run back. */
export function behindScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const bottom = below.top - space.half;
  const [funds, high] = [bottom * FUNDS, bottom * NAMES];
  const beam = high * BEAM;
  const w = (size.width - 2 * space.hair) / BEHIND.length;
  const fit = (lines: readonly Line[], width: number, room: number, most: number): number =>
    range(most, 12, -0.5).find((px) =>
      lines.every((line) => {
        const set = block('', { x: 0, top: 0, maxWidth: width }, [{ ...line, size: px }]);
        return set.marks[0]!.size === px && set.bottom <= room;
      }),
    ) ?? 12.1;
  const names = BEHIND.map((key) => bold(layout, key, 'paper', type.number));
  const px = fit(names, w * ACROSS, (high - beam) * 0.92, type.number);
  const [top, floor] = [high + space.hair, bottom - funds - space.hair];
  const broad = (size.width - space.half) / 2;
  const shaft = (floor - top) * (1 - LONG);
  const words = WAYS.map(({ key }) => bold(layout, key, 'paper'));
  const said = fit(words, broad * SHAFT * SAID, shaft * 0.94, type.number * LARGE);
  return [
    ...BEHIND.flatMap((key, n): Mark[] => {
      const x = n * (w + space.hair);
      return [
        { kind: 'box', key: `${key}-box`, x, y: 0, w, h: high - beam, r: 0, role: 'savers' },
        ...middled(
          `${key}-name`,
          { x, y: 0, w, h: high - beam },
          [{ ...names[n]!, size: px }],
          (w * (1 - ACROSS)) / 2,
        ).marks,
      ];
    }),
    { kind: 'box', key: 'beam', x: 0, y: high - beam - 1, w: size.width, h: beam + 1, r: 0, role: 'savers' },
    ...WAYS.flatMap(({ key, role, down }, n): Mark[] => {
      const x = n * (broad + space.half);
      const order = 1 + n;
      return [
        { ...stream(`stream/${key}`, role, x, broad, down ? top : floor, down ? floor : top), order },
        ...middled(
          `${key}-says`,
          { x: x + (broad * (1 - SHAFT)) / 2, y: down ? top : floor - shaft, w: broad * SHAFT, h: shaft },
          [{ ...words[n]!, size: said }],
          (broad * SHAFT * (1 - SAID)) / 2,
          order,
        ).marks,
      ];
    }),
    ...plaque(
      'funds',
      { x: 0, y: bottom - funds, w: size.width, h: funds },
      poster(bold(layout, 'funds'), size.width * ACROSS, funds * NAME),
      { tone: 'night' },
    ),
    ...below.marks,
  ];
}
