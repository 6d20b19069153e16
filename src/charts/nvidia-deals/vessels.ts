import type { AreaMark, LineMark, Mark } from '../../marks/mark.ts';
import type { Label } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import type { PlaceBox } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, type Deals } from './money.ts';

/** px between a vessel's outline and what is in it. */
const PAD = 7;
/** How much of the drawing's height the seller's vessel takes, and the buyers'. */
const SHARE = 0.36;
/** px at most: broader vessels would be fields. */
const BROADEST = 300;

/** px; the line round what is not there. */
const HOLE = 1.5;

interface Vessel {
  key: 'nvidia' | 'openai' | 'anthropic';
  is: Label<'nvidia-deals'>;
  at: PlaceBox;
}

/** A box with its words on top and, under them, cash or the place where cash would be. */
function vessel(layout: Deals, { key, is, at }: Vessel, full: boolean): Mark[] {
  const lines: Line[] = [name(layout, key), caption(layout, is)];
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
  const lacks = caption(layout, 'lacksCash');
  const middle = (top + floor - blockHeight([lacks])) / 2;
  const empty =
    full || floor - top < blockHeight([lacks]) + HOLE * 4
      ? []
      : block(`${key}-lacks`, { ...place, top: middle }, [lacks]).marks;
  return [{ kind: 'box', key: `${key}-box`, ...at, r: 3 }, ...said.marks, inside, ...empty];
}

/** 1 · A seller whose vessel is full over buyers whose vessels are empty, and ways to it that break off. */
export function buyersScene(layout: Deals): Mark[] {
  const { size } = layout;
  const height = size.height - footHeight(layout);
  const h = height * SHARE;
  const between = Math.max(10, size.width * 0.05);
  const w = Math.min(BROADEST, (size.width - between) / 2 - 1);
  const middle = size.width / 2;
  const low = height - h - 1;
  const buyers = (['openai', 'anthropic'] as const).map((key, i): Vessel => {
    const x = i ? middle + between / 2 : middle - between / 2 - w;
    return { key, is: 'needsChips', at: { x, y: low, w, h } };
  });
  const broad = Math.min(w * 1.35, size.width - 2);
  const seller: PlaceBox = { x: middle - broad / 2, y: 1, w: broad, h };
  const gap = low - seller.y - h;
  const ways = buyers.map(({ key, at }, i): Mark => {
    const x = middle + (i ? 1 : -1) * Math.min(w / 2 + between / 2, broad * 0.4);
    const from = Math.min(at.x + at.w - 20, Math.max(at.x + 20, x));
    return {
      kind: 'arrow',
      key: `${key}-back`,
      points: [
        [from, low - 3],
        [from, low - gap * 0.58],
      ],
      width: Math.max(6, gap * 0.1),
      head: 0,
      role: 'chips',
      standing: 'claimed',
    };
  });
  return [
    ...ways,
    ...vessel(layout, { key: 'nvidia', is: 'hasCash', at: seller }, true),
    ...buyers.flatMap((buyer) => vessel(layout, buyer, false)),
    ...footOf(layout, false),
  ];
}
