/** px; the side of a grip, which stands at the end of its level. */
export const GRIP = 44;

/** A number that is set on a drawing by a grip, which goes up with it: px in the room under the headline. */
export interface GripRange {
  /** Right edge of the grip. */
  edge: number;
  /** Where nothing is, and how far up one is. */
  floor: number;
  per: number;
  /** What may be set, and from one number to the next. */
  least: number;
  most: number;
  step: number;
}
