import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import type { Line } from '../shared/type.ts';
import { alike } from './parts.ts';

/** Half as broad as said, of his breadth, from his middle; and how far down, of his height. */
type Share = readonly [out: number, down: number];
const CROWN: Share = [0.335, 0.375];
const BRIM: Share = [0.47, 0.43];
/** Ears, and under them a chin on a collar; then shoulders, which slope from the neck to where the arms begin. */
const FACE: readonly Share[] = [
  [0.24, 0.42],
  [0.24, 0.505],
  [0.266, 0.495],
  [0.28, 0.515],
  [0.272, 0.575],
  [0.24, 0.61],
];
const CHIN = 0.755;
const NECK: Share = [0.19, 0.705];
/** Half his breadth in his own measure, at the arms. */
export const ARM = 0.58;
const ELBOW = 0.985;
/** The tie: its knot, and how broad its end is. */
const KNOT: readonly Share[] = [
  [0.055, 0.76],
  [0.065, 0.785],
  [0.035, 0.845],
];
const TIE = 0.09;
/** Of the crown, how round its sides are; of its breadth and height, its name; px, the band round it. */
const ROUND = 0.7;
const NAMED = 0.8;
const NAME = 0.74;
const HATBAND = 4;
/** Points of half an arc. */
const POINTS = 16;

/** A quarter of a rounded shape, from the middle out. @param top,low px, where it is level and upright @param out px @param power 1 for an ellipse */
const arc = (top: number, low: number, out: number, power = 1): Point[] =>
  range(POINTS + 1).map((n) => {
    const turn = (n / POINTS / 2) * Math.PI;
    return [out * Math.sin(turn) ** power, top + (low - top) * (1 - Math.cos(turn))];
  });

/** A man in a bowler hat, from its crown down to his chest, with his name on it. @param middle,wide,high px, his own measures @param level px, where he goes into what he stands in */
export function bowler(middle: number, wide: number, high: number, level: number, name: Line): Mark[] {
  const at = ([out, down]: Share): Point => [out * wide, down * high];
  const [[crown, hat], [brim, under], [arm, elbow], [neck, collar]] = [
    at(CROWN),
    at(BRIM),
    at([ARM, ELBOW]),
    at(NECK),
  ];
  const face = FACE.map(at);
  const [jaw, ear] = face.at(-1)!;
  const shoulders: Point[] = [
    [neck, collar],
    ...arc(collar, elbow, arm).filter(([out]) => out > neck),
    [arm, level],
  ];
  return [
    // A coat, open down to where he stands in.
    shape(
      'coat',
      [
        ...shoulders.map(([out, y]): Point => [middle - out, y]),
        ...shoulders.toReversed().map(([out, y]): Point => [middle + out, y]),
        [middle, level],
      ],
      { tone: 'ink' },
    ),
    alike('tie', middle, [...KNOT.map(at), [TIE * wide, level]], { tone: 'ink' }),
    alike('face', middle, [...face, ...arc(CHIN * high, ear, jaw).toReversed()], { tone: 'ink' }),
    alike('crown', middle, arc(0, hat, crown, ROUND), { tone: 'ink' }),
    flat('hatband', [middle - crown, hat - HATBAND, middle + crown, hat], { role: 'savers' }),
    {
      ...plain('brim', { x: middle - brim, y: hat, w: 2 * brim, h: under - hat }, { tone: 'ink' }),
      r: (under - hat) / 2,
    },
    ...middled(
      'insured',
      { x: middle - crown * NAMED, y: 0, w: 2 * crown * NAMED, h: hat * 1.02 },
      [{ ...name, size: Math.max(SMALLEST, (hat * NAME) / 2 / LEADING) }],
      0,
    ).marks,
  ];
}
