import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { PlaceBox } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';

/** Corners of a round end. */
const CORNERS = 12;
/** All in the clasp's height: how thick an arm is, a sleeve, a finger and a thumb; and the air round each finger. */
const [ARM, SLEEVE, FINGER, THUMB, AIR] = [0.7, 0.94, 0.19, 0.22, 0.03];
/** From the middle: where fingers end, from the upper one down, and where they begin; how much lower they end. */
const [TIPS, KNUCKLES, SLANT] = [[-0.5, -0.62, -0.6, -0.44], 0.3, 0.05] as const;
/** From the middle, where a sleeve ends; and the air between it and the hand. */
const [CUFF, SEAM] = [0.98, 0.05];

/** A bar with round ends. @param width px */
function rod([x1, y1]: Point, [x2, y2]: Point, width: number): Point[] {
  const turn = Math.atan2(y2 - y1, x2 - x1);
  const end = (x: number, y: number, from: number): Point[] =>
    range(CORNERS + 1).map((n): Point => {
      const angle = turn + from + (n / CORNERS) * Math.PI;
      return [x + (Math.cos(angle) * width) / 2, y + (Math.sin(angle) * width) / 2];
    });
  return [...end(x2, y2, -Math.PI / 2), ...end(x1, y1, Math.PI / 2)];
}

/** Two arms that reach in from either edge, and their hands, which clasp each other in the middle. @param at px */
export function clasp({ x, y, w, h }: PlaceBox): Mark[] {
  const at = (across: number, down: number): Point => [x + w / 2 + across * h, y + h / 2 + down * h];
  const far = w / 2 / h;
  const flesh = (key: string, over: readonly Point[], ink: boolean): AreaMark => ({
    kind: 'area',
    key: `clasp-${key}`,
    over,
    under: over.slice(-1),
    tone: ink ? 'ink' : 'context',
  });
  const air = (key: string, around: readonly Point[]): LineMark =>
    stroke(`clasp-${key}-air`, [...around, around[0]!, around[1]!], 2 * AIR * h, { tone: 'ground' });
  /** A finger in front of what is behind it. */
  const finger = (key: string, from: Point, to: Point, width: number, ink: boolean): Mark[] => {
    const around = rod(at(...from), at(...to), width * h);
    return [air(key, around), flesh(key, around, ink)];
  };
  const half = ARM / 2;
  /** A sleeve from the edge of the drawing, which ends before the hand. */
  const sleeve = (side: -1 | 1): Mark => {
    const [edge, cuff] = [far, Math.min(far, CUFF)].map((across) => at(side * across, 0)[0]) as [
      number,
      number,
    ];
    const [top, low] = [at(0, -SLEEVE / 2)[1], at(0, SLEEVE / 2)[1]];
    return flat(`clasp-sleeve/${side}`, [Math.min(edge, cuff), top, Math.max(edge, cuff), low], {
      tone: side < 0 ? 'context' : 'ink',
    });
  };
  const hand = (side: -1 | 1, end: number): Point[] =>
    rod(at(side * (CUFF - SEAM + half), 0), at(end, 0), ARM * h).map(([px, py]): Point => {
      const wrist = at(side * (CUFF - SEAM), 0)[0];
      return [side < 0 ? Math.max(wrist, px) : Math.min(wrist, px), py];
    });
  return [
    sleeve(-1),
    sleeve(1),
    flesh('left', hand(-1, 0.12), false),
    ...finger('left-thumb', [-0.36, -0.24], [0.2, -0.38], THUMB, false),
    flesh('right', hand(1, 0.42), true),
    ...TIPS.flatMap((tip, n) => {
      const down = (n - 1.5) * FINGER;
      return finger(`finger/${n}`, [KNUCKLES, down], [tip, down + SLANT], FINGER - AIR, true);
    }),
    ...finger('right-thumb', [0.5, -0.18], [-0.06, -0.38], THUMB, true),
  ];
}
