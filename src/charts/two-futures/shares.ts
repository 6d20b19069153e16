import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, foot } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { runIn } from '../shared/type.ts';
import { told, type Futures } from './money.ts';

/** Dots in all. */
const ALL = 100;
/** How much larger than the largest amount elsewhere the share is. */
const LARGE = 1.4;

/** 6 · A fund that copies the index, as a hundred dots: those of seven companies are told apart. */
export function sharesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const share = amount(data, 'giants');
  const said = runIn('giants', { x: 0, top: 0, maxWidth: size.width }, [
    told(layout, 'giants', 'equity', type.hero * LARGE),
    { ...caption(layout, 'giantsIs'), size: type.label },
  ]);
  const top = said.bottom + space.half;
  const low = size.height - footHeight(layout);
  // Ten to a row; twenty, counted off by columns, where they are larger so.
  const long = Math.min(size.width / 20, (low - top) / 5) > Math.min(size.width, low - top) / 10;
  const columns = long ? 20 : 10;
  const rows = ALL / columns;
  const [across, down] = [size.width / columns, (low - top) / rows];
  const at = (n: number): Point =>
    long ? [Math.floor(n / rows), n % rows] : [n % columns, Math.floor(n / columns)];
  const r = Math.min(across, down) * 0.44;
  const place = (n: number, of: number, pitch: number): number => r + (n * (pitch * of - 2 * r)) / (of - 1);
  return [
    ...said.marks,
    ...range(ALL).map((n): Mark => ({
      kind: 'dot',
      key: `index/${n}`,
      x: place(at(n)[0], columns, across),
      y: top + place(at(n)[1], rows, down),
      r,
      role: n < Math.round(share.value) ? 'equity' : 'context',
      standing: share.standing,
      ...(n < Math.round(share.value) ? {} : { opacity: 0.4 }),
    })),
    ...foot(layout, 'parts').marks,
  ];
}
