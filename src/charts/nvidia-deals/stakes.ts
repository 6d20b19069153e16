import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, squareCount, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, seat, sum, tens, within, type Deals } from './money.ts';

/** px; how thick a ray is, and how long and how far apart its barbs are, in radians. */
const [THIN, BARB, SPREAD] = [1.5, 5, 0.5];
/** How much larger than the largest amount elsewhere the count of deals is, and of the drawing's height at most. */
const [LARGE, COUNT] = [2.4, 0.17];
/** How much broader than deep the fan may be, and of a ray's length where it begins to be drawn. */
const [BROAD, OPEN] = [2, 0.34];
/** px; in a lower drawing the count stands on one line with its hedge. */
const LOW = 240;
/** px; how large the squares are at most of the two deals that have grown. */
const PITCH = 26;

/** Half an ellipse of rays under Nvidia, px. */
interface Fan {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/** Deals that nobody has sized, a ray each, evenly to both sides. */
function unsized(layout: Deals, { x, y, rx, ry }: Fan): LineMark[] {
  // The two that are drawn with their money are among them.
  const count = amount(layout.data, 'deals').value - 2;
  return range(count).map((n) => {
    const angle = ((n + 0.5) / count - 0.5) * Math.PI;
    const at = (share: number): Point => [x + rx * share * Math.sin(angle), y + ry * share * Math.cos(angle)];
    const [from, to] = [at(OPEN), at(1)];
    const way = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const barb = (side: number): Point => [
      to[0] - BARB * Math.cos(way + side * SPREAD),
      to[1] - BARB * Math.sin(way + side * SPREAD),
    ];
    return {
      kind: 'line',
      key: `deal/${n}`,
      points: [from, to, barb(-1), to, barb(1)],
      width: THIN,
      role: 'equity',
    };
  });
}

/** The two that have grown, a row each: whose, the squares, and how much. */
const GROWN = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · Deals of no known size fan out of Nvidia, counted; under them the two that have grown. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const x = size.width / 2;
  const { h } = seat(layout, 0, 0);
  const nvidia = seat(layout, x, h / 2 + 1);
  const names = GROWN.map(([, slot]) => name(layout, slot));
  const sums = GROWN.map(([, slot]) => sum(amount(data, slot), type.label, 'equity'));
  const widest = (lines: readonly Line[]): number =>
    Math.max(...lines.map((line) => block('', { x: 0, top: 0 }, [line]).width));
  const most = squareCount(tens(layout, 'openai'));
  const [start, end] = [widest(names) + space.clear, widest(sums) + space.clear];
  const pitch = Math.min(PITCH, (size.width - start - end) / most, height * 0.09);
  const row = Math.max(pitch, blockHeight(names.slice(0, 1)));
  const across = start + most * pitch + end - space.clear;
  const left = x - across / 2;
  const [grown] = within([caption(layout, 'grown')], size.width - Math.max(0, left));
  const rows = height - GROWN.length * row - space.tight;
  const said = rows - blockHeight([grown!]) - space.hair;
  const deals = amount(data, 'deals');
  const large = Math.min(type.hero * LARGE, height * COUNT);
  const counted = within(
    height < LOW
      ? [{ ...sum(deals, large, 'equity'), tone: 'ink' }]
      : [{ text: deals.hedge, size: type.label, weight: 600 }, amountLine(deals, large)],
    size.width,
  );
  const top = said - space.near - blockHeight(counted);
  const y = nvidia.y + h / 2;
  const ry = top - space.tight - y;
  return [
    ...unsized(layout, { x, y, rx: Math.min(x - 3, ry * BROAD), ry }),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...block('deals-sum', { x, top, anchor: 'middle' }, counted).marks,
    ...block('grown', { x: left, top: said }, [grown!]).marks,
    ...GROWN.flatMap(([key, slot], n): Mark[] => {
      const at = rows + n * row;
      const { standing } = amount(data, slot);
      const words = at + (row - type.label * 1.1) / 2;
      const cells = { x: left + start, top: at + (row - pitch + gap(pitch)) / 2, columns: most, pitch };
      return [
        ...block(`${key}-name`, { x: left, top: words }, [names[n]!]).marks,
        ...squares({ key, count: tens(layout, slot), ...cells, role: 'equity', standing }),
        ...block(`${key}-sum`, { x: left + across, top: words, anchor: 'end' }, [sums[n]!]).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
