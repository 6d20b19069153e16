import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, placeBox, type PlaceBox, within } from '../shared/places.ts';
import { BASELINE } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { footOf, strip, stripPitch, tens, thin, type Deals } from './money.ts';

/** How high the boxes below are, of the drawing, how broad, and how broad the rent, of their height. */
const [LOW, BOX, RENT] = [0.25, 0.29, 0.46];
/** How high the strip of squares is at most, of the drawing. */
const STRIP = 0.14;
/** How much larger than the largest amount elsewhere the sum is at most, and of the drawing's height. */
const [SUM, HIGHEST] = [1.3, 0.11];
/** How large a cross is where the rent stops, and how thick its strokes are, of a box's height. */
const [HALF, STROKE] = [0.34, 0.17];
/** What Nvidia would pay: how broad its head is, of the campus, its shaft, of that, and how long it is, of its breadth. */
const [WING, SHAFT, HEAD] = [0.94, 0.52, 0.44];
/** px; how thick its outline is. How strong that is filled, and the rent. */
const [LINE, PALE, RENTED] = [5, 0.22, 0.5];
/** px: what an arrow keeps from a box, and how long a thin one's barbs are. */
const [CLEAR, BARB] = [6, 9];

/** 9 · Squares that wait at Nvidia: what it pays from where the rent stops. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const pad = space.clear;
  const count = tens(layout, 'guarantee');
  const height = floorOf(layout) - 1;
  const money = amount(data, 'guarantee');
  // Nvidia over the whole width: its name, the sum, and its squares in one strip.
  const pitch = Math.min(stripPitch(count, size.width - 2 - pad * 2), height * STRIP);
  // The headline keeps off it.
  const top = 1 + space.apart;
  const who: Line = { ...name(layout, 'nvidia'), size: type.number };
  const rest = size.width - 2 - pad * 3 - widthOf(who);
  const [large] = within([sum(money, Math.min(type.hero * SUM, height * HIGHEST), 'purchase')], rest);
  const said = top + space.tight;
  const first = said + blockHeight([large!]) + space.snug;
  const nvidia = { x: 1, y: top, w: size.width - 2, h: first + pitch - gap(pitch) + pad - top };
  const floor = nvidia.y + nvidia.h;
  // Under it three columns: OpenAI, the rent and the campus.
  const w = (size.width - 2) * BOX;
  const h = height * LOW;
  const low = height - h;
  const at = (x: number): PlaceBox => ({ x, y: low, w, h });
  const [openai, campus] = [at(1), at(size.width - 1 - w)];
  const [rentY, stops] = [low + h / 2, size.width / 2];
  const half = Math.min(h, w) * HALF;
  const [from, to] = [1 + w + 2, campus.x - 2];
  const up = rentY - (h * RENT) / 2;
  const down = rentY + (h * RENT) / 2;
  // The word keeps off the cross.
  const paid = stops - half - (h * STROKE) / 2;
  const rent = within([bold(layout, 'rent', 'purchase')], paid - from - 3);
  const repayX = openai.x + w * 0.3;
  const x = campus.x + w / 2;
  const wing = w * WING;
  const [start, tip] = [floor + CLEAR + LINE / 2, low - CLEAR - LINE / 2];
  const pale = arrowEdges(
    [x, start],
    [x, tip],
    wing * SHAFT,
    wing,
    Math.min(wing * HEAD, (tip - start) * 0.6),
  );
  const outline = [...pale.over, ...pale.under.toReversed()];
  return [
    {
      kind: 'area',
      key: 'rent',
      over: [
        [from, up],
        [stops, up],
      ],
      under: [
        [from, down],
        [stops, down],
      ],
      role: 'purchase',
      shade: RENTED,
    },
    // From there on it does not come.
    {
      kind: 'line',
      key: 'rent-missing',
      points: [
        [stops, up],
        [to, up],
        [to, down],
        [stops, down],
      ],
      width: 1.4,
      dash: '3 3',
      role: 'purchase',
    },
    ...[-1, 1].map((side): Mark => ({
      kind: 'line',
      key: `rent-stops/${side}`,
      points: [
        [stops - half, rentY - side * half],
        [stops + half, rentY + side * half],
      ],
      width: Math.min(h, w) * STROKE,
      tone: 'ink',
    })),
    { kind: 'area', key: 'stands-in-pale', ...pale, role: 'purchase', shade: PALE },
    {
      kind: 'line',
      key: 'stands-in',
      points: [...outline, ...outline.slice(0, 2)],
      width: LINE,
      role: 'purchase',
    },
    thin('repays', [repayX, low - CLEAR], [repayX, floor + CLEAR], BARB, 'context'),
    { kind: 'box', key: 'nvidia-box', ...nvidia, r: 3 },
    ...strip({
      key: 'guarantee',
      count,
      pitch,
      x: 1 + pad,
      top: first,
      role: 'purchase',
      standing: money.standing,
    }),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...placeBox('campus', campus, [name(layout, 'campus')]),
    ...block('nvidia-name', { x: 1 + pad, top: said + (large!.size - who.size) * BASELINE }, [who]).marks,
    ...block('guarantee-sum', { x: size.width - 1 - pad, top: said, anchor: 'end' }, [large!]).marks,
    ...block('repay', { x: repayX + space.clear, top: (floor + low - type.note) / 2 }, [
      { ...caption(layout, 'repay'), size: type.note },
    ]).marks,
    ...block(
      'rent-is',
      { x: (from + paid) / 2, top: up - space.hair - blockHeight(rent), anchor: 'middle' },
      rent,
    ).marks,
    ...footOf(layout),
  ];
}
