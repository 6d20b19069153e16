import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, words, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';

/** What each reading is about; the last has no amount. */
const ROWS: readonly { role: Role; slot?: Slot<'two-futures'> }[] = [
  { role: 'purchase', slot: 'labs' },
  { role: 'chips', slot: 'plans' },
  { role: 'purchase', slot: 'chip' },
  { role: 'savers', slot: 'limit' },
  { role: 'savers' },
];
/** px; the bar of a row's colour at its left. */
const BAR = 5;

interface Setting {
  /** px */
  label: number;
  amountSize: number;
  caption: number;
  /** The amount over its words, or on one line with them. */
  over: boolean;
}

/** One reading, from `top` down: a hairline, its name and direction, its amount and date. */
function row(
  layout: Layout<'two-futures'>,
  i: number,
  top: number,
  { label, amountSize, caption, over }: Setting,
): Mark[] {
  const { data, size } = layout;
  const { role, slot } = ROWS[i]!;
  const of = slot === undefined ? undefined : amount(data, slot);
  const x = BAR + caption * 0.6;
  const place = { x, top: top + caption * 0.5, order: i * 0.5 };
  const way = block(`watch-way/${i}`, { ...place, x: size.width - 2, anchor: 'end' }, [
    { text: words(data, `watch${i}Way`), size: label, tone: 'muted' },
  ]);
  const name = block(`watch/${i}`, { ...place, maxWidth: size.width - x - way.width - 6 }, [
    { text: words(data, `watch${i}`), size: label, weight: 600 },
  ]);
  const lines: [Line, Line] = [
    {
      text: words(data, `watch${i}Says`),
      size: amountSize,
      weight: 600,
      tone: role,
      fact: of?.id,
      value: of?.value,
    },
    { text: words(data, `watch${i}Is`), size: caption, tone: 'muted' },
  ];
  const set = over ? block : runIn;
  const reading = set(`watch-is/${i}`, { ...place, top: name.bottom, maxWidth: size.width - x }, lines);
  const rule = (
    key: string,
    from: [number, number],
    to: [number, number],
    width: number,
    of: Role,
  ): Mark => ({
    kind: 'line',
    key: `${key}/${i}`,
    points: [from, to],
    width,
    role: of,
    order: i * 0.5,
  });
  return [
    rule('watch-over', [0, top], [size.width, top], 1, 'context'),
    rule('watch-bar', [BAR / 2, place.top + 2], [BAR / 2, reading.bottom - 1], BAR, role),
    ...name.marks,
    ...way.marks,
    ...reading.marks,
  ];
}

/** Where the lowest mark of a row ends, px. */
const bottom = (marks: readonly Mark[]): number =>
  Math.max(...marks.map((mark) => (mark.kind === 'line' ? mark.points[1]![1] : 0)));

/** 8 · Five readings, one under the other, in the largest type that leaves each its room. */
export function watchScene(layout: Layout<'two-futures'>): Mark[] {
  const { data, size, type } = layout;
  const heading: Line[] = [{ text: words(data, 'watch'), size: type.number, weight: 600 }];
  const head = blockHeight(heading, size.width) + type.caption * 0.3;
  const pitch = Math.min((size.height - head) / ROWS.length, type.label * 6);
  const settings = [1, 0.92, 0.85, 0.75].flatMap((k): Setting[] => {
    const [label, caption] = [Math.max(12.1, type.label * k), Math.max(12.1, type.caption * k)];
    return [
      { label, amountSize: type.number * k, caption, over: true },
      { label, amountSize: label, caption, over: false },
    ];
  });
  const fits = (setting: Setting): boolean =>
    ROWS.every((_, i) => bottom(row(layout, i, 0, setting)) < pitch - setting.caption * 0.2);
  const setting = settings.find(fits) ?? settings.at(-1)!;
  return [
    ...block('head', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    ...block('since', { x: size.width - 2, top: type.number - type.caption, anchor: 'end' }, [
      { text: words(data, 'watchSince'), size: type.caption, tone: 'muted' },
    ]).marks,
    ...ROWS.flatMap((_, i) => row(layout, i, head + i * pitch, setting)),
  ];
}
