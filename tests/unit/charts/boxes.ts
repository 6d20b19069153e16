import type { Size } from '../../../src/marks/mark.ts';
import { PANEL, TALL_PANEL } from '../../../src/marks/still.ts';

/** The boxes the site gives its drawings: figure above the words, figure beside them, stills. */
const boxes: readonly (readonly [width: number, height: number])[] = [
  [280, 280], // 320 × 480
  [280, 295], // 320 × 568
  [320, 333], // 360 × 640
  [344, 345], // 390 × 664
  [344, 436], // 390 × 844, with large text
  [360, 420], // every still
  [360, 490], // the picture of a lesson
  [384, 460], // 430 × 932, with large text
  [552, 460], // 600 × 960, with large text
  [552, 520], // the stills that are files
  [416, 280], // 844 × 390, held sideways, bars showing
  [416, 320],
  [400, 560],
  [400, 700], // 768 × 1024
  [680, 560],
  [680, 640], // the first still of a chapter, where it is wide
  [680, 660], // 1280 × 720
  [728, 760], // 1920 × 1080
  [336, 374], // slides at 1024 × 768
  [432, 348], // slides at 1280 × 720
  [432, 356], // slides at 1920 × 1080
  [512, 374], // slides, the words put away, at 1024 × 768
  [656, 348], // slides, the words put away, at 1280 × 720
];

/** The boxes of phones that are high for their words: at large text these leave no more than before. */
const high: readonly (readonly [width: number, height: number])[] = [
  [368, 508], // 412 × 915, where a reader has a number of their own
  [344, 500], // 390 × 844
  [384, 540], // 430 × 932
  [552, 540], // 600 × 960
];

/** What a figure grows by, at least, for a reader with large text. */
const TALLER = 1.15;

const sized = ([width, height]: readonly [number, number], text: number): Size =>
  text === 1 ? { width, height, text } : { width, height: Math.round(height * TALLER), text };

/** Every box at usual and at large text; the largest only where a phone is not of the smallest. */
export const sizes: readonly Size[] = [
  ...[...boxes, ...high].map((box) => sized(box, 1)),
  ...boxes.map((box) => sized(box, 1.3)),
  ...boxes.filter(([width]) => width >= 344).map((box) => sized(box, 1.5)),
];

/** The boxes the page gives a panel: its height is fixed and grows with the reader's text. */
export function panelSizes(tall: boolean): Size[] {
  const { narrow, wide } = tall ? TALL_PANEL : PANEL;
  const sized = (width: number, height: number, text: number): Size => ({
    width,
    height: Math.round(height * text),
    text,
  });
  return [1, 1.3].flatMap((text) => [
    ...[280, 320, 344, 384, 416, 552, 640].map((width) => sized(width, narrow.height, text)),
    ...[400, 560, 680, 800].map((width) => sized(width, wide.height, text)),
  ]);
}

export const nameOf = ({ width, height, text = 1 }: Size): string =>
  `${width}×${height}${text === 1 ? '' : ` with text ×${text}`}`;
