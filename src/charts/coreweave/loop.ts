import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { words, type Label } from '../chart.ts';
import { footHeight, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

interface Flow {
  key: Label<'coreweave'>;
  /** Share of the width at which it runs, 0 to 1. */
  at: number;
  up: boolean;
  role: Role;
  order: number;
}

/** Between Nvidia (above) and CoreWeave (below), then between CoreWeave and OpenAI. */
const UPPER: readonly Flow[] = [
  { key: 'stake', at: 0.04, up: false, role: 'equity', order: 0 },
  { key: 'chips', at: 0.37, up: true, role: 'chips', order: 1 },
  { key: 'rent', at: 0.7, up: false, role: 'purchase', order: 2 },
];
const LOWER: readonly Flow[] = [
  { key: 'orders', at: 0.04, up: true, role: 'purchase', order: 3 },
  { key: 'shares', at: 0.53, up: false, role: 'equity', order: 3.4 },
];

/** 7 · The loop, one arrow at a time. Arrows are not sized: no one amount covers them. */
export function loopScene(layout: Layout<'coreweave'>): Mark[] {
  const { data, size, type } = layout;
  const width = Math.min(size.width, 560);
  const left = (size.width - width) / 2;
  const box = type.label * 2.3;
  const height = size.height - footHeight(layout);
  const upper = (height - box * 3) * 0.54;
  const tops = [1, 1 + box + upper, height - box - 1] as const;
  const head = type.caption * 0.75;

  const place = (key: Label<'coreweave'>, top: number): Mark[] => {
    const line: Line = { text: words(data, key), size: type.label, weight: 600 };
    const text = block(
      key,
      { x: left + width / 2, top: top + (box - type.label * 1.22) / 2, anchor: 'middle' },
      [line],
    );
    return [
      { kind: 'box', key: `${key}-box`, x: left + 1, y: top, w: width - 2, h: box, r: 3 },
      ...text.marks,
    ];
  };
  const line = (flow: Flow, from: number, to: number): Point[] => {
    const x = left + flow.at * width + head * 0.6;
    return flow.up
      ? [
          [x, to - 2],
          [x, from + 3],
        ]
      : [
          [x, from + 2],
          [x, to - 3],
        ];
  };
  const flows = (list: readonly Flow[], from: number, to: number): Mark[] =>
    list.flatMap((flow, i): Mark[] => {
      const x = left + flow.at * width + head * 1.2 + 7;
      const room = (list[i + 1] ? left + list[i + 1]!.at * width : left + width) - x - 4;
      const said: Line[] = [
        { text: words(data, flow.key), size: type.caption, weight: 600, tone: flow.role },
      ];
      const middle = (from + to - blockHeight(said, room)) / 2;
      return [
        {
          kind: 'arrow',
          key: `${flow.key}-arrow`,
          points: line(flow, from, to),
          width: 4,
          head,
          role: flow.role,
          standing: 'paid',
          order: flow.order,
        },
        ...block(flow.key, { x, top: middle, maxWidth: room, order: flow.order }, said).marks,
      ];
    });

  const [nvidiaFoot, coreweaveTop] = [tops[0] + box, tops[1]];
  const way = UPPER.flatMap((flow) => line(flow, nvidiaFoot, coreweaveTop));
  // The dollar stops short of the last head, where it hides nothing.
  const last = way.at(-1)!;
  const end: Point = [last[0], coreweaveTop - upper * 0.3];
  way[way.length - 1] = end;
  const note: Line[] = [{ text: words(data, 'notToScale'), size: type.caption, tone: 'muted' }];
  return [
    ...flows(UPPER, nvidiaFoot, coreweaveTop),
    ...flows(LOWER, coreweaveTop + box, tops[2]),
    ...place('nvidiaBox', tops[0]),
    ...place('coreweaveBox', tops[1]),
    ...place('openaiBox', tops[2]),
    {
      kind: 'dot',
      key: 'dollar',
      x: end[0],
      y: end[1],
      r: type.caption * 0.5,
      role: 'context',
      standing: 'paid',
      via: way,
      order: 3,
    },
    ...block('dollar-words', { x: 0, top: size.height - type.caption * 1.35, maxWidth: size.width }, note)
      .marks,
  ];
}
