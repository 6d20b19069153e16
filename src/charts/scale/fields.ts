import { amount, words, type Label, type Slot } from '../chart.ts';
import { footHeight, amountAndIs, type Layout } from '../shared/layout.ts';
import { fitStacked, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

/** Where the two fields of squares and their words stand. */
export interface Fields {
  revenue: { x: number; top: number; columns: number };
  building: { x: number; top: number; columns: number };
  pitch: number;
  revenueWords: { x: number; top: number; maxWidth: number };
  buildingWords: { x: number; top: number; maxWidth: number };
}

/** What the earnings come to, of the building. */
export function coverage({ data, type }: Layout<'scale'>): Line {
  const share = amount(data, 'coverage');
  return {
    text: words(data, 'coverage'),
    size: type.caption,
    weight: 600,
    fact: share.id,
    value: share.value,
  };
}

/** 400 and 60 under each other on a phone, beside each other where it is wide. */
export function fields(layout: Layout<'scale'>): Fields {
  const { data, size, type } = layout;
  const [building, revenue] = [amount(data, 'building').value, amount(data, 'revenue').value];
  const head = (slot: Slot<'scale'>, caption: Label<'scale'>, width: number): number =>
    blockHeight(amountAndIs(layout, slot, caption, 'ink', type.hero), width) + type.caption * 0.5;
  if (layout.wide) {
    const said = amountAndIs(layout, 'revenue', 'revenueIs', 'ink', type.number);
    const aside = Math.max(size.width * 0.27, block('', { x: 0, top: 0 }, [said[0]]).width);
    const top = Math.max(
      head('building', 'buildingIs', size.width - aside - type.label),
      blockHeight(said, aside) + type.caption * 0.5,
    );
    const below = Math.max(type.caption * 2.5, blockHeight([coverage(layout)], aside));
    const height = size.height - top - footHeight(layout) - below - type.caption * 0.4;
    const options = [16, 18, 20, 22, 25, 28, 32, 36].map((columns) => {
      const rows = rowsOf(building, columns);
      const narrow = Math.max(4, Math.ceil(revenue / rowsOf(building, columns)));
      const across = Math.min(size.width / (columns + narrow + 3), (size.width - aside) / (columns + 1));
      return { columns, narrow, rows, pitch: Math.min(across, height / rows) };
    });
    const best = options.reduce((a, b) => (b.pitch > a.pitch ? b : a));
    const x = size.width - Math.max(best.narrow * best.pitch, aside);
    const bottom = top + rowsOf(building, best.columns) * best.pitch;
    const revenueTop = bottom - rowsOf(revenue, best.narrow) * best.pitch;
    return {
      pitch: best.pitch,
      building: { x: 0, top, columns: best.columns },
      revenue: { x, top: revenueTop, columns: best.narrow },
      buildingWords: { x: 0, top: 0, maxWidth: x - type.label },
      revenueWords: {
        x,
        top: revenueTop - blockHeight(said, size.width - x) - type.caption * 0.5,
        maxWidth: size.width - x,
      },
    };
  }
  const top = head('building', 'buildingIs', size.width);
  const said = [...amountAndIs(layout, 'revenue', 'revenueIs', 'ink', type.number), coverage(layout)];
  const below = blockHeight(said, size.width) + type.caption * 1.2;
  const free = size.height - top - below - footHeight(layout) - type.caption * 0.4;
  const { columns, pitch } = fitStacked([building, revenue], size.width, free, 20);
  const revenueTop = top + rowsOf(building, columns) * pitch + type.caption;
  const words_ = revenueTop + rowsOf(revenue, columns) * pitch + type.caption * 0.35;
  return {
    pitch,
    building: { x: 0, top, columns },
    revenue: { x: 0, top: revenueTop, columns },
    buildingWords: { x: 0, top: 0, maxWidth: size.width },
    revenueWords: { x: 0, top: words_, maxWidth: size.width },
  };
}
