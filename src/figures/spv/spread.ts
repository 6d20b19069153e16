import type { Mark } from '../../marks/mark.ts';
import { amount } from '../figure.ts';
import { footHeight, unitKey, type Sheet } from '../sheet.ts';
import { fitStacked, rowsOf } from '../squares.ts';
import { block, blockHeight, type Line } from '../type.ts';
import { money } from './parts.ts';
import { bold, name, quiet } from './stage.ts';

const NOW = ['metaShort', 'xai', 'coreweave', 'google'];
const BEFORE = ['enron', 'banks'];

/** 9 · Boxes multiply; they are not new. Meta's alone has a size here. */
export function spreadScene(sheet: Sheet): Mark[] {
  const { data, size, type } = sheet;
  const between = type.caption * 0.45;
  const width = (size.width - between * (NOW.length - 1)) / NOW.length;
  const title = [name(sheet, 'spread')];
  const top = blockHeight(title, size.width) + type.caption * 0.5;
  const said = (key: string): Line[] => [bold(sheet, key)];
  const names = (keys: readonly string[]): number =>
    Math.max(...keys.map((key) => blockHeight(said(key), width)));
  const [now, before] = [names(NOW), names(BEFORE)];
  const around = type.caption * 0.35;
  const rule = around * 2.4;
  const height = (size.height - footHeight(sheet) - top - type.caption * 0.6) / 2 - (now + before) / 2 - rule;
  const counts = ['bonds', 'building'].map((slot) => amount(data, slot).value);
  const fit = fitStacked(counts, width - around * 2, height - around * 3, 4);
  const blocks = counts.map((count) => rowsOf(count, fit.columns) * fit.pitch);
  const box = blocks[0]! + blocks[1]! + around * 3;
  const second = size.height - footHeight(sheet) - box - rule - before;
  const unsized = (key: string, x: number, middle: number, i: number): Mark[] => {
    const lines = [quiet(sheet, 'none')];
    const at = { x, top: middle - blockHeight(lines) / 2, anchor: 'middle', maxWidth: width - 6 } as const;
    return block(`${key}-none`, { ...at, order: i * 0.6 }, lines).marks;
  };
  const row = (keys: readonly string[], y: number, line: string, across: number): Mark[] => [
    {
      kind: 'line',
      key: line,
      points: [
        [0, y + names(keys) + rule / 2],
        [across, y + names(keys) + rule / 2],
      ],
      width: 4,
    },
    ...keys.flatMap((key, i): Mark[] => {
      const x = i * (width + between);
      const lines = said(key);
      return [
        ...block(
          key,
          { x, top: y + names(keys) - blockHeight(lines, width), maxWidth: width, order: i * 0.6 },
          lines,
        ).marks,
        {
          kind: 'box',
          // Meta's is the box of the other steps.
          key: key === 'metaShort' ? 'box-box' : `${key}-box`,
          x: x + 1,
          y: y + names(keys) + rule,
          w: width - 2,
          h: box,
          r: 3,
          order: i * 0.6,
        },
        ...(key === 'metaShort' ? [] : unsized(key, x + width / 2, y + names(keys) + rule + box / 2, i)),
      ];
    }),
  ];
  const inside = top + now + rule + around;
  const left = BEFORE.length * (width + between) + between;
  return [
    ...block('title', { x: 0, top: 0, maxWidth: size.width }, title).marks,
    ...row(NOW, top, 'line', size.width),
    ...row(BEFORE, second, 'line-before', left - between * 2),
    ...money(sheet, fit, { slot: 'building', x: around + 1, top: inside }),
    ...money(sheet, fit, { slot: 'bonds', x: around + 1, top: inside + blocks[1]! + around }),
    ...block('earlier', { x: left, top: second + before + rule, maxWidth: size.width - left }, [
      bold(sheet, 'earlier'),
      quiet(sheet, 'before'),
    ]).marks,
    ...unitKey(sheet, 'unit'),
  ];
}
