import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { fill, words } from '../figure.ts';
import type { Sheet } from '../shared/sheet.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { chart, ends, frame, monthHead, title, upright, type Frame, type TONES } from './chart.ts';
import { curves, MONTHS, releaseMonth } from './curves.ts';

/** 2 · Scroll is time: the loan is paid down, the chips age. @param month 0 to MONTHS */
export function timeScene(sheet: Sheet, month: number): Mark[] {
  const at = frame(sheet);
  const { value, loan } = curves(sheet.data);
  const [v, l] = [value[month]!, loan[month]!];
  return [
    // Where time has come to: from its place on the floor up to the chips.
    upright(at, 'now', at.x(month), at.y(v)),
    ...chart(sheet, at, { value, loan, month, rent: 0 }),
    ...ends(sheet, at, month, [
      ['chips', v, v],
      ['cushion', v - l, (v + l) / 2],
      ['loan', l, l],
    ]),
    ...block('title', { x: 0, top: 0, maxWidth: sheet.size.width }, monthHead(sheet, month)).marks,
  ];
}

/** The upright where the new generation comes out. */
function release(sheet: Sheet, at: Frame, tall: boolean): Mark[] {
  const { data, type, size } = sheet;
  const x = at.x(releaseMonth(data));
  const lines: Line[] = [
    { text: words(data, 'release'), size: type.caption, weight: 600 },
    { text: words(data, 'releaseIs'), size: type.caption, tone: 'muted' },
  ];
  return [
    upright(at, 'release', x, at.top),
    ...(tall
      ? block('release-words', { x: x + 6, top: at.top, maxWidth: size.width - x - 6 }, lines).marks
      : []),
  ];
}

function laterScene(sheet: Sheet, heading: string, drop: string, rent: number): Mark[] {
  const at = frame(sheet);
  const { value, loan } = curves(sheet.data, drop);
  const [v, l] = [value[MONTHS]!, loan[MONTHS]!];
  const names: [keyof typeof TONES, number, number][] = [
    ['chips', v, v],
    ['loan', l, l],
  ];
  if (rent) names.push(['rent', l, l / 2]);
  else if (v > l) names.splice(1, 0, ['cushion', v - l, (v + l) / 2]);
  else names.reverse();
  return [
    ...release(sheet, at, heading === 'title3'),
    ...chart(sheet, at, { value, loan, month: MONTHS, rent }),
    ...ends(sheet, at, MONTHS, names),
    ...block('title', { x: 0, top: 0, maxWidth: sheet.size.width }, title(sheet, heading)).marks,
  ];
}

/** 3 · A new generation comes out and the older chips lose value; where they would have gone stays, in grey. */
export function dropScene(sheet: Sheet): Mark[] {
  const at = frame(sheet);
  const without = curves(sheet.data).value;
  const from = releaseMonth(sheet.data);
  return [
    {
      kind: 'line',
      key: 'without',
      points: range(from, MONTHS + 1).map((m) => [at.x(m), at.y(without[m]!)] as const),
      width: 1.5,
      dash: '3 3',
      role: 'context',
    },
    ...laterScene(sheet, 'title3', 'drop', 0),
  ];
}

/** 4 · What the customer has signed for comes to stand under the loan. */
export const contractScene = (sheet: Sheet): Mark[] => laterScene(sheet, 'title4', 'drop', 1);

/** 5 · A sharper fall: the loan is larger than what the chips would fetch. */
export function crossScene(sheet: Sheet): Mark[] {
  const { data, type, size } = sheet;
  const at = frame(sheet);
  const { value, loan } = curves(data, 'sharpDrop');
  const m = releaseMonth(data);
  const lines: Line[] = [
    {
      text: fill(data, 'short', { n: Math.round(loan[m]! - value[m]!) }),
      size: type.number,
      weight: 600,
      tone: 'debt',
    },
    { text: words(data, 'shortIs'), size: type.caption, tone: 'muted' },
  ];
  const x = at.x(m) + 6;
  const maxWidth = size.width - x;
  const top = at.y(loan[m]!) - blockHeight(lines, maxWidth) - type.caption * 0.5;
  return [
    ...laterScene(sheet, 'title5', 'sharpDrop', 0),
    ...block('short-words', { x, top, maxWidth }, lines).marks,
  ];
}
