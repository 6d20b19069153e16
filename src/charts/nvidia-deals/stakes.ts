import { range } from 'd3-array';
import type { BoxMark, LineMark, Mark, Point, TextMark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, sum, tens, within, type Deals } from './money.ts';

/** px; how thick a ray is, how long its barbs are, and how far apart, in radians. */
const [THIN, BARB, SPREAD] = [1.5, 5, 0.5];
/** px; how thick the ray is of a deal whose size is known, and how long its head; how broad that is, of its length. */
const [THICK, HEAD, WING] = [6, 17, 0.62];
/** How far Nvidia's half disc goes, of the fan's breadth and depth; and what the rays keep from it, px. */
const [ACROSS, DOWN, AIR] = [0.64, 0.6, 5];
/** How much larger than the largest amount elsewhere the count of deals is; of the disc's depth, the air over its words. */
const [LARGE, OVER] = [2.5, 0.07];
/** Squares abreast in the two deals that are sized, and how large at most, px. */
const [ABREAST, PITCH] = [5, 40];
/** Of the drawing's height, the most that the squares take. */
const LOWEST = 0.2;

/** Half an ellipse under the middle of a drawing's top, px. */
interface Bow {
  x: number;
  rx: number;
  ry: number;
}

/** A place on a bow. @param angle radians from straight down, to the right @param out px further out */
const onBow = ({ x, rx, ry }: Bow, angle: number, out = 0): Point => [
  x + (rx + out) * Math.sin(angle),
  (ry + out) * Math.cos(angle),
];

/** A deal that nobody has sized. */
function ray(key: string, from: Point, to: Point): LineMark {
  const way = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const barb = (side: number): Point => [
    to[0] - BARB * Math.cos(way + side * SPREAD),
    to[1] - BARB * Math.sin(way + side * SPREAD),
  ];
  return { kind: 'line', key, points: [from, to, barb(-1), to, barb(1)], width: THIN, role: 'equity' };
}

/** A heavy ray, to the squares it brings. */
function heavy(key: string, from: Point, to: Point): Mark[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [dx, dy] = [((to[0] - from[0]) / length) * HEAD, ((to[1] - from[1]) / length) * HEAD];
  const neck: Point = [to[0] - dx, to[1] - dy];
  const wing = (side: number): Point => [neck[0] - dy * WING * side, neck[1] + dx * WING * side];
  return [
    { kind: 'line', key: `${key}-ray`, points: [from, neck], width: THICK, role: 'equity' },
    { kind: 'area', key: `${key}-ray-head`, over: [wing(1), to], under: [wing(-1), to], role: 'equity' },
  ];
}

/** What a label stands on in the disc: of the disc's own colour. @param wide px, as its font may need */
const ground = ({ key, x, y, size }: TextMark, wide: number): BoxMark => ({
  kind: 'box',
  key: `${key}-ground`,
  x: x - wide / 2,
  y: y - size * 0.8,
  w: wide,
  h: size * 1.08,
  r: 0,
  role: 'equity',
});

/** Nvidia and its count, as large as they fit its half disc. */
function counted(layout: Deals, disc: Bow): Mark[] {
  const { data, type, space } = layout;
  const deals = amount(data, 'deals');
  const set = (share: number, apart: boolean): { marks: Mark[]; fits: boolean } => {
    const large = type.hero * LARGE * share;
    const sized = (line: Line, times = 1): Line => ({
      ...line,
      size: Math.max(SMALLEST, Math.min(type.number, large * 0.45) * times),
      tone: 'paper',
    });
    const lines: Line[] = [
      sized(name(layout, 'nvidia')),
      ...(apart
        ? [sized({ text: deals.hedge, size: 0 }, 0.72), amountLine(deals, large, 'paper')]
        : [{ ...sum(deals, large, 'equity'), tone: 'paper' as const }]),
    ];
    const said = block(
      'deals-sum',
      { x: disc.x, top: Math.max(space.snug, disc.ry * OVER), anchor: 'middle' },
      lines,
    ).marks;
    const grounds = said.map((mark, n) => ground(mark, block('', { x: 0, top: 0 }, [lines[n]!]).width + 4));
    const fits = grounds.every(({ y, w, h }) => ((y + h) / disc.ry) ** 2 + (w / 2 / disc.rx) ** 2 < 1);
    return { marks: [...grounds, ...said], fits: fits && large >= SMALLEST };
  };
  const tries = range(1, 0.2, -0.04).flatMap((share) => [set(share, true), set(share * 0.8, false)]);
  return (tries.find(({ fits }) => fits) ?? tries.at(-1)!).marks;
}

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · Deals of no known size fan out of Nvidia, counted; two of them, heavy, lead to their squares. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const x = size.width / 2;
  const half = x - space.clear;
  const lines = SIZED.map(([, slot], n): Line[] =>
    within(
      [
        name(layout, slot),
        ...(n ? [caption(layout, 'withMicrosoft')] : []),
        sum(amount(data, slot), type.number, 'equity'),
      ],
      half,
    ),
  );
  const pitch = Math.min(PITCH, half / ABREAST, (height * LOWEST) / rowsOf(tens(layout, 'openai'), ABREAST));
  // The second one's words are a line more, where the first has its second row of squares.
  const words = lines.map((each) => height - blockHeight(each));
  const top = words[0]! - space.tight - rowsOf(tens(layout, 'openai'), ABREAST) * pitch + gap(pitch);
  const fan: Bow = { x, rx: x - 2, ry: top - space.apart };
  const disc: Bow = { x, rx: fan.rx * ACROSS, ry: fan.ry * DOWN };
  const { value } = amount(data, 'deals');
  const angleOf = (n: number): number => ((n + 0.5) / value - 0.5) * Math.PI;
  const wide = Math.max(
    ABREAST * pitch - gap(pitch),
    ...lines.map((each) => block('', { x: 0, top: 0 }, each).width),
  );
  // The ray of the fan that leads to the middle of the first squares; its like on the other side leads to the others.
  const to = range(value / 2).find((n) => onBow(fan, angleOf(n))[0] > wide / 2 + (x - wide / 2) * 0.2) ?? 0;
  const led = [to, value - 1 - to];
  return [
    ...range(value)
      .filter((n) => !led.includes(n))
      .map((n) => ray(`deal/${n}`, onBow(disc, angleOf(n), AIR), onBow(fan, angleOf(n)))),
    {
      kind: 'area',
      key: 'nvidia-disc',
      over: range(49).map((n) => onBow(disc, (n / 48 - 0.5) * Math.PI)),
      under: [[x, 0]],
      tone: 'equity',
    },
    ...counted(layout, disc),
    ...SIZED.flatMap(([key, slot], n): Mark[] => {
      const middle = n ? size.width - wide / 2 : wide / 2;
      const count = tens(layout, slot);
      const across = Math.min(ABREAST, squareCount(count)) * pitch - gap(pitch);
      const { standing } = amount(data, slot);
      const set = { key, count, columns: ABREAST, pitch, x: middle - across / 2, top } as const;
      return [
        ...heavy(slot, onBow(disc, angleOf(led[n]!), AIR), [middle, top - 3]),
        ...squares({ ...set, role: 'equity', standing }),
        ...block(`${key}-sum`, { x: middle, top: words[n]!, anchor: 'middle' }, lines[n]!).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
