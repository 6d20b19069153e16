import { range } from 'd3-array';
import { withHedge } from '../../../lib/hedged.ts';
import type { ChartData } from '../../../lib/types.ts';
import { amount, words } from '../../chart.ts';
import { keyAndNote } from './key-note.ts';
import type { LayoutOf } from '../layout.ts';
import { gap as between, rowsOf } from '../squares.ts';
import { SMALLEST } from '../space.ts';
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
/** A strip's length in the size of its words: that of the longest name, also where it is not known yet. */
const LONGEST = 14;

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
  strip: { columns: number; rows: number; every: number; size: number };
}

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

/** The strip that seven names fit at this pitch, where room for the question is left beside it. */
function stripFor(
  { type }: SpineLayout,
  pitch: number,
  columns: number,
  rows: number,
): SpinePlan['strip'] | undefined {
  // A name covers whole rows, as few as its words need.
  const high = range(1, 4).find((n) => n * pitch - between(pitch) >= SMALLEST + 1.6);
  if (high === undefined || high * SEATS > rows) return undefined;
  const size = Math.min(type.label, high * pitch - between(pitch) - 1.6);
  const across = Math.ceil((LONGEST * size) / pitch);
  if ((columns - across) * pitch < type.hero * 2) return undefined;
  const every = Math.max(high, Math.floor((rows - high) / (SEATS - 1)));
  return { columns: across, rows: high, every, size };
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
  const strip = stripFor(layout, pitch, columns, rows);
  if (!strip) return undefined;
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
    strip,
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
