import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { footHeight, type Layout } from '../shared/layout.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { coin, foot, name, boxedWords } from './coins.ts';

/** Where each stands on the ring, as a share of the way round from the top. */
const STANDING_NEAR = [
  ['endowments', 0],
  ['banks', 0.18],
  ['pensions', 0.36],
  ['hedge', 0.64],
  ['insurers', 0.82],
] as const;

const turn = (share: number, radius: number, [x, y]: Point): Point => {
  const angle = (share - 0.25) * 2 * Math.PI;
  return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
};

/** A circle as a line. */
const ring = (key: string, centre: Point, radius: number): Mark => ({
  kind: 'line',
  key,
  points: range(49).map((i) => turn(i / 48, radius, centre)),
  width: 1,
  role: 'context',
});

/** 6 · Who stands around the loans: institutions already, and a new ring of savers. */
export function circleScene(layout: Layout<'retirement-401k'>): Mark[] {
  const { data, size, type, wide } = layout;
  const lines: Line[] = [
    name(layout, 'title6'),
    { ...name(layout, 'newRing', type.caption), tone: 'savers' },
  ];
  const words = wide ? size.width - (size.height - footHeight(layout)) - 12 : size.width;
  const top = wide ? 0 : blockHeight(lines, words) + type.caption * 0.5;
  const body = size.height - footHeight(layout) - top;
  const radius = Math.min(size.width - (wide ? words + 12 : 0), body) / 2;
  const centre: Point = [wide ? size.width - radius : size.width / 2, top + body / 2];
  // Two rows of fifty, so that a coin stays large enough to be one; a single row where names need the room.
  const rows = radius < 130 ? 1 : 2;
  const pitch = (radius * 2 * Math.PI) / (100 / rows + Math.PI);
  const outer = radius - pitch / 2;
  const free = radius - pitch * (rows + 0.05);
  const inner = free * 0.6;
  // The longest name fits between the loans and the coins.
  const small = Math.min(
    ...STANDING_NEAR.map(([key]) => fitted(name(layout, key, type.caption * 0.95), free * 0.6)),
  );
  const dot = Math.min(free * 0.05, 10);
  const { value, standing } = amount(data, 'share');
  return [
    ...range(100).map((n) =>
      coin(
        layout,
        n,
        ...turn(n / 100, n % rows ? outer - pitch * 0.9 : outer, centre),
        pitch * (rows === 1 ? 0.35 : 0.31),
      ),
    ),
    ring('near', centre, inner),
    ...STANDING_NEAR.flatMap(([key, share]) => {
      const [x, y] = turn(share, inner, centre);
      const line = name(layout, key, small);
      const width = block('', { x: 0, top: 0 }, [line]).width + 12;
      const height = blockHeight([line]) + 6;
      return boxedWords(key, { x: x - width / 2, y: y - height / 2, width, height }, [line]);
    }),
    ...range(value).map((n): Mark => ({
      kind: 'dot',
      key: `part/${n}`,
      x: centre[0] + ((n % 3) - 1) * dot * 2.6,
      y: centre[1] + (Math.floor(n / 3) - 2.1) * dot * 2.6,
      r: dot,
      role: 'debt',
      standing,
    })),
    ...block('loans', { x: centre[0], top: centre[1] + dot * 1, anchor: 'middle' }, [
      { ...name(layout, 'loans', small), tone: 'debt' },
    ]).marks,
    ...block('title', { x: 0, top: 0, maxWidth: words }, lines).marks,
    ...foot(layout, 'notToScale'),
  ];
}
