import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { block, runIn, type Line } from '../shared/type.ts';
import {
  depths,
  footMarks,
  footRoom,
  headOf,
  loan,
  place,
  sliceWords,
  tank,
  titleMarks,
  walls,
  type Tank,
} from './tank.ts';

/** From -0.5 to 0.5: how far the n-th falling loan strays from its row and column. Uneven, but without chance. */
const stray = (n: number, of: number): number => ((n * n * of + n * 31) % 97) / 97 - 0.5;

/** 1 · Loans from everywhere fall into one tank. */
export function pourScene(layout: Layout<'abs'>): Mark[] {
  const { data, size } = layout;
  const heading = words(data, 'title1');
  const head = headOf(layout, heading);
  const bottom = size.height - footRoom(layout, 'oneDot') - 4;
  const { loans } = depths(layout);
  const rows = loans / 20;
  // Half the loans lie in the tank already, half are on their way, wider apart the higher they are.
  const pitch = Math.min((size.width - 16) / 10, (bottom - head) / (rows * 2.6), 46);
  const air = (bottom - head - rows * pitch - pitch * 0.4) / rows;
  const at = (n: number): Point => {
    const [row, column] = [Math.floor(n / 10), (n % 10) - 4.5];
    const landed = row - rows;
    if (landed >= 0) return [size.width / 2 + column * pitch, bottom - 4 - (rows - landed - 0.5) * pitch];
    const spread = pitch + ((size.width / 10 - pitch) * (rows - row)) / rows;
    return [
      size.width / 2 + column * spread + stray(n, 7) * (spread - pitch * 0.86),
      head + (row + 0.5) * air + stray(n, 13) * (air - pitch * 0.86),
    ];
  };
  const half = pitch * 5 + 7;
  return [
    walls(size.width / 2 - half, size.width / 2 + half, bottom - (rows + 0.7) * pitch, bottom),
    ...range(loans).map((n) => loan(n, at(n), pitch)),
    ...titleMarks(layout, heading),
    ...footMarks(layout, 'oneDot'),
  ];
}

/** The walls and the cuts between slices. */
export function cutTank(at: Tank): Mark[] {
  return [
    walls(at.left, at.right, at.tiers[0]!.top, at.tiers.at(-1)!.bottom),
    ...at.tiers.slice(1).map(({ name, top }): Mark => ({
      kind: 'line',
      key: `cut/${name}`,
      points: [
        [at.left + 1, top],
        [at.right - 1, top],
      ],
      width: 2,
      role: 'context',
    })),
  ];
}

function names(layout: Layout<'abs'>, at: Tank, step: '2' | '3'): Mark[] {
  const { x, width, beside } = at.said;
  return at.tiers.flatMap(({ name, top, dots }) => {
    const lines = sliceWords(layout, name, step) as [Line, Line];
    const gap = layout.type.caption * 0.35;
    const spot = { x, top: beside ? Math.min(top + gap, dots) : top + gap, maxWidth: width };
    return (beside ? block : runIn)(`${name}-name`, spot, lines).marks;
  });
}

/** 2 · The pool cut into slices, by who is paid first. */
export function cutScene(layout: Layout<'abs'>): Mark[] {
  const at = tank(layout);
  return [
    ...cutTank(at),
    ...range(depths(layout).loans).map((n) => loan(n, place(at, n), at.pitch)),
    ...names(layout, at, '2'),
    ...titleMarks(layout, words(layout.data, 'title2')),
    ...footMarks(layout, 'depth'),
  ];
}

/** Loans that fail, from all over the pool, and the places at the bottom where their loss is borne. */
function failing(layout: Layout<'abs'>): number[] {
  const { loans } = depths(layout);
  const count = Math.round(amount(layout.data, 'fails').value * loans);
  return range(count).map((i) => Math.floor(((i + 0.5) * 0.618 * loans) % (loans - 10)));
}

/** 3 · A few fail, wherever they are: the loss is the bottom slice’s. */
export function fewFailScene(layout: Layout<'abs'>): Mark[] {
  const { data } = layout;
  const at = tank(layout);
  const { loans } = depths(layout);
  const failed = failing(layout);
  const places = new Map<number, number>(
    failed.flatMap((n, i) => {
      const low = loans - 10 + i;
      return [
        [n, low],
        [low, n],
      ];
    }),
  );
  const text = fill(data, 'title3', { failed: failed.length, loans });
  return [
    ...cutTank(at),
    ...range(loans).map((n) => loan(n, place(at, places.get(n) ?? n), at.pitch, failed.includes(n))),
    // Once they lie at the bottom, they are crossed out.
    ...failed.map((n): Mark => {
      const [x, y] = place(at, places.get(n)!);
      const k = at.pitch * 0.3;
      return {
        kind: 'line',
        key: `cross/${n}`,
        points: [-1, 1, 0, -1, 1].map((side, i) => [x + side * k, y + (i < 3 ? side : -side) * k] as const),
        width: at.pitch * 0.1,
        role: 'debt',
        order: 1,
      };
    }),
    ...names(layout, at, '3'),
    ...titleMarks(layout, text, { size: layout.type.number, tone: 'debt' }),
    ...footMarks(layout, 'depth'),
  ];
}
