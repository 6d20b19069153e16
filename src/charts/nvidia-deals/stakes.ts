import { range } from 'd3-array';
import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { alongLoop, insideLoop } from '../shared/ring/loops.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { chevron, circleOf, ends, headOn, inRole, WAY, wayLine } from './circle.ts';
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
function anthropic(layout: Deals, circle: Circle): { marks: Mark[]; at: PlaceBox; top: number } {
  const { loop, nvidia, pitch } = circle;
  const lines = [name(layout, 'anthropic')];
  const { width } = block('', { x: 0, top: 0 }, lines);
  const [w, h] = [width + layout.type.label, blockHeight(lines) + layout.type.label * 0.6];
  const { standing } = amount(layout.data, 'anthropic');
  const count = tens(layout, 'anthropic');
  const under = nvidia.y + nvidia.h;
  const fan = fanOf(circle);
  const top = fan.y + fan.to[1] + 4;
  const at = { x: loop.x - w / 2, y: top + pitch * 2.4, w, h };
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

/** How long a deal of no known size is, of the ring's half height, and how thick, of the room from one to the next; how far down they begin. */
const DEAL = { long: 0.34, thick: 0.5, down: 0.3 } as const;

/** A fan of deals under Nvidia: round its middle, from one curve to another, each so far across and so far down, px. */
interface Fan {
  x: number;
  y: number;
  from: Point;
  to: Point;
}

/** Where the fan lies: round where there is room, flatter in a low ring. */
function fanOf({ loop, nvidia, openai, pitch }: Circle): Fan {
  const [x, y] = [nvidia.x + nvidia.w / 2, nvidia.y + nvidia.h / 2];
  const across = Math.hypot(nvidia.w, nvidia.h) / 2 + 4;
  const down = Math.min(across, nvidia.h / 2 + loop.ry * DEAL.down);
  const room = (openai.y - y) / 2 - down - pitch * 2.4;
  const long = Math.max(pitch, Math.min(loop.ry * DEAL.long, room));
  return { x, y, from: [across, down], to: [across + long, down + long] };
}

/** Deals out of Nvidia, none of them sized: one even fan, as broad as the ring lets it, with the sized one in its middle. */
function swarm(layout: Deals, circle: Circle): LineMark[] {
  const { loop, pitch } = circle;
  const { x, y, from, to } = fanOf(circle);
  // The two that are drawn with their money are among them.
  const wanted = amount(layout.data, 'deals').value - 2;
  const at = (degrees: number, [across, down]: Point): Point => {
    const angle = (degrees / 180) * Math.PI;
    return [x + across * Math.sin(angle), y + down * Math.cos(angle)];
  };
  const inside = (degrees: number): boolean =>
    [from, to].every((out) => insideLoop(loop, at(degrees, out), pitch * 0.9));
  const half = range(88, 30, -1).find(inside) ?? 30;
  const each = (2 * half) / wanted;
  const thick = Math.min(pitch * WAY, (each / 180) * Math.PI * from[1] * DEAL.thick);
  // The middle seat is the stem's.
  const seats = range(wanted + 1).filter((n) => n !== wanted / 2);
  return seats.map((n, deal) => ({
    kind: 'line',
    key: `deal/${deal}`,
    points: [at(n * each - half, from), at(n * each - half, to)],
    width: thick,
    role: 'equity',
  }));
}

/** What Anthropic is to get, beside the stem, where there is room on one of its sides. */
function stemWords(
  layout: Deals,
  { loop, pitch }: Circle,
  { at, top }: { at: PlaceBox; top: number },
  taken: readonly Mark[],
): Mark[] {
  const { data, type } = layout;
  const said: Line = sum(amount(data, 'anthropic'), type.label, 'equity');
  const lines = [said, caption(layout, 'withMicrosoft')];
  const heights = range(0, 40, 2).flatMap((n) => [top + pitch - n, top + pitch + n]);
  const spots = { anchor: 'end', heights, x: loop.x - pitch - BESIDE, middle: loop.x } as const;
  const other = { anchor: 'start', heights, x: loop.x + pitch + BESIDE, middle: loop.x } as const;
  const boxes = coveredBy(taken);
  // Best beside the squares and the box together.
  const low = range(top, at.y + at.h, 2);
  const beside = { anchor: 'end', heights: low, x: at.x - BESIDE, middle: loop.x } as const;
  const left = [beside, spots]
    .map((spot) => placeWords('anthropic-sum', spot, [lines], boxes))
    .find(({ length }) => length > 0);
  return left ?? placeWords('anthropic-sum', other, [lines, [said]], boxes);
}

/** Heights from one place on, outwards from it. */
const around = (from: number, reach: number): number[] =>
  range(0, reach, 3).flatMap((n) => [from + n, from - n]);

/** 2 · Deals of no known size swarm round Nvidia; two of them grow. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, type } = layout;
  const circle = circleOf(layout);
  const lab = anthropic(layout, circle);
  const deals = swarm(layout, circle);
  const drawn = [
    ...deals,
    ...stakeLane(layout, circle),
    ...lab.marks,
    ...ends(layout, circle, 'sellsChips', 'needsChips'),
  ];
  const y = lab.at.y + lab.at.h + type.label * 1.6;
  const said = stemWords(layout, circle, lab, drawn);
  const spots = { anchor: 'end', heights: around(y, circle.loop.ry), middle: circle.loop.x } as const;
  const words = placeWords(
    'stake-sum',
    spots,
    [
      ...[type.number, type.label].map((size) => [
        sum(amount(data, 'openai'), size, 'equity'),
        caption(layout, 'forShares'),
      ]),
      [sum(amount(data, 'openai'), type.label, 'equity')],
    ],
    coveredBy([...drawn, ...said]),
  );
  return [...drawn, ...said, ...words, ...footOf(layout)];
}

/** How thick the way back is, and how long its head, in pitches. */
const BACK = { thick: 0.5, head: 1.5 } as const;

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const circle = circleOf(layout);
  const { loop, pitch, leavesAgain, entersAgain } = circle;
  const lab = anthropic(layout, circle);
  const [thick, head] = [Math.max(6, pitch * BACK.thick), Math.max(14, pitch * BACK.head)];
  const neck = entersAgain - head;
  // One bead to a piece of the way: as many as stand a bead apart, and a gap before the head.
  const beads = Math.round((neck - leavesAgain) / (thick * 2));
  const back: Mark[] = [
    {
      kind: 'arrow',
      key: 'openai-back',
      points: alongLoop(loop, leavesAgain, neck, 0, beads),
      width: thick,
      head: 0,
      role: 'chips',
      standing: 'claimed',
    },
    headOn('openai-back-head', loop, entersAgain, head, 'chips'),
  ];
  const drawn = [
    ...back,
    ...stakeLane(layout, circle),
    ...lab.marks,
    ...ends(layout, circle, 'sellsChips', 'needsChips'),
  ];
  const stem = stemWords(layout, circle, lab, drawn);
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
