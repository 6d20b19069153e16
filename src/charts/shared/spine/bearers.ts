import type { AreaMark, Mark, Point } from '../../../marks/mark.ts';
import { bold } from '../head.ts';
import { middled, type PlaceBox, shape } from '../places.ts';
import { arc, ROLES } from '../question.ts';
import type { Look } from '../rules.ts';
import { poster } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';

/** How strong those are who are no longer the newest, or of whom none has a name yet; and those without beside one that has. */
const BEFORE = 0.45;
const NOBODY = 0.26;
/** How broad half the banner's pointer is, of a place; how high a name is, of the banner, and how broad at most. */
const POINTER = 0.22;
const NAME = 0.8;
const LONG = 0.95;

/** The right half of who lifts or waits, from between the legs to the top of the head, in their height: hands are at 0. */
const HALF: readonly Point[] = [
  [0, 0.64],
  [0.04, 1],
  [0.125, 1],
  ...arc(0, 0.23, 0.24, 143, 90, 6),
  [0.24, 0],
  [0.155, 0],
  ...arc(0, 0.23, 0.155, 90, 163, 6),
  ...arc(0, 0.155, 0.108, 158, 0, 12),
];
/** One who holds up both hands, which are at 0, in their height. Drawn alike wherever people wait or bear. */
export const BEARER: readonly Point[] = [...HALF, ...HALF.map(([x, y]): Point => [-x, y]).toReversed()];

/** One who lifts. @param x px, its middle @param floor px, where its feet are @param tall px; under nought it stands head down */
export const bearer = (n: number, x: number, floor: number, tall: number, look: Look): AreaMark =>
  shape(
    `bearer/${n}`,
    BEARER.map(([px, py]): Point => [x + px * tall, floor + (py - 1) * tall]),
    look,
  );

/**
 * A row of those who lift, all alike, and the banner at their feet: the newest name is on it, and it points at who has it.
 * Who has no name yet is grey; where nobody has one the banner is as flat as a floor.
 * @param names how many have one @param tall px @param banner where it is @param floor px, where their feet are
 */
export function bearers(
  layout: SpineLayout,
  names: number,
  tall: number,
  banner: PlaceBox,
  floor: number,
): Mark[] {
  const { x, y, w, h } = banner;
  const slot = w / ROLES.length;
  const middle = (n: number): number => x + (n + 0.5) * slot;
  const newest = names - 1;
  const role = ROLES[newest];
  const name = `other${names}` as const;
  const standing = (n: number): Pick<AreaMark, 'role' | 'shade' | 'tone'> =>
    n >= names
      ? { role: 'context', shade: names ? NOBODY : BEFORE }
      : { role: ROLES[n], ...(n < newest ? { shade: BEFORE } : { tone: role }) };
  const pointer = role ? [-POINTER, 0, POINTER] : [];
  return [
    ...ROLES.map((_, n) => bearer(n + 1, middle(n), floor, tall, standing(n))),
    shape(
      'banner',
      [
        [x, y],
        ...pointer.map((aside): Point => [middle(newest) + aside * slot, aside ? y : floor]),
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ],
      role ? standing(newest) : { role: 'context', shade: BEFORE },
    ),
    ...(role
      ? middled(name, banner, [poster(bold(layout, name, 'paper', h * NAME), w * LONG)], 0).marks
      : []),
  ];
}
