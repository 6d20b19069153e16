import { range } from 'd3-array';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap as between, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { short } from './amounts.ts';

/** Columns between the two towers. */
const BETWEEN = 1.2;
/** px; squares smaller than this have no room for a year's squares under them. */
const SMALL = 10.4;

/** The amounts on the towers. The gap is the point: its amount is the larger. */
const printed = (layout: Layout<'scale'>) => ({
  own: short(layout, 'ownCash', 'chips', layout.type.number),
  gap: short(layout, 'gap', 'chips', layout.type.hero),
});

const foot = (layout: Layout<'scale'>): ReturnType<typeof keyAndNote> =>
  keyAndNote(layout, 'unitTen', caption(layout, 'fourYears'));

const compare = (layout: Layout<'scale'>): Line[] => [caption(layout, 'compare')];

const tens = ({ data }: Layout<'scale'>, slot: 'ownCash' | 'gap' | 'building'): number =>
  amount(data, slot).value / amount(data, 'ten').value;

/** Where the towers stand, px. @param beneath whether what was built in one year lies beneath them */
function planOf(layout: Layout<'scale'>, beneath: boolean) {
  const { size, space } = layout;
  const head = blockHeight([printed(layout).gap]) + space.hair + HOLE + 2;
  const names = blockHeight([name(layout, 'ownIs')]) + space.close;
  const label = blockHeight(compare(layout)) + space.tight;
  const free = foot(layout).top - space.half - head - names - (beneath ? label + space.clear : 0);
  const fits = range(6, 31).map((columns) => {
    const across = 2 * columns + BETWEEN;
    const strip = Math.floor(across);
    const rows =
      rowsOf(tens(layout, 'gap'), columns) + (beneath ? rowsOf(tens(layout, 'building'), strip) : 0);
    return { columns, strip, pitch: Math.min((size.width - HOLE - 1) / across, free / rows) };
  });
  const { columns, strip, pitch } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const y = head + rowsOf(tens(layout, 'gap'), columns) * pitch;
  return { columns, strip, pitch, y, beneath, label, below: y + names + space.clear };
}

type Plan = ReturnType<typeof planOf>;

/** px from the squares of the gap to the dashed line around them. */
const HOLE = 3;
/** How strong the squares of the gap are: what nobody has yet. */
const FAINT = 0.4;

/** The room that the gap leaves, dashed: a hole beside what is there. */
function hole(layout: Layout<'scale'>, { columns, pitch, y }: Plan, x: number, order: number): LineMark[] {
  const high = rowsOf(tens(layout, 'gap'), columns) * pitch;
  const [left, right, top] = [x - HOLE, x + columns * pitch - between(pitch) + HOLE, y - high - HOLE];
  return [
    {
      kind: 'line',
      key: 'hole',
      points: [
        [left, y],
        [left, top],
        [right, top],
        [right, y],
      ],
      width: 2,
      dash: '7 5',
      role: 'chips',
      order,
    },
  ];
}

function tower(layout: Layout<'scale'>, plan: Plan, key: 'own' | 'gap'): Mark[] {
  const { columns, pitch, y } = plan;
  const { data, space } = layout;
  const slot = key === 'own' ? 'ownCash' : 'gap';
  const [count, line] = [tens(layout, slot), printed(layout)[key]];
  const [x, order] = key === 'own' ? [0, 1] : [(columns + BETWEEN) * pitch, 2];
  const over = space.hair + (key === 'gap' ? HOLE + 2 : 0);
  const top = y - rowsOf(count, columns) * pitch - over - blockHeight([line]);
  const { standing } = amount(data, slot);
  const missing = key === 'gap';
  return [
    ...(missing ? hole(layout, plan, x, order) : []),
    ...squares({
      key,
      count,
      columns,
      pitch,
      x,
      bottom: y,
      role: 'chips',
      standing,
      order,
      ...(missing ? { shade: () => FAINT } : {}),
    }),
    ...block(`${key}-words`, { x, top, order }, [line]).marks,
    ...block(`${key}-is`, { x, top: y + space.close, order }, [name(layout, `${key}Is`)]).marks,
  ];
}

/** What was built in 2025 lies within these years: it stands apart, not in the sum. */
function year(layout: Layout<'scale'>, { strip, pitch, below, label }: Plan): Mark[] {
  const { standing } = amount(layout.data, 'building');
  const count = tens(layout, 'building');
  const place = { columns: strip, pitch, x: 0, top: below + label };
  return [
    ...squares({ key: 'building10', count, ...place, role: 'chips', standing }),
    ...block('compare', { x: 0, top: below }, compare(layout)).marks,
  ];
}

/** 4 · Four years of building in squares of ten: what the builders can pay themselves, and the gap beside it. */
export function towersScene(layout: Layout<'scale'>): Mark[] {
  const both = planOf(layout, true);
  const plan = both.pitch < SMALL ? planOf(layout, false) : both;
  return [
    ...(plan.beneath ? year(layout, plan) : []),
    floorUnder(plan.y, [0, (2 * plan.columns + BETWEEN) * plan.pitch]),
    ...tower(layout, plan, 'own'),
    ...tower(layout, plan, 'gap'),
    ...foot(layout).marks,
  ];
}
