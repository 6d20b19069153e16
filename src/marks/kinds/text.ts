import { IN_HAN } from '../../lib/han.ts';
import { textBox, type Weight } from '../../lib/measure.ts';
import type { Role } from '../../lib/types.ts';
import { movedPoint, type Attributes, type Kind, type MarkBase } from '../kind.ts';
import { numbers } from '../numbers.ts';
import { round } from '../path.ts';

/** One line of words. Longer texts are several marks. */
export interface TextMark extends MarkBase {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: number;
  weight: Weight;
  anchor: 'start' | 'middle' | 'end';
  /** Colour of the words: plain ink, muted, the ink of a role, paper where they stand on a plaque, or that of day on night. */
  tone: 'ink' | 'muted' | 'paper' | 'day' | Role;
  /** Ledger id and value of the amount these words print. */
  fact?: string | undefined;
  value?: number | undefined;
}

/** What a weight is where no style sheet says it; the svg has the drawing's face. */
const FACES: Record<Weight, Attributes> = {
  400: [],
  500: IN_HAN
    ? []
    : [
        ['font-family', 'Newsreader, Georgia, serif'],
        ['font-weight', '500'],
      ],
  600: [['font-weight', '600']],
};

export const text: Kind<TextMark> = {
  draw: ({ x, y, size, weight, anchor, tone, fact, value, text: words }) => ({
    tag: 'text',
    attributes: [
      ['class', `w${weight} ${tone}-ink`],
      ['x', `${round(x)}`],
      ['y', `${round(y)}`],
      ['font-size', `${round(size)}`],
      ...FACES[weight],
      ['text-anchor', anchor],
      ...(fact === undefined ? [] : [['data-fact', fact] as const]),
      ...(value === undefined ? [] : [['data-value', `${value}`] as const]),
    ],
    text: words,
  }),
  tween: numbers({ names: ['value', 'weight'] }),
  move: movedPoint,
  paint: ({ tone }, palette) => [
    ['fill', tone in palette.roles ? palette.roles[tone as Role].ink : palette[tone as 'ink']],
  ],
  box: (mark) => [textBox(mark.text, mark)],
};
