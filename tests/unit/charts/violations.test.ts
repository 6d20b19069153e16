import { describe, expect, it } from 'vitest';
import type { Mark, Scene, TextMark } from '../../../src/marks/mark.ts';
import { violations } from './layout.ts';

const words = (key: string, more: Partial<TextMark>): TextMark => ({
  kind: 'text',
  key,
  x: 10,
  y: 30,
  text: 'owed',
  size: 14,
  weight: 400,
  anchor: 'start',
  tone: 'ink',
  ...more,
});

const square = (key: string, x: number, y: number): Mark => ({
  kind: 'cell',
  key,
  x,
  y,
  w: 20,
  h: 20,
  role: 'debt',
  standing: 'paid',
});
const door: Mark = { kind: 'box', key: 'door', x: 5, y: 10, w: 80, h: 30, r: 2 };
/** Its lower edge slants. */
const flag: Mark = {
  kind: 'area',
  key: 'flag',
  over: [
    [0, 10],
    [90, 10],
  ],
  under: [
    [0, 90],
    [90, 25],
  ],
  tone: 'ink',
};

const scene = (...marks: Mark[]): Scene => ({
  width: 200,
  height: 100,
  marks,
  focus: { x: 0, y: 0, width: 200, height: 100 },
  label: 'A fixture',
});

const sound = [words('a', {}), words('b', { y: 60, text: 'to lenders' }), square('debt/0', 120, 40)];

const cases: readonly [name: string, marks: Mark[], found: string[]][] = [
  ['a sound drawing', sound, []],
  [
    'a label moved onto another',
    [...sound, words('c', { x: 20, y: 62, text: 'paid' })],
    ['“to lenders” overlaps “paid” by 11.3px'],
  ],
  ['a label clipped on the right', [words('a', { x: 190 })], ['“owed” reaches 19.8px out of the drawing']],
  ['a label clipped at the foot', [words('a', { y: 99 })], ['“owed” reaches 1.9px out of the drawing']],
  ['a label of 11px', [words('a', { size: 11 })], ['“owed” is set in 11px']],
  [
    'a label on a square',
    [words('a', {}), square('debt/0', 30, 20)],
    ['“owed” lies on debt/0 (cell) by 9.8px'],
  ],
  ['a label on paper over a square', [square('debt/0', 30, 20), door, words('a', {})], []],
  [
    'a square over a label on paper',
    [door, words('a', {}), square('debt/0', 30, 20)],
    ['“owed” lies on debt/0 (cell) by 9.8px'],
  ],
  ['a label in paper on nothing', [words('a', { tone: 'paper' })], ['“owed” is in paper, on nothing']],
  ['a label in paper in a shape in ink', [flag, words('a', { tone: 'paper' })], []],
  [
    'a label in paper on a shape in ink over a square',
    [square('debt/0', 30, 20), flag, words('a', { tone: 'paper' })],
    [],
  ],
  [
    'a small label in paper on a role’s colour',
    [{ ...flag, tone: undefined, role: 'debt' }, words('a', { tone: 'paper' })],
    ['“owed” lies on flag (area) by 14.3px', '“owed” is in paper, on nothing'],
  ],
  [
    'a label in paper over the edge of its shape',
    [flag, words('a', { tone: 'paper', x: 70 })],
    ['“owed” lies on flag (area) by 14.3px', '“owed” is in paper, on nothing'],
  ],
  ['a label under paper', [words('a', {}), door], ['“owed” crosses the outline of door']],
  ['a label across an outline', [door, words('a', { x: 70 })], ['“owed” crosses the outline of door']],
  [
    'a label less than a pixel from a line',
    [
      words('a', {}),
      {
        kind: 'line',
        key: 'floor',
        points: [
          [0, 34],
          [200, 34],
        ],
        width: 1,
      },
    ],
    ['“owed” lies on floor (line) by 0.4px'],
  ],
  [
    'a label clear of a line',
    [
      words('a', {}),
      {
        kind: 'line',
        key: 'floor',
        points: [
          [0, 35],
          [200, 35],
        ],
        width: 1,
      },
    ],
    [],
  ],
  [
    'a label beside an arrow’s head',
    [
      words('a', { y: 25 }),
      {
        kind: 'arrow',
        key: 'rent',
        points: [
          [46, 0],
          [46, 30],
        ],
        width: 4,
        head: 20,
        standing: 'paid',
      },
    ],
    ['“owed” lies on rent (arrow) by 4.8px'],
  ],
  [
    'an amount without a standing',
    [{ ...square('debt/0', 0, 0), standing: undefined }],
    ['debt/0 (cell) is drawn without a standing'],
  ],
  [
    'a square over another',
    [square('debt/0', 0, 0), square('debt/1', 15, 5)],
    ['debt/0 covers debt/1 by 5px'],
  ],
  [
    'a square out of the drawing',
    [square('debt/0', 190, 0)],
    ['debt/0 (cell) reaches 10px out of the drawing'],
  ],
  [
    'two marks of one key',
    [square('debt/0', 0, 0), square('debt/0', 40, 0)],
    ['debt/0 is the key of two marks'],
  ],
  [
    'a number that is none',
    [{ ...square('debt/0', 0, 0), shade: NaN } as Mark],
    ['debt/0 has a number that is none'],
  ],
];

describe('the layout check finds', () => {
  it.each(cases)('%s', (_, marks, found) => expect(violations(scene(...marks), 1)).toEqual(found));

  it('what only a wider font breaks', () => {
    const marks = [
      words('a', { x: 190, anchor: 'end' }),
      words('b', { x: 159, anchor: 'end', text: 'promised' }),
    ];
    expect(violations(scene(...marks), 1)).toEqual([]);
    expect(violations(scene(...marks), 1.08)).toEqual(['“owed” overlaps “promised” by 1.2px']);
  });
});
