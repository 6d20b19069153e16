import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { within } from '../shared/places.ts';
import { block, blockHeight } from '../shared/type.ts';
import { lineOf, theLine, type Boxed } from './money.ts';

/** How broad the pipe is, of the drawing's width and of its height at most; its head's length, of that. */
const [BROAD, HIGH, HEAD] = [0.36, 0.4, 0.36];
/** How much of the height Meta's sheet and the lenders take, each; and what is open between the pipe's end and them. */
const [SHEET, LENDERS, OPEN] = [0.21, 0.16, 0.1];

/** 4 · One pipe of promised rent, from Meta through the line and the box towards those who lent, who wait for it. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  const broad = Math.min(size.width * BROAD, height * HIGH);
  const head = broad * HEAD;
  const x = size.width - space.near - broad / 2 - 3;
  const [line, air] = [lineOf(layout), space.near];
  const meta = { x: 1, y: 1, w: size.width - 2, h: height * SHEET };
  const lenders = { x: 0, y: height * (1 - LENDERS), w: size.width, h: height * LENDERS };
  const y = meta.y + meta.h + air;
  const top = y + line + air;
  // The pipe ends short of them: they wait.
  const end = lenders.y - height * OPEN;
  const box = { x: 1, y: top, w: size.width - 2, h: end - head - air - top };
  const left = x - broad / 2 - space.apart;
  const stations = [
    ['pays', meta],
    ['passes', box],
  ] as const;
  const said = within(
    stations.flatMap(([key]) => [
      bold(layout, key, 'ink', type.hero),
      bold(layout, `${key}Is`, 'purchase', type.number),
    ]),
    left - space.near,
    2 * (Math.min(meta.h, box.h) - space.snug),
  );
  const wait = { ...bold(layout, 'lendersWait', 'paper', said[0]!.size) };
  const from = meta.y + meta.h * 0.3;
  return [
    { kind: 'box', key: 'meta-box', ...meta, r: 3 },
    { kind: 'box', key: 'box-box', ...box, r: 3 },
    theLine(layout, y),
    { kind: 'box', key: 'lenders-box', ...lenders, r: 0, role: 'debt' },
    // A pipe: nothing behind it is seen through it.
    {
      kind: 'box',
      key: 'pipe',
      x: x - broad / 2,
      y: from,
      w: broad,
      h: end - head - from,
      r: 0,
      bare: true,
      order: 1,
    },
    flow({
      key: 'rent',
      points: [
        [x, from],
        [x, end],
      ],
      width: broad,
      head,
      order: 1,
      role: 'purchase',
      standing: amount(data, 'lease').standing,
    }),
    ...stations.flatMap(([key, at], n): Mark[] => {
      const lines = said.slice(n * 2, n * 2 + 2);
      return block(key, { x: space.near, top: at.y + (at.h - blockHeight(lines)) / 2 }, lines).marks;
    }),
    ...block('lenders', { x: space.near, top: lenders.y + (lenders.h - blockHeight([wait])) / 2 }, [wait])
      .marks,
    ...below.marks,
  ];
}
