import { range } from 'd3-array';
import { withHedge } from '../../../lib/hedged.ts';
import type { ChartData } from '../../../lib/types.ts';
import { amount, words } from '../../chart.ts';
import { keyAndNote } from './key-note.ts';
import type { LayoutOf } from '../layout.ts';
import { QUESTION_WIDTH } from './question.ts';
import { gap as between, rowsOf } from '../squares.ts';
import { LEADING, SMALLEST } from '../space.ts';
import { runIn, type Line } from '../type.ts';

/**
 * What a chapter's chart has for the drawing that ends every chapter, in content/charts/<id>.yaml: slots
 * `gap: morgan-stanley-gap/gap`, `ownCash: morgan-stanley-gap/own-cash` and `ten: square-ten`; labels `spineGap` and
 * `spineOwn` (what the two are), `spineUnit` (one square), `spineFoot` (whose forecast it is, or that names overlap) and
 * `other1`, `other2`, …, the names known by then, in the order of the chapters that add them.
 */
export type SpineData = ChartData<
  'gap' | 'ownCash' | 'ten',
  never,
  'spineGap' | 'spineOwn' | 'spineUnit' | 'spineFoot' | `other${number}`
>;
export type SpineLayout = LayoutOf<SpineData>;

/** Names in the whole story. Room is kept for all of them, so that the drawing is the same in every chapter. */
export const SEATS = 7;
/** The longest name, also where it is not known yet, on one, two or three lines: its width in the size of its words. */
const LONGEST = [14.4, 7.7, 5.8] as const;
/** The question's height, of the block's: the largest that leaves the names their room on both its sides. */
const HEIGHTS = [0.94, 0.84, 0.74, 0.64, 0.54, 0.44] as const;

interface Field {
  x: number;
  top: number;
  columns: number;
}

/** Where squares, words and strips stand, px. */
export interface SpinePlan {
  pitch: number;
  gap: Field & { rows: number };
  gapWords: { top: number; maxWidth: number };
  /** Missing in the smallest boxes: both blocks and seven names have no room there, and words stand for it. */
  own?: Field;
  ownWords?: { x: number; top: number; maxWidth: number };
  question: Question;
}

/** How high the question in the middle of the block is, px, and how many columns on each side of it are left for names. */
interface Question {
  height: number;
  side: number;
}

/** px; the rule under a name. */
export const RULE = 2;
/** px under a name: its rule, and the air over that. */
export const RULED = RULE + 1.5;
/** From one line of a name to its next, in its own size: closer than lines of a list. */
export const CLOSE = 1.06;
/** Columns between the question and the names. */
const QUESTION_AIR = 0.15;
/** px that words keep from the edges of their strip, in their own size. */
export const STRIP_PAD = 0.3;
/** Names in the fuller of the two columns beside the question. */
export const perSide = (names: number): number => Math.ceil(names / 2);

/** An amount, short, and what it is. */
export function spineLines(layout: SpineLayout, slot: 'gap' | 'ownCash'): [Line, Line] {
  const { data, type } = layout;
  const money = amount(data, slot);
  const is = words(data, slot === 'gap' ? 'spineGap' : 'spineOwn');
  return [
    {
      text: withHedge(money, money.short),
      size: type.label,
      weight: 600,
      fact: money.id,
      value: money.value,
    },
    { text: is, size: type.caption, tone: 'muted' },
  ];
}

/** The largest question at which seven names find room on both its sides, in words that can be read. */
function questionFor(pitch: number, columns: number, rows: number): Question | undefined {
  const seat = (rows / perSide(SEATS)) * pitch - between(pitch);
  const fits = (side: number): boolean =>
    LONGEST.some(
      (longest, more) =>
        (longest + 2 * STRIP_PAD) * SMALLEST <= side * pitch - between(pitch) &&
        (more * CLOSE + LEADING) * SMALLEST + RULED <= seat,
    );
  return HEIGHTS.map((share): Question => {
    const height = share * (rows * pitch - between(pitch));
    const side = Math.floor((columns * pitch - height * QUESTION_WIDTH) / 2 / pitch - QUESTION_AIR);
    return { height, side };
  }).find(({ side }) => fits(side));
}

/** What stands at the foot: the key, and whose forecast it is or what names are not. */
export const spineFoot = (layout: SpineLayout): ReturnType<typeof keyAndNote> =>
  keyAndNote(layout, 'spineUnit', {
    text: words(layout.data, 'spineFoot'),
    size: layout.type.caption,
    tone: 'muted',
  });

/** Own cash beside the gap, under it, in words alone, or, in the very smallest boxes, not at all. */
type Arrangement = 'beside' | 'under' | 'alone' | 'bare';

/** What words take and leave, px: the same for any number of columns. */
function roomOf(layout: SpineLayout, arrangement: Arrangement) {
  const { size, space, type } = layout;
  const beside = arrangement === 'beside';
  const apart = beside ? type.caption * 1.6 : space.apart;
  // Beside each other, each block has half the words' room, whatever the squares come to.
  const half = (size.width - apart) * 0.48;
  const maxWidth = beside ? half : size.width;
  const head = (slot: 'gap' | 'ownCash'): number =>
    runIn('', { x: 0, top: 0, maxWidth }, spineLines(layout, slot)).bottom + space.snug;
  const [gapHead, ownHead] = [head('gap'), head('ownCash')];
  const bottom = spineFoot(layout).top - space.half - (arrangement === 'alone' ? ownHead : 0);
  return { arrangement, apart, maxWidth, gapHead, ownHead, bottom };
}

function planOf(
  layout: SpineLayout,
  room: ReturnType<typeof roomOf>,
  columns: number,
): SpinePlan | undefined {
  const { data, size, space } = layout;
  const { arrangement, apart, maxWidth, gapHead, ownHead, bottom } = room;
  const ten = amount(data, 'ten').value;
  const [gap, own] = [amount(data, 'gap').value / ten, amount(data, 'ownCash').value / ten];
  const rows = rowsOf(gap, columns);
  const beside = arrangement === 'beside';
  const ownColumns = beside ? Math.ceil(own / rows) : columns;
  const head = beside ? Math.max(gapHead, ownHead) : gapHead;
  const rest = arrangement === 'under' ? apart + ownHead : 0;
  const down = arrangement === 'under' ? rows + rowsOf(own, columns) : rows;
  const across = beside ? columns + ownColumns : columns;
  const pitch = Math.min((size.width - (beside ? apart : 0)) / across, (bottom - head - rest) / down);
  const question = questionFor(pitch, columns, rows);
  if (!question) return undefined;
  const under = head + rows * pitch + (arrangement === 'alone' ? space.snug : apart);
  const x = beside ? columns * pitch + apart : 0;
  const ownTop = beside ? head : under + ownHead;
  return {
    pitch,
    gap: { x: 0, top: head, columns, rows },
    gapWords: { top: head - gapHead, maxWidth },
    ...(arrangement === 'beside' || arrangement === 'under'
      ? { own: { x, top: ownTop, columns: ownColumns } }
      : {}),
    ...(arrangement === 'bare' ? {} : { ownWords: { x, top: beside ? head - ownHead : under, maxWidth } }),
    question,
  };
}

const largest = (plans: readonly SpinePlan[]): SpinePlan | undefined =>
  plans.toSorted((a, b) => b.pitch - a.pitch)[0];

/** The plan with the largest squares: the builders' own cash beside the gap or under it, or only told. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  const plans = (arrangement: Arrangement): SpinePlan[] => {
    const room = roomOf(layout, arrangement);
    return range(8, 41).flatMap((columns) => planOf(layout, room, columns) ?? []);
  };
  const plan =
    largest([...plans('beside'), ...plans('under')]) ?? largest(plans('alone')) ?? largest(plans('bare'));
  if (plan) return plan;
  throw new Error(`No room for seven names in ${layout.size.width} by ${layout.size.height} px.`);
}
