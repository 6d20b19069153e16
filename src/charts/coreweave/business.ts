import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, middled } from '../shared/places.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { floorOf } from '../shared/layout.ts';
import type { CoreWeave } from './money.ts';

/** Of the drawing's width, the company and its funnel's neck; of the funnel's height, its cone. */
const ACROSS = 0.36;
const NECK = 0.07;
const CONE = 0.7;
/** Of the height: the way's head, the funnel under it, what is open under that, and the words at its foot at most. */
const WING = 0.43;
const DRY = 0.17;
const OPEN = 0.015;
const LOW = 0.14;
/** Of the height of the way's head, its shaft; of that height, its notch; of the way out, its head. */
const SHAFT = 0.74;
const NOTCH = 0.1;
const HEAD = 0.62;
/** Of a way in or out, what its words may take of its breadth, and where their middle is. */
const SAID = 0.76;
const IN = 0.57;
const OUT = 0.4;
/** Of the breadth of those words, what is under them. */
const AROUND = 1.12;
/** Of the drawing's width, the bowl; how thick it is, and what its words take, in their size. */
const BOWL = 0.5;
const EDGE = 0.032;
const PLATE = 1.2;
/** px: half a box's outline. */
const LINE = 0.6;
/** In how many pieces a curve is drawn, on either side. */
const PIECES = 24;

/** 1 · One broad way of money in, into the company and all of it out again; a funnel under it is dry, and the bowl empty. */
export function businessScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const wide = size.width * ACROSS;
  const [centre, wing] = [size.width / 2, (height * WING) / 2];
  const [from, to] = [centre - wide / 2, centre + wide / 2];
  const [middle, shaft, low] = [wing, wing * SHAFT, 2 * wing];
  const neck = size.width - (size.width - to) * HEAD;
  // Both edges start in the notch, and go on behind the company.
  const rentIn = (side: number): Point[] => [
    [2 * wing * NOTCH, middle],
    [0, middle + side * shaft],
    [centre, middle + side * shaft],
  ];
  const chipsOut = (side: number): Point[] => [
    [centre, middle + side * shaft],
    [neck, middle + side * shaft],
    [neck, middle + side * wing],
    [size.width, middle],
  ];
  const room = from * SAID;
  const says = (['rentIn', 'chipsOut'] as const).map((key) => bold(layout, key, 'paper', type.number));
  const set = says.flatMap((line) => block('', { x: 0, top: 0, maxWidth: room }, [line]).marks);
  const px = Math.min(...set.map((mark) => mark.size));
  const [rent, chips] = says.map((line) => ({ ...line, size: px })) as [Line, Line];
  const way = (
    key: string,
    role: Role,
    line: Line,
    at: number,
    edge: (side: number) => Point[],
    order: number,
  ): Mark[] => {
    const w = block('', { x: 0, top: 0, maxWidth: room }, [line]).width * AROUND;
    const h = blockHeight([line], room) + 2;
    const place = { x: at - w / 2, y: middle - h / 2, w, h };
    return [
      { kind: 'area', key, tone: role, over: edge(-1), under: edge(1), order },
      { kind: 'box', key: `${key}-ground`, ...place, r: 0, role, order },
      ...middled(`${key}-is`, { ...place, x: at - room / 2, w: room }, [line], 0, order).marks,
    ];
  };
  const company = { x: from, y: 0, w: wide, h: low };
  const name = poster(bold(layout, 'coreweave', 'paper'), wide - 2 * space.half, low * 0.4);
  const lip = (size.width * NECK) / 2;
  // Straight down, then a cone, then a neck.
  const side = (to: -1 | 1): Point[] => [
    [centre + to * (wide / 2 + LINE), low - 1],
    [centre + to * lip, low + height * DRY * CONE],
    [centre + to * lip, low + height * DRY],
  ];
  const rim = low + height * (DRY + OPEN);
  const none = poster(bold(layout, 'noProfit'), size.width, height * LOW);
  const under = { x: 0, y: height - none.size * PLATE, w: size.width, h: none.size * PLATE };
  const [half, edge] = [(size.width * BOWL) / 2, size.width * EDGE];
  /** The bowl's outer edge, or its inner one. @param thick px */
  const bowl = (thick: number): Point[] =>
    range(2 * PIECES + 1).map((n): Point => {
      const turn = (Math.PI * n) / (2 * PIECES);
      const deep = Math.sin(turn) * (under.y - rim - thick);
      return [centre - Math.cos(turn) * (half - thick), rim + deep];
    });
  return [
    ...way('rent-in', 'purchase', rent, from * IN, rentIn, 0),
    ...way('chips-out', 'chips', chips, to + from * OUT, chipsOut, 1),
    ...filledBox('coreweave', company, [name], { r: 0, tone: 'ink' }),
    { kind: 'area', key: 'spout', tone: 'ink', over: side(-1), under: side(1) },
    { kind: 'area', key: 'profit', tone: 'ink', over: bowl(0), under: bowl(edge), order: 2 },
    ...middled('profit-is', under, [none], 0, 2).marks,
    ...foot(layout, 'unsized').marks,
  ];
}
