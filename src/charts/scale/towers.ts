import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { rowsOf, squares } from '../shared/squares.ts';
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
  const head = blockHeight([printed(layout).gap]) + space.hair;
  const names = blockHeight([name(layout, 'ownIs')]) + space.close;
  const label = blockHeight(compare(layout)) + space.tight;
  const free = foot(layout).top - space.half - head - names - (beneath ? label + space.clear : 0);
  const fits = range(6, 31).map((columns) => {
    const across = 2 * columns + BETWEEN;
    const strip = Math.floor(across);
    const rows =
      rowsOf(tens(layout, 'gap'), columns) + (beneath ? rowsOf(tens(layout, 'building'), strip) : 0);
    return { columns, strip, pitch: Math.min(size.width / across, free / rows) };
  });
  const { columns, strip, pitch } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const y = head + rowsOf(tens(layout, 'gap'), columns) * pitch;
  return { columns, strip, pitch, y, beneath, label, below: y + names + space.clear };
}

type Plan = ReturnType<typeof planOf>;

function tower(layout: Layout<'scale'>, { columns, pitch, y }: Plan, key: 'own' | 'gap'): Mark[] {
  const { data, space } = layout;
  const slot = key === 'own' ? 'ownCash' : 'gap';
  const [count, line] = [tens(layout, slot), printed(layout)[key]];
  const [x, order] = key === 'own' ? [0, 1] : [(columns + BETWEEN) * pitch, 2];
  const top = y - rowsOf(count, columns) * pitch - space.hair - blockHeight([line]);
  const { standing } = amount(data, slot);
  return [
    ...squares({ key, count, columns, pitch, x, bottom: y, role: 'chips', standing, order }),
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
