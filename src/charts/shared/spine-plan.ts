import { range } from 'd3-array';
import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { ChartData } from '../../lib/types.ts';
import { amount, words } from '../chart.ts';
import { footHeight, type LayoutOf } from './layout.ts';
import { gap as between, rowsOf } from './squares.ts';
import { SMALLEST } from './space.ts';
import { runIn, type Line } from './type.ts';

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
  ownWords: { x: number; top: number; maxWidth: number };
  strip: { columns: number; rows: number; every: number; size: number };
  /** The top of the line at the foot that stands over the key, or beside it where both fit. */
  foot: { x: number; top: number; anchor: 'start' | 'end' };
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
  const high = range(1, 4).find((n) => n * pitch - between(pitch) >= SMALLEST + 2);
  if (high === undefined || high * SEATS > rows) return undefined;
  const size = Math.min(type.label, high * pitch - between(pitch) - 2);
  const across = Math.ceil((LONGEST * size) / pitch);
  if ((columns - across) * pitch < type.hero * 2) return undefined;
  const every = Math.max(high, Math.floor((rows - high) / (SEATS - 1)));
  return { columns: across, rows: high, every, size };
}

/** Beside the key where both fit in a line, else over it. */
function footOf({ data, size, type }: SpineLayout): SpinePlan['foot'] {
  const [unit, foot] = [words(data, 'spineUnit'), words(data, 'spineFoot')];
  const across = (textWidth(unit, type.caption, 400) + textWidth(foot, type.caption, 400)) * FALLBACK_SLACK;
  const line = size.height - type.caption * 1.22;
  return across + type.caption * 1.9 <= size.width
    ? { x: size.width, top: line, anchor: 'end' }
    : { x: 0, top: line - type.caption * 1.3, anchor: 'start' };
}

type Arrangement = 'beside' | 'under' | 'alone';

function planOf(layout: SpineLayout, arrangement: Arrangement, columns: number): SpinePlan | undefined {
  const { data, size, space, type } = layout;
  const ten = amount(data, 'ten').value;
  const [gap, own] = [amount(data, 'gap').value / ten, amount(data, 'ownCash').value / ten];
  const [beside, alone] = [arrangement === 'beside', arrangement === 'alone'];
  const rows = rowsOf(gap, columns);
  const ownColumns = beside ? Math.ceil(own / rows) : columns;
  const apart = beside ? type.caption * 1.6 : space.apart;
  const maxWidth = beside ? (size.width - apart) * 0.51 : size.width;
  const said = (slot: 'gap' | 'ownCash'): number =>
    runIn('', { x: 0, top: 0, maxWidth: beside ? maxWidth * 0.94 : maxWidth }, spineLines(layout, slot))
      .bottom;
  const [gapHead, ownHead] = [said('gap') + space.snug, said('ownCash') + space.snug];
  const foot = footOf(layout);
  const bottom = Math.min(size.height - footHeight(layout), foot.top - space.half) - (alone ? ownHead : 0);
  const head = beside ? Math.max(gapHead, ownHead) : gapHead;
  const rest = arrangement === 'under' ? apart + ownHead : 0;
  const down = arrangement === 'under' ? rows + rowsOf(own, columns) : rows;
  const across = beside ? columns + ownColumns : columns;
  const pitch = Math.min((size.width - (beside ? apart : 0)) / across, (bottom - head - rest) / down);
  const strip = stripFor(layout, pitch, columns, rows);
  if (!strip) return undefined;
  const under = head + rows * pitch + (alone ? space.snug : apart);
  const x = beside ? columns * pitch + apart : 0;
  return {
    pitch,
    gap: { x: 0, top: head, columns, rows },
    gapWords: { top: head - gapHead, maxWidth },
    ...(alone ? {} : { own: { x, top: beside ? head : under + ownHead, columns: ownColumns } }),
    ownWords: { x, top: beside ? head - ownHead : under, maxWidth: beside ? size.width - x : maxWidth },
    strip,
    foot,
  };
}

/** The plan with the largest squares: the builders' own cash beside the gap or under it, or only told. */
export function spinePlan(layout: SpineLayout): SpinePlan {
  const best = (arrangement: Arrangement): SpinePlan | undefined =>
    range(8, 41)
      .flatMap((columns) => planOf(layout, arrangement, columns) ?? [])
      .toSorted((a, b) => b.pitch - a.pitch)[0];
  const both = [best('beside'), best('under')].flatMap((plan) => plan ?? []);
  const plan = both.toSorted((a, b) => b.pitch - a.pitch)[0] ?? best('alone');
  if (plan) return plan;
  throw new Error(`No room for seven names in ${layout.size.width} by ${layout.size.height} px.`);
}
