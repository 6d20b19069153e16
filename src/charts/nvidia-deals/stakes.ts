import { range } from 'd3-array';
import type { Box, CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { alongLoop, insideLoop, loopLength, onLoop, type Loop } from '../shared/ring/loops.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { chevron, circleOf, ends, inRole, WAY, wayLine } from './circle.ts';
import type { Circle } from './circle-plan.ts';
import { BESIDE, coveredBy, placeWords } from './free.ts';
import { footOf, sum, tens, type Deals } from './money.ts';
import { stakeWagons } from './wagons.ts';

/** The ten squares on the ring's right side, and the way on both sides of them. */
export function stakeLane(layout: Deals, circle: Circle): Mark[] {
  const { marks, from, to } = stakeWagons(layout, circle);
  const { leaves, enters, pitch } = circle;
  const half = pitch * 0.35;
  return [
    wayLine('stake-out', circle, leaves - pitch, from - half, 'equity'),
    wayLine('stake-in', circle, to + half, enters + 4, 'equity'),
    chevron('stake-head', circle, enters + 5, Math.max(8, pitch * 0.75), 'equity'),
    ...marks,
  ];
}

/** Where Anthropic stands, and its squares on the stem from Nvidia down to it. */
function anthropic(
  layout: Deals,
  { loop, nvidia, pitch }: Circle,
): { marks: Mark[]; at: PlaceBox; top: number } {
  const lines = [name(layout, 'anthropic')];
  const { width } = block('', { x: 0, top: 0 }, lines);
  const [w, h] = [width + layout.type.label, blockHeight(lines) + layout.type.label * 0.6];
  const at = { x: loop.x - w / 2, y: loop.y - h - loop.ry * 0.02, w, h };
  const { standing } = amount(layout.data, 'anthropic');
  const count = tens(layout, 'anthropic');
  const under = nvidia.y + nvidia.h;
  const top = at.y - pitch * 2.4;
  const side = pitch - gap(pitch);
  const set = {
    key: 'anthropic',
    count,
    columns: 1,
    pitch,
    x: loop.x - side / 2,
    role: 'equity',
    standing,
  } as const;
  const stem = (key: string, from: number, to: number): LineMark => ({
    kind: 'line',
    key,
    points: [
      [loop.x, from],
      [loop.x, to],
    ],
    width: pitch * WAY,
    role: 'equity',
  });
  const cells: CellMark[] = squares({ ...set, top });
  const marks: Mark[] = [
    stem('stem-out', under, top - 3),
    stem('stem-in', top + pitch * 2, at.y),
    ...cells,
    ...placeBox('anthropic', at, lines),
  ];
  return { marks, at, top };
}

/** How wide a deal of no known size is, how long, and how far from the next, in pitches. */
const DEAL = { width: 0.36, long: 0.95, apart: 1.15, row: 1.3 } as const;

/** Deals round Nvidia, none of them sized: short strokes in rows, where nothing else stands. */
function swarm(layout: Deals, circle: Circle, taken: readonly Mark[]): LineMark[] {
  const { nvidia, pitch } = circle;
  const boxes = coveredBy(taken);
  const clear = (x: number, y: number): boolean => {
    const keep = pitch * 0.65 + 1.5;
    const near = ({ x: bx, y: by, width, height }: Box): boolean =>
      x > bx - keep && x < bx + width + keep && y > by - keep && y < by + height + keep;
    return y > keep && x > keep && x < layout.size.width - keep && !boxes.some(near);
  };
  // The two that are drawn with their money are among them.
  const wanted = amount(layout.data, 'deals').value - 2;
  const middle = { x: nvidia.x + nvidia.w / 2, y: nvidia.y + nvidia.h / 2 };
  const places = range(1, 12).flatMap((row): [Point, Point][] => {
    const out = pitch * (row * DEAL.row - 0.1);
    const round: Loop = { ...middle, rx: nvidia.w / 2 + out, ry: nvidia.h / 2 + out };
    const all = loopLength(round);
    const count = Math.floor(all / (pitch * DEAL.apart));
    return range(count).flatMap((i) => {
      const along = ((i + (row % 2) / 2) / count) * all;
      const [x, y] = onLoop(round, along);
      if (!insideLoop(circle.loop, [x, y], pitch) || !clear(x, y)) return [];
      const half = (pitch * DEAL.long) / 2;
      return [[onLoop(round, along, -half), onLoop(round, along, half)]];
    });
  });
  return places.slice(0, wanted).map((points, n) => ({
    kind: 'line',
    key: `deal/${n}`,
    points,
    width: pitch * DEAL.width,
    role: 'equity',
  }));
}

/** What Anthropic is to get, beside the stem, where there is room on one of its sides. */
function stemWords(layout: Deals, { loop, pitch }: Circle, top: number, taken: readonly Mark[]): Mark[] {
  const { data, type } = layout;
  const said: Line = sum(amount(data, 'anthropic'), type.label, 'equity');
  const lines = [said, caption(layout, 'withMicrosoft')];
  const heights = range(0, 40, 2).flatMap((n) => [top + pitch - n, top + pitch + n]);
  const spots = { anchor: 'end', heights, x: loop.x - pitch - BESIDE, middle: loop.x } as const;
  const other = { anchor: 'start', heights, x: loop.x + pitch + BESIDE, middle: loop.x } as const;
  const boxes = coveredBy(taken);
  const left = placeWords('anthropic-sum', spots, [lines], boxes);
  return left.length > 0 ? left : placeWords('anthropic-sum', other, [lines, [said]], boxes);
}

/** Heights from one place on, outwards from it. */
const around = (from: number, reach: number): number[] =>
  range(0, reach, 3).flatMap((n) => [from + n, from - n]);

/** 2 · Deals of no known size swarm round Nvidia; two of them grow. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, type } = layout;
  const circle = circleOf(layout);
  const lab = anthropic(layout, circle);
  const drawn = [
    ...stakeLane(layout, circle),
    ...lab.marks,
    ...ends(layout, circle, 'sellsChips', 'needsChips'),
  ];
  const y = lab.at.y + lab.at.h + type.label * 1.6;
  const said = stemWords(layout, circle, lab.top, drawn);
  const spots = { anchor: 'end', heights: around(y, circle.loop.ry), middle: circle.loop.x } as const;
  const words = placeWords(
    'stake-sum',
    spots,
    [type.number, type.label].map((size) => [
      sum(amount(data, 'openai'), size, 'equity'),
      caption(layout, 'forShares'),
    ]),
    coveredBy([...drawn, ...said]),
  );
  const all = [...drawn, ...said, ...words];
  return [...swarm(layout, circle, all), ...all, ...footOf(layout)];
}

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const circle = circleOf(layout);
  const { loop, pitch, leavesAgain, entersAgain } = circle;
  const lab = anthropic(layout, circle);
  const back: Mark = {
    kind: 'arrow',
    key: 'openai-back',
    points: alongLoop(loop, leavesAgain, entersAgain),
    width: Math.max(8, pitch * 0.85),
    head: pitch * 1.7,
    role: 'chips',
    standing: 'claimed',
  };
  const drawn = [
    back,
    ...stakeLane(layout, circle),
    ...lab.marks,
    ...ends(layout, circle, 'sellsChips', 'needsChips'),
  ];
  const stem = stemWords(layout, circle, lab.top, drawn);
  const variants = (label: 'practice' | 'paper', role: 'chips' | 'equity'): Line[][] => {
    const name = inRole(layout, label, role);
    return [[name, caption(layout, `${label}Is`)], [name]];
  };
  const y = lab.at.y + lab.at.h + layout.type.label * 1.6;
  const heights = around(y, loop.ry);
  const left = { anchor: 'start', heights, middle: loop.x } as const;
  const practice = placeWords(
    'practice',
    left,
    variants('practice', 'chips'),
    coveredBy([...drawn, ...stem]),
  );
  const right = { anchor: 'end', heights: around(y + loop.ry * 0.16, loop.ry), middle: loop.x } as const;
  const taken = coveredBy([...drawn, ...stem, ...practice]);
  const paper = placeWords('paper', right, variants('paper', 'equity'), taken);
  return [...drawn, ...stem, ...practice, ...paper, ...footOf(layout)];
}
