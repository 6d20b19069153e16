import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, foot } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { runIn } from '../shared/type.ts';
import { told, type Futures } from './money.ts';

/** Dots in a row, and in all. */
const [COLUMNS, ALL] = [10, 100];
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
  const [across, down] = [size.width / COLUMNS, (low - top) / (ALL / COLUMNS)];
  const r = Math.min(across, down) * 0.44;
  const place = (n: number, of: number, pitch: number): number => r + (n * (pitch * of - 2 * r)) / (of - 1);
  return [
    ...said.marks,
    ...range(ALL).map((n): Mark => ({
      kind: 'dot',
      key: `index/${n}`,
      x: place(n % COLUMNS, COLUMNS, across),
      y: top + place(Math.floor(n / COLUMNS), ALL / COLUMNS, down),
      r,
      role: n < Math.round(share.value) ? 'equity' : 'context',
      standing: share.standing,
      ...(n < Math.round(share.value) ? {} : { opacity: 0.4 }),
    })),
    ...foot(layout, 'parts').marks,
  ];
}
