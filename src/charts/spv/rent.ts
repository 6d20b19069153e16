import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, within, type PlaceBox } from '../shared/places.ts';
import { block, blockHeight, lowered, runIn, type Line } from '../shared/type.ts';
import { lineOf, theLine, type Boxed } from './money.ts';

/** How broad the way is, of the drawing's width and of its height at most; its point's length, of that. */
const [BROAD, HIGH, HEAD] = [0.43, 0.62, 0.27];
/** Of the height, Meta's slab, and what is open between the point and the lenders; of that slab, theirs under its notch. */
const [SLAB, OPEN, UNDER] = [0.15, 0.035, 0.85];
/** Of the height, the box's front; of what is then left, what shows of the way before its point. */
const [FRONT, OUT] = [0.21, 0.5];
/** Of the box: how high its mouth is, of the drawing's height, and how far its back is inset, of its width. */
const [MOUTH, INSET] = [0.065, 0.08];

/** The mouth of an open box: its inside, from its back edge down to its front. @param deep px, from one to the other */
const mouth = ({ x, y, w }: PlaceBox, deep: number): AreaMark => ({
  kind: 'area',
  key: 'mouth',
  tone: 'ink',
  over: [
    [x + w * INSET, y - deep],
    [x + w * (1 - INSET), y - deep],
  ],
  under: [
    [x, y + 1],
    [x + w, y + 1],
  ],
});

/** Those who wait: a bar with a notch in which the point of the way would fit. @param x px, the notch's middle */
function notched({ y, w, h }: PlaceBox, x: number, half: number, deep: number): AreaMark {
  const over: Point[] = [
    [0, y],
    [x - half, y],
    [x, y + deep],
    [x + half, y],
    [w, y],
  ];
  const under = over.map(([at]): Point => [at, y + h]);
  return { kind: 'area', key: 'lenders-bar', tone: 'debt', over, under };
}

/** 4 · One broad way of promised rent, from Meta through the line and the box towards those who lent, who wait for it. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  const broad = Math.min(size.width * BROAD, height * HIGH);
  const head = broad * HEAD;
  const x = size.width * (1 - INSET) - space.near - broad / 2;
  const slab = height * SLAB;
  const meta = { x: 0, y: 0, w: size.width, h: slab };
  const low = slab * UNDER;
  const lenders = { x: 0, y: height - head - low, w: size.width, h: head + low };
  // Under the notch, what the words stand on, of one colour with the bar.
  const floor = { ...lenders, y: height - low, h: low };
  // The point ends short of them: they wait.
  const end = lenders.y + head - height * OPEN;
  const left = x - broad / 2 - space.near;
  const [line, deep] = [lineOf(layout), height * MOUTH];
  const named = Math.min(type.hero * 1.15, slab * 0.6);
  const name = (key: 'pays' | 'lendersWait'): Line => bold(layout, key, 'paper', named);
  const inSlab = (key: string, at: PlaceBox, label: 'pays' | 'lendersWait'): Mark[] =>
    block(key, { x: space.near, top: at.y + (at.h - blockHeight([name(label)])) / 2 }, [name(label)]).marks;
  const [promised] = within([bold(layout, 'paysIs', 'purchase', type.number)], left - space.near);
  const through = runIn('passes', { x: space.near, top: 0, maxWidth: size.width - 2 * space.near }, [
    bold(layout, 'passes', 'ink', named),
    bold(layout, 'passesIs', 'purchase', type.number),
  ]);
  const front = Math.max(through.bottom + space.tight, height * FRONT);
  const said = blockHeight([promised!]) + 2 * space.near;
  const spare = end - head - meta.h - said - line - space.half - deep - front;
  const out = Math.max(spare * OUT, space.half);
  const y = meta.h + said + spare - out;
  const frame = { x: 1, y: y + line + space.half + deep, w: size.width - 2, h: front };
  return [
    ...filledBox('meta-slab', meta, [], { r: 0, tone: 'ink' }),
    theLine(layout, y),
    mouth(frame, deep),
    // Nothing behind it is seen through its hatch.
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
    notched(lenders, x, broad / 2, head),
    { kind: 'box', key: 'lenders-box', ...floor, r: 0, role: 'debt' },
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
    { kind: 'box', key: 'box-box', ...frame, r: 0 },
    ...inSlab('meta-name', meta, 'pays'),
    ...block('promised', { x: space.near, top: (meta.h + y - blockHeight([promised!])) / 2 }, [promised!])
      .marks,
    ...lowered(through, frame.y + (frame.h - through.bottom) / 2),
    ...inSlab('lenders', floor, 'lendersWait'),
    ...below.marks,
  ];
}
