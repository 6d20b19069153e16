import { joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { arrowEdges } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { question, QUESTION_WIDTH, ROLES } from '../shared/question.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** The names of this story, in the order of its chapters, and the role of their money. */
const NAMES: readonly (readonly [Label<'two-futures'>, Role])[] = [
  ['spineOwn', 'chips'],
  ...ROLES.map((role, n) => [`other${(n + 1) as 1}`, role] as const),
];
/** The two ways it may go. */
const WAYS = [
  { label: 'earn', role: 'purchase' },
  { label: 'pay', role: 'debt' },
] as const;

/** How broad an arrow is, of the drawing and of its height at most; its shaft and its head, of that. */
const BROAD = 0.16;
const STOUT = 0.32;
const SHAFT = 0.58;
const HEAD = 0.76;
/** From one name to the next, and what they may do, in the size of a name. */
const ROW = 1.04;
const LARGE = 1.6;
/** How much of the room across names take in their columns. */
const FULL = 0.96;

/** How much of the breadth the foot's words take; how high a question beside them is, of its corner, and how strong. */
const FOOT = 0.88;
const ASKED = 0.9;

/** The gap that all of them stand round, and what nobody knows, small at the foot. */
function gapFoot(layout: Futures, all: boolean): { marks: Mark[]; top: number } {
  const { data, size, type } = layout;
  const money = amount(data, 'gap');
  const is = caption(layout, 'spineGap');
  const text = joined(withHedge(money, money.short), is.text);
  const sum: Line = { ...is, text, fact: money.id, value: money.value };
  const lines = all ? [sum, caption(layout, 'unsized')] : [sum];
  // Beside it stands a question, where there is room for both.
  const maxWidth = size.width * (all ? FOOT : 1);
  const top = size.height - blockHeight(lines, maxWidth) - type.caption * 0.1;
  return { marks: block('foot', { x: 0, top, maxWidth }, lines).marks, top };
}

/**
 * 9 · The answer: all names of the story between two arrows of one size. One goes up, they earn, one down, they stand to
 * pay. Names are of one size too: nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const { size, space, type } = layout;
  // In as many columns, and with all of the foot's words or not.
  const draw = (columns: number, all: boolean): { px: number; marks: Mark[] } => {
    const foot = gapFoot(layout, all);
    const low = foot.top - space.half;
    const rows = NAMES.length / columns;
    const broad = Math.min(BROAD * size.width, STOUT * low);
    const left = broad + space.half;
    const room = size.width - 2 * left;
    const slot = room / columns;
    const ways = WAYS.map(({ label, role }) => bold(layout, label, role, type.hero * LARGE));
    const names = NAMES.map(([label, role]) => bold(layout, label, role, type.hero));
    const px = Math.min(
      low / LEADING / (2 * LARGE + rows * ROW),
      ...names.map((line) => poster(line, slot * FULL).size),
    );
    const said = Math.min(px * LARGE, ...ways.map((line) => poster(line, room).size));
    const under = said * LEADING;
    const row = (low - 2 * under) / rows;
    // In the corner beside the foot's words.
    const high = (size.height - low) * ASKED;
    const asked = { x: size.width - (high * QUESTION_WIDTH) / 2, top: size.height - high, height: high };
    return {
      px,
      marks: [
        ...WAYS.flatMap(({ label, role }, n): Mark[] => {
          const x = n ? size.width - broad / 2 : broad / 2;
          const edges = arrowEdges([x, n ? 0 : low], [x, n ? low : 0], broad * SHAFT, broad, broad * HEAD);
          // Each beside its arrow's head.
          const place = n
            ? ({ x: size.width - left, top: low - under, anchor: 'end' } as const)
            : { x: left, top: 0 };
          return [
            { kind: 'area', key: label, ...edges, role, order: n },
            ...block(`${label}-words`, place, [{ ...ways[n]!, size: said }]).marks,
          ];
        }),
        ...names.flatMap((line, n) => {
          const x = left + ((n % columns) + 0.5) * slot;
          const top = under + (Math.floor(n / columns) + 0.5) * row - (px * LEADING) / 2;
          return block(NAMES[n]![0], { x, top, anchor: 'middle' }, [{ ...line, size: px }]).marks;
        }),
        ...(all ? question('unknown', asked) : []),
        ...foot.marks,
      ],
    };
  };
  // With all of the foot's words, unless names would be too small to be read.
  const [best] = [true, false]
    .map((all) => [1, 2].map((columns) => draw(columns, all)).reduce((a, b) => (b.px > a.px ? b : a)))
    .filter(({ px }, n) => n || px > SMALLEST);
  return best!.marks;
}
