import { range } from 'd3-array';
import type { BoxMark, Mark } from '../../marks/mark.ts';
import { amount, words, type Label } from '../chart.ts';
import { floor, floorLine, pile, type Pile } from '../shared/pile/piles.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { depths, footMarks, headOf, loan, place, tank, titleMarks } from './tank.ts';

/** 6 · The tank closes: what is inside can no longer be seen, only what is written on it. */
export function closedScene(layout: Layout<'abs'>): Mark[] {
  const { data, size, type } = layout;
  const at = tank(layout);
  const closed = at.tiers.flatMap(({ name, top, bottom }, i): Mark[] => {
    const box: BoxMark = {
      kind: 'box',
      key: `closed/${name}`,
      x: 1,
      y: top + 2,
      w: size.width - 2,
      h: bottom - top - 4,
      r: 3,
      order: 1,
    };
    const width = box.w - type.caption * 1.6;
    const bold = (label: Label<'abs'>, px: number): Line => ({
      text: words(data, label),
      size: px,
      weight: 600,
    });
    const labels = [type.hero, type.number, type.label].map((px): Line[] =>
      i > 0
        ? [bold(name, type.label)]
        : [
            bold('rating', px),
            bold('promise', px),
            { text: words(data, name), size: type.label, tone: 'muted' },
          ],
    );
    // The largest words that the box holds.
    const all = labels.find((lines) => blockHeight(lines, width) < box.h - 6) ?? labels.at(-1)!;
    const y = (top + bottom - blockHeight(all, width)) / 2;
    return [
      box,
      ...block(
        `label/${name}`,
        { x: size.width / 2, top: y, anchor: 'middle', maxWidth: width, order: 1 },
        all,
      ).marks,
    ];
  });
  return [
    // The loans come back before the lid goes on.
    ...range(depths(layout).loans).map((n) => loan(n, place(at, n), at.pitch)),
    ...closed,
    ...titleMarks(layout, words(data, 'title6')),
    ...footMarks(layout, 'closed'),
  ];
}

/** 7 · How much of it there is: two counts by two banks, which may overlap. */
export function sizeScene(layout: Layout<'abs'>): Mark[] {
  const { data, size, type } = layout;
  const heading = words(data, 'title7');
  const money = (slot: 'before' | 'now' | 'deals' | 'later', role: Pile['role']): Pile => {
    const { id, value, standing, short } = amount(data, slot);
    return {
      key: slot,
      count: value,
      role,
      standing,
      // Of what stood in August 2025 only a part is coloured, so its amount is not.
      printed: [
        {
          text: short,
          size: type.number,
          weight: 600,
          tone: slot === 'now' ? 'ink' : role,
          fact: id,
          value,
        },
      ],
      name: [{ text: words(data, `${slot}Is`), size: type.caption, tone: 'muted' }],
    };
  };
  const piles = [
    money('now', 'debt'),
    money('later', 'context'),
    money('before', 'debt'),
    money('deals', 'debt'),
  ];
  const share = amount(data, 'share').value / 100;
  const counted = (i: number): Line[] => [
    { text: words(data, i === 0 ? 'securities' : 'loansFor'), size: type.caption, weight: 600 },
    { text: words(data, i === 0 ? 'securitiesIs' : 'loansForIs'), size: type.caption, tone: 'muted' },
  ];
  const half = size.width / 2 - type.caption * 0.6;
  const below = Math.max(...[0, 1].map((i) => blockHeight(counted(i), half))) + type.caption * 1.3;
  const at = floor(layout, {
    counts: piles.map((p) => p.count),
    names: piles.map((p) => p.name),
    printed: piles.map((p) => p.printed),
    titleHeight: headOf(layout, heading),
    below,
  });
  const names = Math.max(...piles.map((p) => blockHeight(p.name, at.width)));
  const y = at.y + type.caption * 0.7 + names;
  return [
    floorLine(layout, at),
    ...piles
      .flatMap((p, i) => pile(layout, at, i, p))
      .map((mark) => {
        const n = mark.kind === 'cell' && mark.key.startsWith('now/') ? Number(mark.key.slice(4)) : 0;
        return n + 0.5 < piles[0]!.count * share ? mark : { ...mark, role: 'context' as const };
      }),
    ...[0, 1].flatMap((i): Mark[] => {
      const [left, right] = [at.x[i * 2]!, at.x[i * 2 + 1]! + at.width - 1];
      return [
        {
          kind: 'line',
          key: `counted/${i}`,
          points: [
            [left + 1, y],
            [left + 1, y + 5],
            [right, y + 5],
            [right, y],
          ],
          width: 2,
        },
        ...block(`counted-words/${i}`, { x: left, top: y + type.caption * 0.7, maxWidth: half }, counted(i))
          .marks,
      ];
    }),
    ...titleMarks(layout, heading),
    ...unitKey(layout, 'unit'),
  ];
}
