import type { Mark } from '../../marks/mark.ts';
import type { Label } from '../chart.ts';
import { name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import type { PlaceBox } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, type Deals } from './money.ts';

/** px; how thick a vessel's wall is, and what stops a buyer's way. */
const WALL = 3.5;
/** How much of the drawing's height lies between the seller's vessel and the buyers'. */
const GAP = 0.25;
/** How much of the width the seller's vessel takes, and a buyer's. */
const [SELLER, BUYER] = [1, 0.46];
/** px at most, and how many times as high as broad: a broader vessel would be a field. */
const BROADEST = 420;

/** A vessel open at the top: two walls and a floor. */
const vessel = (key: string, { x, y, w, h }: PlaceBox): Mark => ({
  kind: 'area',
  key: `${key}-vessel`,
  tone: 'ink',
  over: [
    [x, y],
    [x, y + h],
    [x + w, y + h],
    [x + w, y],
  ],
  under: [
    [x + WALL, y],
    [x + WALL, y + h - WALL],
    [x + w - WALL, y + h - WALL],
    [x + w - WALL, y],
  ],
});

/** A flat block. */
const slab = (key: string, { x, y, w, h }: PlaceBox, look: { role: 'equity' } | { tone: 'ink' }): Mark => ({
  kind: 'area',
  key,
  ...look,
  over: [
    [x, y],
    [x + w, y],
  ],
  under: [
    [x, y + h],
    [x + w, y + h],
  ],
});

/** 1 · A seller whose vessel is full over buyers whose vessels are empty, and ways to it that are stopped. */
export function buyersScene(layout: Deals): Mark[] {
  const { size, type, space } = layout;
  const height = size.height - footHeight(layout) - 1;
  const middle = size.width / 2;
  const lines = (key: 'nvidia' | 'openai' | 'anthropic', is: Label<'nvidia-deals'>): Line[] => [
    name(layout, key),
    bold(layout, is, key === 'nvidia' ? 'equity' : 'context', type.number),
  ];
  const want = [bold(layout, 'wouldBuy', 'chips')];
  const said = blockHeight(lines('nvidia', 'cash'));
  const gap = Math.max(blockHeight(want) + space.clear * 2, height * GAP);
  const h = (height - said - space.tight - gap) / 2;
  const wide = Math.min(size.width, BROADEST * 1.4);
  const broad = wide * SELLER;
  const seller = { x: middle - broad / 2, y: said + space.tight, w: broad, h };
  const low = height - h;
  const thick = Math.max(9, Math.min(20, gap * 0.15));
  const under = low - gap;
  const buyers = (['anthropic', 'openai'] as const).flatMap((key, i): Mark[] => {
    const w = wide * BUYER;
    const x = middle + (i ? 1 : -1) * (wide / 2 - w / 2);
    const stop = under + gap * 0.26;
    const top = low + (h - WALL - said) / 2;
    return [
      slab(
        `${key}-stop`,
        { x: x - thick * 1.7, y: stop - WALL * 1.6, w: thick * 3.4, h: WALL * 1.6 },
        { tone: 'ink' },
      ),
      {
        kind: 'arrow',
        key: `${key}-back`,
        points: [
          [x, low - 5],
          [x, stop + 4],
        ],
        width: thick,
        head: thick * 1.2,
        role: 'chips',
        standing: 'claimed',
      },
      vessel(key, { x: x - w / 2, y: low, w, h }),
      ...block(`${key}-name`, { x, top, anchor: 'middle' }, lines(key, 'noCash')).marks,
    ];
  });
  const fill = { x: seller.x + WALL, y: seller.y, w: broad - 2 * WALL, h: h - WALL };
  const top = under + gap * 0.63 - blockHeight(want) / 2;
  return [
    slab('nvidia-cash', fill, { role: 'equity' }),
    vessel('nvidia', seller),
    ...buyers,
    ...block('nvidia-name', { x: middle, top: 0, anchor: 'middle' }, lines('nvidia', 'cash')).marks,
    ...block('would-buy', { x: middle, top, anchor: 'middle' }, want).marks,
    ...footOf(layout, false),
  ];
}
