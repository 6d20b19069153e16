import { inHan, READS_HAN } from '../../lib/han.ts';
import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, placeBox, type PlaceBox } from '../shared/places.ts';
import { alongLoop, covered, loopLength, onLoop, type Loop } from '../shared/ring/loops.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';

/** Half a way's breadth, of the drawing's smaller side; and the smaller ring, of its height. */
const HALF = 0.04;
const SMALL = 0.17;
/** In half a way's breadth: how long its head is, and how far that reaches to each side. */
const LONG = 2.4;
const WING = 1.9;
/** How much thinner than the ring's ways the small ones are, and how strong. */
const QUIET = 0.28;
const PALE = 0.4;
/** How much wider than high a ring may be. */
const LONGEST = 1.9;
/** A box, in the size of its words: the air beside them, its height; and the size of the quiet one. */
const BOX = { air: 1.4, high: 1.55, quiet: 0.85 } as const;
/** How much larger than an amount elsewhere what a way is for is said. */
const SAID = 1.15;
/** The mark's radius, of half a way's breadth. */
const MARK = 0.7;
/** Half the smaller ring's breadth, of that of the large one, and of its own height, at most. */
const NARROW = [0.6, 1.4] as const;
/** How much longer than its head a small way is at the least: a shorter one is left out. */
const SHORT = 1.5;
/** px that ways keep from boxes. */
const APART = 4;

/** A broad way along a loop with a head that bends with it. @param from,to px of way @param half px, half its breadth */
function arc(key: string, loop: Loop, [from, to]: Point, half: number, look: Partial<AreaMark>): AreaMark {
  const neck = to - Math.sign(to - from) * half * LONG;
  const tip = (side: number): Point[] =>
    range(9).map((n) => onLoop(loop, neck + ((to - neck) * n) / 8, side * half * WING * (1 - n / 8)));
  const edge = (side: number): Point[] => [...alongLoop(loop, from, neck, side * half), ...tip(side)];
  return { kind: 'area', key, over: edge(1), under: edge(-1), ...look };
}

/** 7 · Money for shares, money for chips, and rent back; a smaller ring, quiet, for OpenAI. */
export function ringScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const middle = size.width / 2;
  const half = Math.min(height, size.width) * HALF;
  const names = (['nvidia', 'coreweave', 'openai'] as const).map((key) =>
    bold(layout, key, 'ink', type.number),
  );
  const widest = Math.max(...names.map((line) => widthOf(line)));
  const [w, h] = [widest + type.label * BOX.air, type.number * BOX.high];
  const [top, low] = [Math.max(h / 2, half * WING) + 1, height * (1 - SMALL) - h / 2];
  const ry = (low - top) / 2;
  const rx = Math.min(middle - half * WING - 1, ry * LONGEST);
  const loop: Loop = { x: middle, y: top + ry, rx, ry };
  const seat = (y: number, share = 1): PlaceBox => ({
    x: middle - (w * share) / 2,
    y: y - (h * share) / 2,
    w: w * share,
    h: h * share,
  });
  const off = covered(loop, [w / 2, h / 2]) + APART;
  const all = loopLength(loop);
  const r = half * MARK;
  const inner = rx - half - space.snug;
  const says = [bold(layout, 'forChips', 'chips'), bold(layout, 'forShares', 'equity')];
  const each = Math.min(
    ...says.map((line) => poster(line, inner - half - space.half, type.number * SAID).size),
  );
  const [chips, shares] = says.map((line) => ({ ...line, size: each }));
  const hollow = (inner + half) / 2;
  const [starts, ends] = [top + h / 2 + APART, low - h / 2 - APART];
  const mid = loop.y - blockHeight([chips!]) / 2;
  const lane = -(half + r + space.tight);
  const openai: Line = { ...names[2]!, size: type.label, tone: 'muted' };
  const under = height - (h * BOX.quiet) / 2 - 1;
  const small: Loop = {
    x: middle,
    y: (low + under) / 2,
    rx: Math.min(rx * NARROW[0], (under - low) * NARROW[1]),
    ry: (under - low) / 2,
  };
  const round = covered(small, [w / 2, h / 2]) + APART;
  const whole = loopLength(small);
  const side = small.rx + half * QUIET * WING + space.half;
  // The large ways hang over the corners of the box between the rings by half their breadth.
  const [from, to] = [round + half, whole / 2 - round];
  const thin = half * QUIET;
  const quiet =
    to - from < thin * LONG * SHORT
      ? []
      : [
          arc('openai-pays', small, [whole - to, whole - from], thin, {
            role: 'purchase',
            shade: PALE,
            order: 3,
          }),
          arc('openai-shares', small, [from, to], thin, { role: 'equity', shade: PALE, order: 3 }),
        ];
  const rent = bold(layout, 'rentBack', 'purchase', each * 0.85);
  // Han is as wide as high: lower down it is clear of the ring.
  const air = mid - blockHeight([rent]) - starts - space.near;
  const lower = READS_HAN && inHan(rent.text) ? Math.max(0, Math.min(rent.size * 0.8, air)) : 0;
  return [
    ...quiet,
    arc('shares', loop, [off, all / 2 - off], half, { role: 'equity', order: 0 }),
    arc('chips', loop, [all / 2 + off, all - off], half, { role: 'chips', order: 1 }),
    {
      kind: 'area',
      key: 'rent',
      // From its right edge to its left.
      ...arrowEdges([middle, starts], [middle, ends], -2 * half, -2 * half * WING, half * LONG),
      role: 'purchase',
      order: 2,
    },
    // It ends where it began, behind Nvidia's box: the picture at rest has the ways alone.
    {
      kind: 'dot',
      key: 'dollar',
      x: middle,
      y: top,
      r,
      role: 'context',
      standing: 'paid',
      via: [
        [middle, top],
        ...alongLoop(loop, off, all / 2 - off, lane),
        ...alongLoop(loop, all / 2 + off, all - off, lane),
        [middle, top],
      ],
      legs: ['equity', 'chips'],
      order: 3,
    },
    ...placeBox('nvidia', seat(top), [names[0]!]),
    ...filledBox('coreweave', seat(low), [{ ...names[1]!, tone: 'paper' }], { tone: 'ink' }),
    // A name without a box: it is beside the point.
    ...block('openai', { x: middle, top: under - blockHeight([openai]) / 2, anchor: 'middle' }, [openai])
      .marks,
    ...block('chips-is', { x: middle - hollow, top: mid, anchor: 'middle' }, [chips!]).marks,
    ...block('shares-is', { x: middle + hollow, top: mid, anchor: 'middle' }, [shares!]).marks,
    ...block('rent-is', { x: middle + half + space.snug, top: starts + space.near + lower }, [rent]).marks,
    ...(
      [
        ['openaiPays', -1],
        ['openaiShares', 1],
      ] as const
    ).flatMap(([label, way]) => {
      const [line, maxWidth] = [caption(layout, label), middle - side];
      const place = {
        x: middle + way * side,
        anchor: way < 0 ? 'end' : 'start',
        maxWidth,
        order: 3,
      } as const;
      return block(label, { ...place, top: under - blockHeight([line], maxWidth) / 2 }, [line]).marks;
    }),
    ...foot(layout, 'unsized').marks,
  ];
}
