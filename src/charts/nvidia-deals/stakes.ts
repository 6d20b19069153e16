import { range } from 'd3-array';
import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { gap, squareCount } from '../shared/squares.ts';
import { block, runIn, type Block } from '../shared/type.ts';
import { footOf, seat, sum, tens, within, type Deals } from './money.ts';

/** In squares' pitches: from Nvidia to the ten squares, and from them to OpenAI. */
const [OUT, IN] = [0.9, 0.85];
/** Of a ray's thickness: an unsized deal's, and of the two that have grown. px */
const [THIN, THICK] = [2, 3.2];
/** px between words and what they stand beside. */
const BESIDE = 9;
/** How much larger than the largest amount elsewhere the count of deals is. */
const LARGE = 1.35;
/** How much broader than deep the fan may be. */
const BROAD = 1.9;
/** Degrees that Anthropic's ray stands off the middle one at most. */
const ASIDE = 46;

/** Words set at the top, at their height. @param y px */
const lowered = ({ marks }: Block, y: number): Mark[] => marks.map((mark) => ({ ...mark, y: mark.y + y }));

const radians = (degrees: number): number => (degrees / 180) * Math.PI;

/** 2 · Deals of no known size fan out of Nvidia; two of them have grown. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const x = size.width / 2;
  const { w, h } = seat(layout, 0, 0);
  const y = h / 2 + 1;
  const count = tens(layout, 'openai');
  const pitch = (height - 2 * h - 2) / (count + OUT + IN);
  const side = pitch - gap(pitch);
  const top = h + 1 + pitch * OUT;
  const openai = seat(layout, x, height - h / 2 - 1);
  const right = x + pitch / 2 + BESIDE;
  const deals = amount(data, 'deals');
  const free = size.width - right;
  const large = type.hero * LARGE;
  const whole = sum(deals, large, 'context');
  const all = block('deals-sum', { x: right, top: 0 }, [{ ...whole, tone: 'ink' }]);
  const counted =
    all.width <= free
      ? all
      : block(
          'deals-sum',
          { x: right, top: 0 },
          within([{ text: deals.hedge, size: type.label, weight: 600 }, amountLine(deals, large)], free),
        );
  const [stakeSum, stakeIs] = within(
    [sum(amount(data, 'openai'), type.number, 'equity'), caption(layout, 'forShares')],
    free,
  );
  const stake = runIn('stake-sum', { x: right, top: 0, maxWidth: free }, [stakeSum!, stakeIs!]);
  const stakeTop = openai.y - space.snug - stake.bottom;
  // As deep as the words under it leave room.
  const ry = Math.min(stakeTop - space.clear - counted.bottom - y - 4, size.width / 2 - 2);
  const rx = Math.min(size.width / 2 - 2, ry * BROAD);
  /** A ray from Nvidia's edge. @param degrees from straight down, to the right */
  const ray = (degrees: number, more = 0): [Point, Point] => {
    const [dx, dy] = [rx * Math.sin(radians(degrees)), ry * Math.cos(radians(degrees))];
    const from = Math.min(w / 2 / Math.max(Math.abs(dx), 1e-6), h / 2 / Math.max(dy, 1e-6));
    const to = 1 + more / Math.hypot(dx, dy);
    return [
      [x + dx * from, y + dy * from],
      [x + dx * to, y + dy * to],
    ];
  };
  const line = (key: string, points: readonly Point[], width: number): LineMark => ({
    kind: 'line',
    key,
    points,
    width,
    role: 'equity',
  });
  // Clear of the squares in the middle.
  const first = (Math.atan2((pitch / 2 + 4) / rx, (top - y) / ry) / Math.PI) * 180;
  // The two that are drawn with their money are among them.
  const each = (deals.value - 2) / 2;
  const rays = range(each * 2).map((n) => {
    const degrees = (n < each ? -1 : 1) * (first + ((n % each) * (90 - first)) / (each - 1));
    return line(`deal/${n}`, ray(degrees), THIN);
  });

  const lab = tens(layout, 'anthropic');
  const places = squareCount(lab);
  const long = 5 + places * pitch;
  // As far aside as its box still stands in the drawing.
  const angle =
    range(ASIDE, first + 3, -1).find((degrees) => ray(-degrees, long)[1][0] - w / 2 >= 1) ?? first + 3;
  const [out, end] = ray(-angle, 4);
  const way = Math.hypot(end[0] - out[0], end[1] - out[1]);
  const [ux, uy] = [(end[0] - out[0]) / way, (end[1] - out[1]) / way];
  const along = (px: number): Point => [end[0] + ux * px, end[1] + uy * px];
  const grown = range(places).map((n): CellMark => {
    const [cx, cy] = along((n + 0.5) * pitch);
    const part = Math.min(1, lab - n);
    return {
      kind: 'cell',
      key: `anthropic/${n}`,
      x: cx - side / 2,
      y: cy - side / 2,
      w: side,
      h: side,
      turn: (Math.atan2(-ux, uy) / Math.PI) * 180,
      part: part > 0.99 ? undefined : part,
      role: 'equity',
      standing: amount(data, 'anthropic').standing,
    };
  });
  const [bx, by] = along(places * pitch + 4);
  const anthropic = seat(layout, Math.max(1 + w / 2, bx), by + h / 2);
  const labLines = [sum(amount(data, 'anthropic'), type.label, 'equity'), caption(layout, 'withMicrosoft')];
  const tip = openai.y - 2;
  const barb = Math.max(5, pitch * 0.26);
  return [
    ...rays,
    line('anthropic-out', [out, end], THICK),
    line(
      'stake-out',
      [
        [x, y],
        [x, top - 3],
      ],
      THICK,
    ),
    line(
      'stake-in',
      [
        [x, top + count * pitch],
        [x, tip],
      ],
      THICK,
    ),
    line(
      'stake-head',
      [
        [x - barb, tip - barb * 1.2],
        [x, tip],
        [x + barb, tip - barb * 1.2],
      ],
      THICK,
    ),
    ...range(count).map((n): CellMark => ({
      kind: 'cell',
      key: `stake/${n}`,
      x: x - side / 2,
      y: top + n * pitch,
      w: side,
      h: side,
      turn: 0,
      role: 'equity',
      standing: amount(data, 'openai').standing,
    })),
    ...grown,
    ...placeBox('nvidia', seat(layout, x, y), [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...placeBox('anthropic', anthropic, [name(layout, 'anthropic')]),
    ...block('anthropic-sum', { x: anthropic.x + 2, top: anthropic.y + h + space.tight }, labLines).marks,
    ...lowered(counted, y + ry + 5),
    ...lowered(stake, stakeTop),
    ...footOf(layout),
  ];
}
