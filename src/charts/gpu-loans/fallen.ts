import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { type PlaceBox, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { block, blockHeight, widthOf } from '../shared/type.ts';
import { beamOn, BREAK, chipsPillar, frame, inside, NAME } from './beam.ts';
import { curves, releaseMonth } from './curves.ts';
import { DOTS, EDGE, strong, type Gpu } from './parts.ts';

/** Of the width, how broad the pillar of chips is where it is alone; of the beam's thickness, how far it lies on that. */
const ALONE = 0.36;
const LIES = 0.35;
/** When what is missing is said: once the beam has fallen. */
const SAID = 2.4;
/** px: the bracket that measures it, under the line where the beam lay. */
const BRACKET = 8;

/** 5 · No rent, and chips at half their price: too short for the beam, which lies on them with one end and has dropped to the floor with the other. */
export function fallenScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const { below, floor, beam, chips, top } = frame(layout);
  const month = releaseMonth(data);
  const { value, loan } = curves(data, 'sharpDrop');
  const [fetched, owed] = [value[month]!, loan[month]!];
  const h = (chips.h * fetched) / owed;
  const left: PlaceBox = { ...chips, w: size.width * ALONE, y: floor - h, h };
  const right = left.x + left.w;
  // Over the pillar's corner and down to the floor, its upper corner there still in the drawing.
  const end = (angle: number): number => size.width - 1 - beam.h * Math.sin(angle);
  const angle = range(30).reduce((was) => Math.atan2(h, end(was) - right), 1);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const lies = beam.h * LIES;
  const fallen = beamOn(
    [
      [right - lies * cos, left.y - lies * sin],
      [end(angle), floor],
    ],
    beam.h,
    2,
  );
  // Its name along its upper edge, in the middle of what it leaves.
  const [x, y] = fallen.over[0]!;
  const named = within(
    [
      strong(
        fill(data, 'level', { n: Math.round(owed) }),
        Math.min(type.hero, Math.max(NAME, beam.h * 0.5)),
        'debt',
      ),
    ],
    size.width - x - space.apart * 2,
  );
  const at = x + (size.width - x - widthOf(...named)) / 2;
  const short: PlaceBox = {
    x: left.x + BRACKET,
    y: top,
    w: fallen.under[0]![0] - left.x - BRACKET,
    h: chips.h - h,
  };
  return [
    // With as many points as where it is broken, so that the one becomes the other.
    ...chipsPillar(
      BREAK.map(([x]) => [left.x + left.w * x, left.y]),
      floor,
      1,
    ),
    fallen,
    floorUnder(floor, [0, size.width]),
    stroke(
      'beam-place',
      [
        [left.x, top],
        [right, top],
      ],
      EDGE,
      { dash: DOTS, role: 'debt', order: SAID },
    ),
    stroke(
      'short-bracket',
      [
        [left.x + BRACKET, top + 3],
        [left.x + 1, top + 3],
        [left.x + 1, left.y - 2],
        [left.x + BRACKET, left.y - 2],
      ],
      2,
      { tone: 'ink', order: SAID },
    ),
    ...inside(
      'short',
      short,
      [strong(fill(data, 'short', { n: Math.round(owed - fetched) }), type.number)],
      SAID,
    ),
    ...inside(
      'chips-name',
      left,
      [bold(layout, 'fetch', 'ink', type.number), strong(`${Math.round(fetched)}`, type.hero * 1.4)],
      1,
    ),
    ...block(
      'level-name',
      { x: at, top: y + (at - x) * (sin / cos) - blockHeight(named) - space.near, order: SAID },
      named,
    ).marks,
    ...below.marks,
  ];
}
