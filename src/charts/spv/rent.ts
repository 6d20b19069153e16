import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, within } from '../shared/places.ts';
import { block, blockHeight, runIn } from '../shared/type.ts';
import { lineOf, theLine, type Boxed } from './money.ts';

/** How broad the pipe is, of the drawing's width and of its height at most; its head's length, of that. */
const [BROAD, HIGH, HEAD] = [0.46, 0.62, 0.28];
/** How much of the height Meta's slab and the lenders take, each; and what is open between the pipe's end and them. */
const [SLAB, OPEN] = [0.16, 0.05];

/** 4 · One broad way of promised rent, from Meta through the line and the box towards those who lent, who wait for it. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  const broad = Math.min(size.width * BROAD, height * HIGH);
  const head = broad * HEAD;
  const x = size.width - space.near - broad / 2 - 2;
  const slab = height * SLAB;
  const meta = { x: 0, y: 0, w: size.width, h: slab };
  const lenders = { x: 0, y: height - slab, w: size.width, h: slab };
  // The pipe ends short of them: they wait.
  const end = lenders.y - height * OPEN;
  const left = x - broad / 2 - space.near;
  const line = lineOf(layout);
  const promised = bold(layout, 'paysIs', 'purchase', type.number);
  const [from, box] = [meta.h + space.near, bold(layout, 'passes', 'ink', type.hero)];
  const said = within([promised, bold(layout, 'passesIs', 'purchase', type.number)], left - space.near);
  const y = from + blockHeight([said[0]!], left) + space.half;
  const top = y + line + space.half;
  const frame = { x: 1, y: top, w: size.width - 2, h: end - head - space.half - top };
  const through = within([box, said[1]!], left - space.near, frame.h - 2 * space.tight);
  // In a low box on one line.
  const stacked = blockHeight(through) <= frame.h - 2;
  const passes = (stacked ? block : runIn)('passes', { x: space.near, top: 0 }, [through[0]!, through[1]!]);
  const name = (key: 'pays' | 'lendersWait'): ReturnType<typeof bold> =>
    bold(layout, key, 'paper', Math.min(type.hero * 1.15, slab * 0.6));
  const slabWords = (key: string, at: typeof meta, label: 'pays' | 'lendersWait'): Mark[] => {
    const line = name(label);
    return block(key, { x: space.near, top: at.y + (at.h - blockHeight([line])) / 2 }, [line]).marks;
  };
  return [
    ...filledBox('meta-slab', meta, [], { r: 0, tone: 'ink' }),
    theLine(layout, y),
    { kind: 'box', key: 'box-box', ...frame, r: 3 },
    { kind: 'box', key: 'lenders-box', ...lenders, r: 0, role: 'debt' },
    // A pipe: nothing behind it is seen through it.
    {
      kind: 'box',
      key: 'pipe',
      x: x - broad / 2,
      y: meta.h,
      w: broad,
      h: end - head - meta.h,
      r: 0,
      bare: true,
      order: 1,
    },
    flow({
      key: 'rent',
      points: [
        [x, meta.h],
        [x, end],
      ],
      width: broad,
      head,
      order: 1,
      role: 'purchase',
      standing: amount(data, 'lease').standing,
    }),
    ...slabWords('meta-name', meta, 'pays'),
    ...block('promised', { x: space.near, top: from }, [said[0]!]).marks,
    ...passes.marks.map((mark) => moved(mark, 0, frame.y + (frame.h - passes.bottom) / 2)),
    ...slabWords('lenders', lenders, 'lendersWait'),
    ...below.marks,
  ];
}
