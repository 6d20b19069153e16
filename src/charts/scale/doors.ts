import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { fitStacked, gap as between, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, fitted, runIn, type Line } from '../shared/type.ts';
import { shortAndIs } from './amounts.ts';

/** The doors, and the role of what comes in by each: three kinds of debt, and chips that stand for it. */
const DOORS: readonly (readonly ['door1' | 'door2' | 'door3' | 'door4', Role])[] = [
  ['door1', 'debt'],
  ['door2', 'debt'],
  ['door3', 'debt'],
  ['door4', 'chips'],
];

/** How far a door's leaf has swung from the wall, degrees. */
const SWUNG = 80;

/** A piece of wall, in ink, as on an architect's plan. */
const wall = (key: string, x: number, y: number, w: number, h: number): AreaMark => ({
  kind: 'area',
  key,
  tone: 'ink',
  over: [
    [x, y],
    [x + w, y],
  ],
  under: [
    [x, y + h],
    [x + w, y + h],
  ],
});

/** A door that stands open: its leaf, and the quarter circle it swung along. @param x,y its hinge, px @param long px */
function door(key: string, x: number, y: number, long: number, thick: number): (AreaMark | LineMark)[] {
  const at = (degrees: number, r: number): Point => {
    const angle = (degrees / 180) * Math.PI;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  };
  const [fx, fy] = at(SWUNG, long);
  const swing = range(0, SWUNG + 1, 5).map((degrees) => at(degrees, long));
  return [
    { kind: 'line', key: `${key}/swing`, points: swing, width: 1, role: 'context' },
    {
      kind: 'area',
      key: `${key}/leaf`,
      tone: 'ink',
      over: [
        [x, y],
        [fx, fy],
      ],
      under: [
        [x - thick, y],
        [fx - thick, fy],
      ],
    },
  ];
}

/**
 * 5 · The gap as a room, seen from above, and four doors into it. They are of one size, since no good source splits the
 * gap between them; what comes in is not sized either.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const gap = amount(data, 'gap');
  const count = gap.value / amount(data, 'ten').value;
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'doorsNote'));
  const each = size.width / DOORS.length;
  const line = ([label, tone]: (typeof DOORS)[number]): Line => {
    const plain: Line = { text: words(data, label), size: type.label, weight: 600, tone };
    return { ...plain, size: fitted(plain, each - space.half) };
  };
  const names = Math.max(...DOORS.map((one) => blockHeight([line(one)], each - space.half)));
  const thick = Math.max(4, Math.min(7, size.width / 60));
  const leaf = Math.min(each * 0.5, size.height * 0.12);
  const y = foot.top - space.close - names - space.close - leaf - thick;
  const pad = thick + space.half;
  const said = runIn(
    'gap-line',
    { x: pad, top: pad, maxWidth: size.width - 2 * pad },
    shortAndIs(layout, 'gap', 'gapLine', 'chips', type.hero),
  );
  const [top, inside] = [said.bottom + space.tight, size.width - 2 * pad];
  // Room inside the wall for the heads of what comes in.
  const { columns, pitch } = fitStacked([count], inside, y - leaf * 0.5 - space.tight - top, 8, 1);
  const across = columns * pitch - between(pitch);
  const hinge = (i: number): number => i * each + (each - leaf) / 2;
  const left = (i: number): number => (i === 0 ? 0 : hinge(i - 1) + leaf);
  return [
    ...squares({
      key: 'gap',
      count,
      columns,
      pitch,
      x: (size.width - across) / 2,
      top: top + Math.max(0, (y - leaf * 0.5 - space.tight - top - rowsOf(count, columns) * pitch) / 2),
      role: 'chips',
      standing: gap.standing,
    }),
    wall('wall/top', 0, 0, size.width, thick),
    wall('wall/left', 0, thick, thick, y - thick),
    wall('wall/right', size.width - thick, thick, thick, y - thick),
    ...range(DOORS.length + 1).map((i) =>
      wall(`wall/${i}`, left(i), y, (i === DOORS.length ? size.width : hinge(i)) - left(i), thick),
    ),
    ...DOORS.flatMap((one, i): Mark[] => {
      const [key, role] = one;
      const middle = hinge(i) + leaf * 0.55;
      return [
        ...door(key, hinge(i), y + thick, leaf, thick * 0.6),
        flow({
          key: `${key}/way`,
          points: [
            [middle, y + thick + leaf * 0.92],
            [middle, y - leaf * 0.42],
          ],
          role,
          standing: 'unknown',
          order: 1 + i,
        }),
        ...block(
          `${key}-name`,
          {
            x: i * each + each / 2,
            top: y + thick + leaf + space.close,
            anchor: 'middle',
            maxWidth: each - space.half,
          },
          [line(one)],
        ).marks,
      ];
    }),
    ...said.marks,
    ...foot.marks,
  ];
}
