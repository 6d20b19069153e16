import type { AreaMark, LineMark, Mark } from '../../marks/mark.ts';
import type { Label } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import type { PlaceBox } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { inRole } from './circle.ts';
import { footOf, type Deals } from './money.ts';

/** px between a vessel's outline and what is in it. */
const PAD = 7;
/** How much of the drawing's height lies between the seller's vessel and the buyers'. */
const GAP = 0.3;
/** px at most: broader vessels would be fields. */
const BROADEST = 300;

/** px; the line round what is not there. */
const HOLE = 1.5;

interface Vessel {
  key: 'nvidia' | 'openai' | 'anthropic';
  is?: Label<'nvidia-deals'>;
  at: PlaceBox;
}

/** A box with its words on top and, under them, cash or the place where cash would be. */
function vessel(layout: Deals, { key, is, at }: Vessel, full: boolean): Mark[] {
  const lines: Line[] = [name(layout, key), ...(is ? [caption(layout, is)] : [])];
  const [left, right] = [at.x + PAD, at.x + at.w - PAD];
  const place = {
    x: at.x + at.w / 2,
    top: at.y + PAD * 0.7,
    anchor: 'middle',
    maxWidth: right - left,
  } as const;
  const said = block(`${key}-name`, place, lines);
  const [top, floor] = [said.bottom + PAD * 0.5, at.y + at.h - PAD];
  const inside: AreaMark | LineMark = full
    ? {
        kind: 'area',
        key: `${key}-cash`,
        over: [
          [left, top],
          [right, top],
        ],
        under: [
          [left, floor],
          [right, floor],
        ],
        role: 'equity',
      }
    : {
        kind: 'line',
        key: `${key}-hole`,
        points: [
          [left, top],
          [right, top],
          [right, floor],
          [left, floor],
          [left, top],
        ],
        width: HOLE,
        dash: '3 3',
        role: 'context',
      };
  return [{ kind: 'box', key: `${key}-box`, ...at, r: 3 }, ...said.marks, inside];
}

/** Of the room between seller and buyers, how far a buyer's way comes: well short of the seller. */
const REACH = 0.56;

/** 1 · A seller whose vessel is full over buyers whose vessels are empty, and ways to it that stop short. */
export function buyersScene(layout: Deals): Mark[] {
  const { size, space } = layout;
  const height = size.height - footHeight(layout);
  const between = Math.max(10, size.width * 0.05);
  const first = space.near;
  const want: Line[] = [inRole(layout, 'wouldBuy', 'chips'), caption(layout, 'wouldBuyIs')];
  const said = block('', { x: 0, top: 0 }, want).width;
  const gap = Math.max(blockHeight(want) + space.clear * 2, height * GAP);
  const h = (height - first - gap - 1) / 2;
  const w = Math.min(BROADEST, (size.width - between) / 2 - 1);
  const middle = size.width / 2;
  const low = height - h - 1;
  const buyers = (['openai', 'anthropic'] as const).map((key, i): Vessel => {
    const x = i ? middle + between / 2 : middle - between / 2 - w;
    return { key, at: { x, y: low, w, h } };
  });
  const broad = Math.min(w * 1.35, size.width - 2);
  const seller: PlaceBox = { x: middle - broad / 2, y: first, w: broad, h };
  const thick = Math.max(8, Math.min(18, gap * 0.12));
  // On both sides of the words that name them once.
  const aside = Math.max(said / 2 + thick * 1.4, broad / 2 - thick * 2);
  const ways = buyers.map(({ key }, i): Mark => {
    const x = middle + (i ? 1 : -1) * aside;
    return {
      kind: 'arrow',
      key: `${key}-back`,
      points: [
        [x, low - 4],
        [x, low - gap * REACH],
      ],
      width: thick,
      head: thick * 1.1,
      role: 'chips',
      standing: 'claimed',
    };
  });
  const top = low - gap / 2 - blockHeight(want) / 2;
  return [
    ...ways,
    ...vessel(layout, { key: 'nvidia', is: 'hasCash', at: seller }, true),
    ...buyers.flatMap((buyer) => vessel(layout, buyer, false)),
    ...block('would-buy', { x: middle, top, anchor: 'middle' }, want).marks,
    ...footOf(layout, false),
  ];
}
