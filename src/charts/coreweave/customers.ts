import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { middled, type PlaceBox, shape } from '../shared/places.ts';
import { oval } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** What the note is of. */
const HUNDRED = 100;
/** Of its length: between two parts, and how far their edges stray; where they do, in equal steps. */
const [APART, STRAY] = [0.018, 0.006];
const TEAR = [-0.2, -0.7, 0.5, -0.2, 1, -0.5, 0.3, -1, 0.6, 0, -0.6, 0.9, 0.2];
/** How strong the parts are that are only an estimate; px: the beads along their edges and the air between them; how broad a line is, and such an edge. */
const PALE = 0.3;
const BEADS = [2, 3] as const;
const [LINE, EDGE] = [2, 1.4];
/** Of its length, how far its border is in; of the room in this, the medallion; of a medallion's half, its words and its number; of the room, a corner's sum; how high a medallion is at most. */
const IN = 0.018;
/** How much larger than the smallest words are that leave the last part room for its border's end. */
const ROOMY = 1.3;
/** How large its words are, of the others'. */
const LESS = 0.85;
const [WIDE, HIGH] = [0.8, 0.92];
const [NAME, HEDGE, SHARE] = [0.32, 0.19, 0.88];
const [CORNER, ROUND] = [0.11, 0.84];
/** Of the height of the second part, the words on this and on the third: in two lines where they stay readable. */
const SAID = 0.32;

/** A part of the note: its two edges, and its room between them, px. */
type Part = PlaceBox & Record<'over' | 'under', Point[]>;

/** 6 · Who pays, of a note of a hundred dollars torn in parts as long as the shares: the first is solid, the others, an estimate, are pale with dotted edges. */
export function customersScene(layout: CoreWeave): Mark[] {
  const { data, size } = layout;
  const [microsoft, pair] = [amount(data, 'microsoft'), amount(data, 'pair')];
  const low = floorOf(layout);
  // Its edges are within the drawing.
  const [length, breadth, left] = [low - LINE, size.width - LINE, LINE / 2];
  const apart = length * APART;
  const stray = length * STRAY;
  const one = (length - 2 * apart) / HUNDRED;
  const edgeAt = (y: number, torn: boolean): Point[] =>
    TEAR.map((off, n) => [left + (breadth * n) / (TEAR.length - 1), y + (torn ? off * stray : 0)]);
  let from = LINE / 2;
  const [first, second, third] = [microsoft.value, pair.value, HUNDRED - microsoft.value - pair.value].map(
    (share, n) => {
      const [y, h] = [from, share * one];
      from += h + apart;
      return { over: edgeAt(y, n > 0), under: edgeAt(y + h, n < 2), x: left, y, w: breadth, h };
    },
  ) as [Part, Part, Part];
  const edge = length * IN;
  const end = first.y + first.h - stray;
  const [w, h] = [breadth - 2 * edge, end - edge];
  const rx = (w * WIDE) / 2;
  const ry = Math.min((h * HIGH) / 2, rx * ROUND);
  const [x, y] = [size.width / 2, edge + h / 2];
  const torn = (key: string, part: Part, role: Role, lines: Line[], last = 0): Mark[] => [
    shape(key, part.over, { role, shade: PALE, order: 1 }, part.under),
    stroke(`${key}-edge`, [...part.over, ...part.under.toReversed(), part.over[0]!], EDGE, {
      role,
      dash: BEADS,
      order: 1,
    }),
    ...middled(`${key}-share`, { ...part, h: part.h - last }, lines, 4, 1).marks,
  ];
  const said = second.h * SAID;
  const px = Math.max(SMALLEST, said);
  // Where the last part is as low as its words, the border ends with it.
  const close = said > SMALLEST * ROOMY ? edge : 0;
  const name = bold(layout, 'pair', 'ink', px);
  const share = { ...amountLine(pair, px), text: withHedge(pair, `${pair.value}`) };
  const hundred: Line = {
    text: `${HUNDRED}`,
    size: Math.max(SMALLEST, h * CORNER),
    weight: 600,
    tone: 'paper',
  };
  return [
    shape('microsoft', first.over, { tone: 'purchase' }, first.under),
    stroke('medallion', oval(x, y, rx, ry), LINE, { tone: 'ground' }),
    ...(['start', 'end'] as const).flatMap(
      (anchor, n) =>
        block(`hundred-${anchor}`, { x: n ? size.width - 2 * edge : 2 * edge, top: 1.5 * edge, anchor }, [
          hundred,
        ]).marks,
    ),
    ...middled('microsoft-share', { x: x - rx, y: y - ry, w: 2 * rx, h: 2 * ry }, [
      poster(bold(layout, 'microsoft', 'paper', HUGE), rx * 1.04, ry * NAME),
      { ...bold(layout, 'microsoft', 'paper', Math.max(SMALLEST, ry * HEDGE)), text: microsoft.hedge },
      { ...amountLine(microsoft, ry * SHARE, 'paper'), text: `${microsoft.value}` },
    ]).marks,
    ...torn(
      'pair',
      second,
      'purchase',
      said < SMALLEST ? [{ ...share, text: `${name.text} ${share.text}` }] : [name, share],
    ),
    ...torn(
      'others',
      third,
      'context',
      [bold(layout, 'others', 'ink', Math.max(SMALLEST, said * LESS))],
      close,
    ),
    // The border runs on over the tears, where it is the ground's.
    stroke(
      'border',
      [
        [edge, edge - LINE / 2],
        [edge, low - close],
        [size.width - edge, low - close],
        [size.width - edge, edge],
        [edge, edge],
      ],
      LINE,
      { tone: 'ground' },
    ),
    ...foot(layout, 'noteIs').marks,
  ];
}
