import type { Mark } from '../../marks/mark.ts';
import { series, words } from '../figure.ts';
import { floor, floorLine, pile, type Pile } from '../shared/piles.ts';
import { figureOf, unitKey, type Sheet } from '../shared/sheet.ts';
import { block, blockHeight } from '../shared/type.ts';
import { dealsScene, debtScene, promisedScene, spendingScene } from './accounts.ts';
import { title } from './money.ts';
import { customersScene } from './customers.ts';
import { dueScene } from './due.ts';
import { loopScene } from './loop.ts';

/** 8 · The other side: orders in hand, quarter by quarter. */
function ordersScene(sheet: Sheet): Mark[] {
  const { data, size, type } = sheet;
  const heading = title(sheet, 'title8');
  const backlog = series(data, 'backlog').slice(0, 3);
  const piles = backlog.map((point, i): Pile => {
    const { id, value, standing, short } = point;
    return {
      key: `orders-${i}`,
      count: value,
      role: 'purchase',
      standing,
      order: i,
      figure: [{ text: short, size: type.number, weight: 600, tone: 'purchase', fact: id, value }],
      name: [{ text: words(data, `backlog${i}`), size: type.caption, tone: 'muted' }],
    };
  });
  const at = floor(sheet, {
    counts: piles.map((p) => p.count),
    names: piles.map((p) => p.name),
    figures: piles.map((p) => p.figure),
    titleHeight: blockHeight(heading, size.width),
  });
  return [
    floorLine(sheet, at),
    ...piles.flatMap((p, i) => pile(sheet, at, i, p)),
    ...block('title', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    ...unitKey(sheet, 'unit'),
  ];
}

/** Chapter 1: one company's squares, then the loop it sits in. */
export const coreweave = figureOf([
  dealsScene,
  spendingScene,
  debtScene,
  dueScene,
  promisedScene,
  customersScene,
  loopScene,
  ordersScene,
]);
