import { range } from 'd3-array';
import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, squareCount, squares } from '../shared/squares.ts';
import { block, runIn, type Block } from '../shared/type.ts';
import { footOf, seat, sum, tens, within, type Deals } from './money.ts';

/** In squares' pitches: from Nvidia to the ten squares, and from them to OpenAI. */
const [OUT, IN] = [0.9, 0.85];
/** How thick a ray is, of an unsized deal, and of the two that have grown, px. */
const [THIN, THICK] = [1.5, 3.2];
/** px and radians: how long a thin ray's barbs are, and how far they stand off it. */
const [BARB, SPREAD] = [5, 0.5];
/** px between words and what they stand beside. */
const BESIDE = 9;
/** How much larger than the largest amount elsewhere the count of deals is. */
const LARGE = 1.35;
/** Of the drawing's height, the most that the count takes; under how many px of it a sum has no words beside it. */
const COUNT = 0.11;
const LOW = 240;
/** How much broader than deep the fan may be. */
const BROAD = 1.9;
/** Of a ray's length, where it begins to be drawn. */
const OPEN = 0.36;
/** Degrees that Anthropic's ray stands off the middle one at most. */
const ASIDE = 46;

/** Words set at the top, at their height. @param y px */
const lowered = ({ marks }: Block, y: number): Mark[] => marks.map((mark) => ({ ...mark, y: mark.y + y }));

const ray = (key: string, points: readonly Point[], width: number): LineMark => ({
  kind: 'line',
  key,
  points,
  width,
  role: 'equity',
});

/** Half an ellipse of rays under Nvidia, and the squares that hang in its middle. All px. */
interface Fan {
  /** Nvidia's middle, and half its box. */
  x: number;
  y: number;
  half: Point;
  rx: number;
  ry: number;
  pitch: number;
  /** Where the squares begin. */
  top: number;
}

/** A ray from Nvidia's edge to the fan's. @param degrees from straight down, to the right @param more px beyond it */
function rayOf({ x, y, half, rx, ry }: Fan, degrees: number, more = 0): [Point, Point] {
  const angle = (degrees / 180) * Math.PI;
  const [dx, dy] = [rx * Math.sin(angle), ry * Math.cos(angle)];
  // They part before they are seen, or they would run into one mass.
  const from = Math.max(OPEN, Math.min(half[0] / Math.max(Math.abs(dx), 1e-6), half[1] / Math.max(dy, 1e-6)));
  const to = 1 + more / Math.hypot(dx, dy);
  return [
    [x + dx * from, y + dy * from],
    [x + dx * to, y + dy * to],
  ];
}

/** Degrees at which the fan's first ray is clear of the squares in its middle. */
const firstOf = ({ y, rx, ry, pitch, top }: Fan): number =>
  (Math.atan2((pitch / 2 + 4) / rx, (top - y) / ry) / Math.PI) * 180;

/** Deals that nobody has sized, a ray each, half of them on each side. */
function unsized(layout: Deals, fan: Fan): LineMark[] {
  // The two that are drawn with their money are among them.
  const each = (amount(layout.data, 'deals').value - 2) / 2;
  const first = firstOf(fan);
  return range(each * 2).map((n) => {
    const degrees = first + ((n % each) * (90 - first)) / (each - 1);
    const [from, to] = rayOf(fan, n < each ? -degrees : degrees);
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const barb = (side: number): Point => [
      to[0] - BARB * Math.cos(angle + side * SPREAD),
      to[1] - BARB * Math.sin(angle + side * SPREAD),
    ];
    return ray(`deal/${n}`, [from, to, barb(-1), to, barb(1)], THIN);
  });
}

/** Anthropic's ray, with squares beyond the fan, and what they are. */
function anthropic(layout: Deals, fan: Fan): Mark[] {
  const { data, type, space } = layout;
  const { pitch, half } = fan;
  const count = tens(layout, 'anthropic');
  const places = squareCount(count);
  const side = pitch - gap(pitch);
  // As far aside as its box still stands in the drawing.
  const least = firstOf(fan) + 3;
  const inside = (degrees: number): boolean => rayOf(fan, -degrees, 5 + places * pitch)[1][0] - half[0] >= 1;
  const points = rayOf(fan, -(range(ASIDE, least, -1).find(inside) ?? least), 4);
  const [[x0, y0], [x1, y1]] = points;
  const way = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = [(x1 - x0) / way, (y1 - y0) / way];
  const along = (px: number): Point => [x1 + ux * px, y1 + uy * px];
  const { standing } = amount(data, 'anthropic');
  const set = { key: 'anthropic', count, columns: 1, pitch, x: 0, top: 0, role: 'equity', standing } as const;
  const cells = squares(set).map((cell, n): CellMark => {
    const [x, y] = along((n + 0.5) * pitch);
    return { ...cell, x: x - side / 2, y: y - side / 2, turn: (Math.atan2(-ux, uy) / Math.PI) * 180 };
  });
  const [x, y] = along(places * pitch + 4);
  const at = seat(layout, Math.max(1 + half[0], x), y + half[1]);
  const lines = [sum(amount(data, 'anthropic'), type.label, 'equity'), caption(layout, 'withMicrosoft')];
  return [
    ray('anthropic-out', points, THICK),
    ...cells,
    ...placeBox('anthropic', at, [name(layout, 'anthropic')]),
    ...block('anthropic-sum', { x: at.x + 2, top: at.y + at.h + space.tight }, lines).marks,
  ];
}

/** "more than 50 deals", large, on one line where it fits. */
function counted(layout: Deals, x: number): Block {
  const { data, size, type } = layout;
  const deals = amount(data, 'deals');
  const large = Math.min(type.hero * LARGE, Math.max(type.number, size.height * COUNT));
  const free = size.width - x;
  const whole = block('deals-sum', { x, top: 0 }, [{ ...sum(deals, large, 'equity'), tone: 'ink' }]);
  if (whole.width <= free) return whole;
  const hedge = { text: deals.hedge, size: type.label, weight: 600 } as const;
  return block('deals-sum', { x, top: 0 }, within([hedge, amountLine(deals, large)], free));
}

/** 2 · Deals of no known size fan out of Nvidia; two of them have grown. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const x = size.width / 2;
  const { w, h } = seat(layout, 0, 0);
  const [nvidia, openai] = [seat(layout, x, h / 2 + 1), seat(layout, x, height - h / 2 - 1)];
  const count = tens(layout, 'openai');
  const pitch = (openai.y - nvidia.y - h) / (count + OUT + IN);
  const right = x + pitch / 2 + BESIDE;
  const free = size.width - right;
  const deals = counted(layout, right);
  const lines = [sum(amount(data, 'openai'), type.number, 'equity'), caption(layout, 'forShares')];
  const [money, is] = within(lines, free);
  const place = { x: right, top: 0, maxWidth: free };
  const stake = height < LOW ? block('stake-sum', place, [money!]) : runIn('stake-sum', place, [money!, is!]);
  const low = openai.y - space.snug - stake.bottom;
  const y = nvidia.y + h / 2;
  // As deep as the words under it leave room.
  const ry = Math.min(low - space.clear - deals.bottom - y - 4, size.width / 2 - 2);
  const top = nvidia.y + h + pitch * OUT;
  const fan: Fan = {
    x,
    y,
    half: [w / 2, h / 2],
    rx: Math.min(size.width / 2 - 2, ry * BROAD),
    ry,
    pitch,
    top,
  };
  const [tip, barb] = [openai.y - 2, Math.max(5, pitch * 0.26)];
  const down = (key: string, from: number, to: number): LineMark =>
    ray(
      key,
      [
        [x, from],
        [x, to],
      ],
      THICK,
    );
  const head: Point[] = [-1, 0, 1].map((side) => [x + side * barb, tip - Math.abs(side) * barb * 1.2]);
  const { standing } = amount(data, 'openai');
  const left = x - (pitch - gap(pitch)) / 2;
  return [
    ...unsized(layout, fan),
    down('stake-out', y, top - 3),
    down('stake-in', top + count * pitch, tip),
    ray('stake-head', head, THICK),
    ...squares({ key: 'stake', count, columns: 1, pitch, x: left, top, role: 'equity', standing }),
    ...anthropic(layout, fan),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...lowered(deals, y + ry + 5),
    ...lowered(stake, low),
    ...footOf(layout),
  ];
}
