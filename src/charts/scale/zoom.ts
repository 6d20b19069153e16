import type { Mark } from '../../marks/mark.ts';
import { amount, words, type Slot } from '../chart.ts';
import { footHeight, amountAndIs, unitKey, type Layout } from '../shared/layout.ts';
import { fitStacked, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { layers, type Layer } from './layers.ts';

const DOORS = ['doorCredit', 'doorBoxes', 'doorSlices', 'doorChips'] as const;

/** Four doors of one size: nobody splits the gap between them, so their size says nothing. */
function doors(layout: Layout<'scale'>, top: number, height: number): Mark[] {
  const { data, size, type } = layout;
  const between = 8;
  const width = (size.width - between * (DOORS.length - 1)) / DOORS.length;
  return DOORS.flatMap((name, i): Mark[] => {
    const x = i * (width + between);
    const lines: Line[] = [{ text: words(data, name), size: type.note, weight: 600 }];
    const text = block(
      name,
      { x: x + width / 2, top: 0, anchor: 'middle', maxWidth: width - 6, order: i * 0.5 },
      lines,
    );
    const down = top + (height - text.bottom) / 2;
    return [
      { kind: 'box', key: `${name}-door`, x, y: top, w: width, h: height, r: 2, order: i * 0.5 },
      ...text.marks.map((mark) => ({ ...mark, y: mark.y + down })),
    ];
  });
}

/** 4 · Zoom out to tens: four years' bill, what the builders can pay themselves, and the gap that lifts off. */
export function zoomScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type } = layout;
  const ten = amount(data, 'ten').value;
  const tens = (slot: Slot<'scale'>) => ({
    slot,
    count: amount(data, slot).value / ten,
    tone: 'chips' as const,
  });
  const doorHeight = type.caption * 2.9;
  const heading = block(
    'four-years',
    { x: 0, top: 0, maxWidth: size.width },
    amountAndIs(layout, 'fourYears', 'fourYearsIs', 'chips', type.hero),
  );
  const own: Layer = {
    ...tens('ownCash'),
    key: 'own',
    caption: 'ownCashIs',
    fold: 'own100',
    size: type.label,
  };
  const gap: Layer = {
    ...tens('gap'),
    key: 'gap',
    caption: 'gapIs',
    fold: 'gap100',
    size: type.number,
    lift: 0.5,
  };
  const built: Layer = {
    ...tens('building'),
    key: 'building10',
    caption: 'buildingShort',
    fold: 'building100',
    size: type.caption,
    lift: doorHeight / type.caption + 0.7,
  };
  const { marks, bottoms } = layers(layout, [own, gap, built], heading.bottom + type.caption * 0.4, 8);
  const under = bottoms[1]!;
  const rule = under + doorHeight + type.caption * 0.35;
  return [
    ...heading.marks,
    ...marks,
    ...doors(layout, under, doorHeight),
    // What was built in 2025 lies within these years: it stands apart, not in the sum.
    {
      kind: 'line',
      key: 'apart',
      points: [
        [0, rule],
        [size.width, rule],
      ],
      width: 1,
      role: 'context',
    },
    ...unitKey(layout, 'unitTen'),
  ];
}

/** 5 · Zoom out again to hundreds: the largest forecast. */
export function totalScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type } = layout;
  const hundred = amount(data, 'hundred').value;
  const hundreds = (slot: Slot<'scale'>) => ({
    slot,
    count: amount(data, slot).value / hundred,
    tone: 'chips' as const,
  });
  const note: Line = { text: words(data, 'notOnTop'), size: type.caption, tone: 'muted' };
  const noteHeight = blockHeight([note], size.width);
  const gap = hundreds('gap');
  const { marks, bottoms } = layers(
    layout,
    [
      { ...hundreds('total'), key: 'total100', caption: 'totalIs', size: type.hero },
      { ...gap, key: 'gap100', caption: 'gapShort', size: type.label, lift: noteHeight / type.caption + 0.3 },
      { ...hundreds('ownCash'), key: 'own100', caption: 'ownCashShort', size: type.label },
      { ...hundreds('building'), key: 'building100', caption: 'builtShort', size: type.label },
    ],
    0,
    // The gap in one row: a lone square under it would look like a rest.
    gap.count,
  );
  const below = block('not-on-top', { x: 0, top: bottoms[0]!, maxWidth: size.width }, [note]);
  return [...marks, ...below.marks, ...unitKey(layout, 'unitHundred')];
}

/** 6 · Back to the gap: every square of it has somebody on the other side, and the drawing does not know who. */
export function gapScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type } = layout;
  const gap = amount(data, 'gap');
  const count = gap.value / amount(data, 'ten').value;
  const lines = amountAndIs(layout, 'gap', 'gapIs', 'chips', type.hero);
  const question: Line[] = [{ text: words(data, 'otherSide'), size: type.number, weight: 600 }];
  const half = layout.wide ? size.width / 2 - type.caption : size.width;
  const head = blockHeight(lines, half) + type.caption * 0.4;
  const asked = blockHeight(question, half) + type.caption * 0.4;
  const free = size.height - footHeight(layout) - type.caption * 1.4;
  const fit = layout.wide
    ? fitStacked([count], half, free - Math.max(head, asked), 6)
    : fitStacked([count, count], half, free - head - asked - type.caption, 6);
  const rows = rowsOf(count, fit.columns) * fit.pitch;
  const other = layout.wide
    ? { x: size.width / 2 + type.caption, top: Math.max(head, asked) }
    : { x: 0, top: head + rows + type.caption + asked };
  const gapTop = layout.wide ? Math.max(head, asked) : head;
  const questionTop = layout.wide ? Math.max(0, head - asked) : head + rows + type.caption;
  const centre = { x: other.x + (fit.columns * fit.pitch) / 2, y: other.top + rows / 2 };
  const mark = type.hero * 1.9;
  return [
    ...squares({
      key: 'gap',
      count,
      ...fit,
      x: 0,
      top: gapTop,
      role: 'chips',
      standing: gap.standing,
      fold: 'gap100',
    }),
    ...squares({ key: 'other', count, ...fit, ...other, role: 'context', standing: 'unknown' }),
    {
      kind: 'box',
      key: 'unknown-box',
      x: centre.x - mark / 2,
      y: centre.y - mark / 2,
      w: mark,
      h: mark,
      r: 3,
    },
    ...block('unknown', { x: centre.x, top: centre.y - type.hero * 0.72, anchor: 'middle' }, [
      { text: words(data, 'unknown'), size: type.hero * 1.2, weight: 600, tone: 'muted' },
    ]).marks,
    ...block('gap-words', { x: 0, top: Math.max(0, gapTop - head), maxWidth: half }, lines).marks,
    ...block('question', { x: other.x, top: questionTop, maxWidth: half }, question).marks,
    ...unitKey(layout, 'unitTenAlone'),
  ];
}
