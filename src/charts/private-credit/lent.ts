import type { Mark } from '../../marks/mark.ts';
import { amountAndIs, footHeight, unitKey, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { words } from '../chart.ts';
import { field, nameLines, place, placeHeight, tens } from './layers.ts';

/** Rows of the two fields: full rectangles, so that the eye can multiply. */
const BESIDE = [5, 10] as const;

/** 1 · What private funds have lent to tech; apart from it, what one estimate adds. */
export function lentScene(layout: Layout<'private-credit'>): Mark[] {
  const { data, size, type } = layout;
  const { width, height } = size;
  const c = type.caption;
  const lent = amountAndIs(layout, 'lent', 'lent', 'debt', type.hero);
  const more = amountAndIs(layout, 'more', 'more', 'debt', type.number);
  const apart: Line = { text: words(data, 'apart'), size: c, tone: 'muted' };
  const gap = c * 0.6;
  const half = (width - gap) / 2;
  const boxHeight = Math.max(
    placeHeight(layout, nameLines(layout, 'banks', 'held'), half),
    placeHeight(layout, nameLines(layout, 'funds', 'stepIn'), half),
  );
  const top = boxHeight + c;
  const free = height - top - footHeight(layout) - blockHeight([apart], width) - c * 0.9;
  const between = c * 1.4;
  const marks = (
    nine: number,
    sixteen: number,
    pitch: number,
    first: { x: number; top: number },
    second: { x: number; top: number },
  ): Mark[] => [
    ...place('banks', { x: 0, y: 0, w: half, h: boxHeight }, nameLines(layout, 'banks', 'held')),
    ...place(
      'funds',
      { x: half + gap, y: 0, w: half, h: boxHeight },
      nameLines(layout, 'funds', 'stepIn'),
      0.6,
    ),
    ...field(layout, 'lent', { columns: nine, pitch, ...first, role: 'debt', order: 1 }),
    ...field(layout, 'more', { columns: sixteen, pitch, ...second, role: 'debt', order: 2 }),
    ...unitKey(layout, 'unit'),
  ];
  const note = (top: number): Mark[] =>
    block('apart', { x: 0, top, maxWidth: width, order: 2 }, [apart]).marks;

  const [nine, sixteen] = [tens(layout, 'lent') / 5, tens(layout, 'more') / 5];
  // Under each other, the words of the first beside it if they fit, else above; or all side by side.
  const moreHeight = blockHeight(more, width) + c * 0.3;
  const pitchUnder = (words: number): number =>
    Math.min(width / sixteen, (free - words - moreHeight - between) / 10);
  const right = (pitch: number) => ({ x: nine * pitch + c * 0.4, maxWidth: width - nine * pitch - c * 0.4 });
  const close = pitchUnder(0);
  const [printed, is] = lent;
  const over = blockHeight(lent, width) + c * 0.3;
  // Smaller beside the squares, unless the reader wants large words: then they stand above smaller squares.
  const sizes = (size.text ?? 1) > 1.2 ? [type.hero] : [type.hero, type.number];
  const fitting = sizes
    .map((size): Line[] => [{ ...printed, size }, is])
    .find((lines) => blockHeight(lines, right(close).maxWidth) <= close * 5);
  const above = fitting ? 0 : over;
  const stacked = pitchUnder(above);
  const beside = BESIDE.map((deep) => {
    const columns = [Math.ceil(tens(layout, 'lent') / deep), Math.ceil(tens(layout, 'more') / deep)] as const;
    const across = (width - between) / (columns[0] + columns[1]);
    const head = Math.max(blockHeight(lent, columns[0] * across), blockHeight(more, columns[1] * across));
    return { deep, columns, head, pitch: Math.min(across, (free - head - c * 0.4) / deep) };
  }).reduce((a, b) => (b.pitch > a.pitch ? b : a));
  if (!layout.wide) {
    const second = top + above + 5 * stacked + between;
    const at = fitting ? { ...right(stacked), top: top - c * 0.2 } : { x: 0, top, maxWidth: width };
    return [
      ...marks(nine, sixteen, stacked, { x: 0, top: top + above }, { x: 0, top: second + moreHeight }),
      ...block('lent-headline', { ...at, order: 1 }, fitting ?? lent).marks,
      ...block('more-headline', { x: 0, top: second, maxWidth: width, order: 2 }, more).marks,
      ...note(second + moreHeight + 5 * stacked + c * 0.3),
    ];
  }
  const { deep, columns, head, pitch } = beside;
  const x = columns[0] * pitch + between;
  const fields = top + head + c * 0.4;
  return [
    ...marks(columns[0], columns[1], pitch, { x: 0, top: fields }, { x, top: fields }),
    ...block('lent-headline', { x: 0, top, maxWidth: x - between, order: 1 }, lent).marks,
    ...block('more-headline', { x, top, maxWidth: width - x, order: 2 }, more).marks,
    ...note(fields + deep * pitch + c * 0.3),
  ];
}
