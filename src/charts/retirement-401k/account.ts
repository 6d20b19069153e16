import type { Mark } from '../../marks/mark.ts';
import { footHeight, amountAndIs, type Layout } from '../shared/layout.ts';
import { block, blockHeight, runIn } from '../shared/type.ts';
import { account, coin, flow, foot, FOLLOWED, name, nameAndIs, boxedWords, titled } from './coins.ts';

/** 1 · A hundred dollars of a retirement account, all of it in an ordinary fund. */
export function accountScene(layout: Layout<'retirement-401k'>): Mark[] {
  const { size, type, wide } = layout;
  const lines = amountAndIs(layout, 'account', 'accountIs', 'savers', type.hero);
  const words = wide ? size.width * 0.36 : size.width;
  const heading = (wide ? block : runIn)('title', { x: 0, top: 0, maxWidth: words }, lines);
  const [x, y] = wide ? [words + 14, 0] : [0, heading.bottom + type.caption * 0.2];
  const box = { x, y, width: size.width - x, height: size.height - y - footHeight(layout) };
  return [
    ...account(layout, box, 100, [name(layout, 'ordinary')]),
    ...heading.marks,
    ...foot(layout, 'unit'),
  ];
}

const STAIRS = ['order', 'agencies', 'fiduciary'] as const;

/** 2 · What has to happen before one coin may go: the order reaches agencies, not plans. */
export function orderScene(layout: Layout<'retirement-401k'>): Mark[] {
  const { size, type } = layout;
  const { heading, top, height } = titled(layout, 'title2');
  const between = Math.max(30, size.width * 0.09);
  const left = (size.width - between) * 0.44;
  const right = { x: left + between, width: size.width - left - between };
  const fund = [name(layout, 'private')];
  // All boxes of one height: their size says nothing.
  const high = Math.max(
    height * 0.16,
    type.caption * 0.7 +
      Math.max(
        blockHeight(fund, left - 10),
        ...STAIRS.map((key) => blockHeight(nameAndIs(layout, key), right.width - 10)),
      ),
  );
  const step = (height - high) / 2;
  const low = top + height - high;
  const side = Math.min(left, height - high - type.caption * 3.4);
  const centre = left / 2;
  const radius = type.caption * 0.55;
  const waiting = top + side + radius + 5;
  return [
    ...account(layout, { x: (left - side) / 2, y: top, width: side, height: side }, FOLLOWED),
    coin(layout, FOLLOWED, centre, waiting, radius),
    flow(layout, 'coin', 'savers', [
      [centre, waiting + radius + 3],
      [centre, low - 2],
    ]),
    ...boxedWords('private', { x: 0, y: low, width: left, height: high }, fund),
    ...STAIRS.flatMap((key, i): Mark[] => {
      const y = top + step * i;
      return [
        ...boxedWords(key, { ...right, y, height: high }, nameAndIs(layout, key), i),
        i < 2
          ? flow(
              layout,
              key,
              'context',
              [
                [right.x + right.width / 2, y + high + 1],
                [right.x + right.width / 2, y + step - 1],
              ],
              i,
              i === 0 ? 'paid' : undefined,
            )
          : flow(
              layout,
              key,
              'context',
              [
                [right.x - 1, y + high / 2],
                [left + 1, y + high / 2],
              ],
              i,
            ),
      ];
    }),
    ...heading.marks,
    ...foot(layout, 'notToScale'),
  ];
}
