import type { Mark } from '../../marks/mark.ts';
import { series, words } from '../figure.ts';
import { footHeight, type Sheet } from '../shared/sheet.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { line } from './frame.ts';

const BUSTS = [
  { key: 'shares', role: 'equity' },
  { key: 'debts', role: 'debt' },
] as const;

/** 7 · Unemployment at both ends of two busts, on one floor and one scale from nought. */
export function bustsScene(sheet: Sheet): Mark[] {
  const { data, size, type } = sheet;
  const points = series(data, 'busts');
  const heading: Line[] = [{ text: words(data, 'busts'), size: type.label, weight: 600 }];
  const between = type.label * 1.6;
  const width = (size.width - between) / 2;
  const names = BUSTS.map(({ key }): Line[] => [
    { text: words(data, key), size: type.label, weight: 600 },
    { text: words(data, `${key}Is`), size: type.caption, tone: 'muted' },
  ]);
  const under = Math.max(...names.map((lines) => blockHeight(lines, width)));
  const small = type.tick;
  const months = points.map((_, i): Line[] => [
    { text: words(data, `bust${i}`), size: small, tone: 'muted' },
  ]);
  const dates = Math.max(...months.map((month) => blockHeight(month, width * 0.42))) + 5;
  const floor = size.height - footHeight(sheet) - under - dates - type.caption * 0.8;
  const r = type.caption * 0.5;
  const top = blockHeight(heading, size.width) + type.number * 1.3 + type.caption * 0.6 + r;
  const highest = Math.max(...points.map(({ value }) => value));
  const y = (value: number): number => floor - ((floor - top) * value) / highest;
  return [
    {
      kind: 'line',
      key: 'floor',
      points: [
        [0, floor],
        [size.width, floor],
      ],
      width: 1,
      role: 'context',
    },
    ...BUSTS.flatMap(({ key, role }, i): Mark[] => {
      const left = i * (width + between);
      const ends = points.slice(i * 2, i * 2 + 2);
      const x = [left + width * 0.25, left + width * 0.78];
      return [
        {
          ...line(
            sheet,
            `${key}-line`,
            ends.map(({ value }, n) => [x[n]!, y(value)] as const),
            role,
          ),
          dash: undefined,
          standing: 'paid',
        },
        ...ends.flatMap(({ id, value, short, standing }, n): Mark[] => [
          {
            kind: 'line',
            key: `${key}-down/${n}`,
            points: [
              [x[n]!, y(value) + r],
              [x[n]!, floor],
            ],
            width: 1,
            role: 'context',
          },
          { kind: 'dot', key: `${key}/${n}`, x: x[n]!, y: y(value), r, role, standing },
          ...block(
            `${key}-figure/${n}`,
            // The first under the line's start, the second over its end: the line rises between them.
            n === 0
              ? { x: x[n]! + r + 2, top: y(value) + r }
              : { x: x[n]!, top: y(value) - r - type.number * 1.25, anchor: 'middle' },
            [{ text: short, size: type.number, weight: 600, tone: role, fact: id, value }],
          ).marks,
          ...block(
            `bust-month/${i * 2 + n}`,
            { x: x[n]!, top: floor + 4, anchor: 'middle', maxWidth: width * 0.42 },
            months[i * 2 + n]!,
          ).marks,
        ]),
        ...block(
          `${key}-name`,
          { x: left, top: floor + dates + type.caption * 0.4, maxWidth: width },
          names[i]!,
        ).marks,
      ];
    }),
    ...block('head', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    ...block('busts-foot', { x: 0, top: size.height - type.caption * 1.35 }, [
      { text: words(data, 'bustsFoot'), size: type.caption, tone: 'muted' },
    ]).marks,
  ];
}
