import { BREAK, inHan, spaced } from '../lib/han.ts';
import { palettes } from '../lib/palette.ts';
import type { Scene, Size } from '../marks/mark.ts';
import type { Cut, Letters } from './letters.ts';
import { dotted } from './dotted.ts';
import { plainMarks, tag } from './plain.ts';

/**
 * px; a card is laid out at half its size, so that a phone's thumbnail of it can still be read.
 * 1200 x 630 is what the large previews of Open Graph and Twitter want.
 */
export const CARD: Size = { width: 600, height: 315 };
export const CARD_SCALE = 2;

const MARGIN = 26;
/** px from the left at which the drawing starts; words stand before it. */
const DRAWING = 258;
const GAP = 26;

/** px above words and drawing, and below them, where the line at the foot stands. */
const TOP = 18;
const FOOT = 34;

/** The box in which a card's step is laid out. */
export const CARD_BOX: Size = {
  width: CARD.width - MARGIN - DRAWING,
  height: CARD.height - TOP - FOOT,
};

const KICKER = 12.5;
const DATED = 12;
const LEADING = 1.08;
/** px; a title is set in the largest of these at which it has room, or in the last. */
const TITLES = [40, 36, 33, 30, 27, 24];
/** px from the top to the title, and from the title to the icon under it. */
const OVER_TITLE = TOP + KICKER + 14;
const UNDER_TITLE = 12;
/** px; how wide words may be beside the drawing. */
const COLUMN = DRAWING - GAP - MARGIN;
/** px; the icon of four squares. */
const ICON = 13.5;

export interface CardWords {
  /** Small, above the title. */
  kicker: string;
  title: string;
  /** Bold at the foot, beside the icon. */
  foot: string;
  /** Under it, where the site has an address. */
  address?: string | undefined;
  /** Whose argument it follows, and how old the picture's facts are: the last line, from edge to edge. */
  after: string;
  date: string;
}

/** Words broken into the fewest lines that fit, and those as even as they can be; Chinese at the places found for it. */
export function evenLines(text: string, width: number, measure: (text: string) => number): string[] {
  const [between, words] = inHan(text) ? ['', text.split(BREAK).map(spaced)] : [' ', text.split(' ')];
  const broken = (limit: number): string[] =>
    words.reduce<string[]>((lines, word) => {
      const longer = lines.length ? lines.at(-1) + between + word : word;
      return lines.length && measure(longer) <= limit ? [...lines.slice(0, -1), longer] : [...lines, word];
    }, []);
  const count = broken(width).length;
  let best = broken(width);
  for (let limit = width - 1; limit > 0; limit -= 1) {
    const lines = broken(limit);
    if (lines.length > count) return best;
    best = lines;
  }
  return best;
}

/** @param room px, down */
function titleLines(title: string, room: number, letters: Letters): { size: number; lines: string[] } {
  // Shaping is dear, and evening out asks for the same few lines again and again.
  const widths = new Map<string, number>();
  const widthOf = (text: string): number => {
    const known = widths.get(text) ?? letters.width(text, 1, 'serif');
    widths.set(text, known);
    return known;
  };
  const set = TITLES.map((size) => {
    const measure = (text: string): number => widthOf(text) * size;
    const lines = evenLines(title, COLUMN, measure);
    const fits = lines.length * size * LEADING <= room && lines.every((line) => measure(line) <= COLUMN);
    return { size, lines, fits };
  });
  return set.find(({ fits }) => fits) ?? set.at(-1)!;
}

/** Words where they stand on a card. `x` and `y` are the start of their baseline, lengths in px. */
interface PlacedWords {
  text: string;
  x: number;
  y: number;
  size: number;
  cut: Cut;
  tone: 'ink' | 'muted';
  /** What is left for them, across. */
  room: number;
}

/** All words of a card, and the top left corner of its icon. */
export function placeWords(
  words: CardWords,
  letters: Letters,
): { placed: PlacedWords[]; icon: { x: number; y: number } } {
  const { kicker, title, foot, address, after, date } = words;
  const { width, height } = CARD;
  const bottom = height - FOOT;
  const above = address ? bottom - 17 : bottom;
  const icon = { x: MARGIN, y: above - ICON + 1.5 };
  const { size, lines } = titleLines(title, icon.y - UNDER_TITLE - OVER_TITLE, letters);
  const beside = { x: MARGIN, room: COLUMN };
  const small = { ...beside, size: KICKER, cut: 'sans', tone: 'muted' } as const;
  const indent = ICON + 6.5;
  const placed: PlacedWords[] = [
    { ...small, text: kicker, y: TOP + 9.5 },
    ...lines.map((text, i): PlacedWords => {
      const y = OVER_TITLE + size * (0.76 + i * LEADING);
      return { ...beside, text, y, size, cut: 'serif', tone: 'ink' };
    }),
    {
      text: foot,
      x: MARGIN + indent,
      y: above - 1,
      size: 13,
      cut: 'sansBold',
      tone: 'ink',
      room: COLUMN - indent,
    },
    ...(address ? [{ ...small, text: address, y: bottom }] : []),
    { ...small, text: dotted([after, date]), y: bottom + 21, size: DATED, room: width - 2 * MARGIN },
  ];
  return { placed, icon };
}

/** Four squares of money, as in the site's icon. @param x,y top left, px */
function fourSquares(x: number, y: number, { roles }: (typeof palettes)['light']): string {
  const square = (dx: number, dy: number): string => `M${x + dx} ${y + dy}h6v6h-6z`;
  return (
    tag('path', [
      ['fill', roles.chips.fill],
      ['d', square(0, 0) + square(7.5, 0) + square(0, 7.5)],
    ]) +
    tag('path', [
      ['fill', roles.purchase.fill],
      ['d', square(7.5, 7.5)],
    ])
  );
}

/** The picture a shared link shows: the words at the left, the drawing at the right. @param scene laid out in CARD_BOX */
export function cardSvg(scene: Scene, words: CardWords, letters: Letters): string {
  const palette = palettes.light;
  const { width, height } = CARD;
  const { placed, icon } = placeWords(words, letters);
  const said = placed.map(({ text, x, y, size, cut, tone }) =>
    tag('path', [
      ['fill', palette[tone]],
      ['d', letters.path(text, { x, y, size, cut })],
    ]),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    tag('path', [
      ['fill', palette.ground],
      ['d', `M0 0h${width}v${height}H0z`],
    ]),
    ...said,
    fourSquares(icon.x, icon.y, palette),
    tag('path', [
      ['fill', palette.hairline],
      ['d', `M${DRAWING - GAP / 2 - 1} ${TOP}h1v${CARD_BOX.height}h-1z`],
    ]),
    `<g transform="translate(${DRAWING} ${TOP})">${plainMarks(scene, palette, letters)}</g>`,
    '</svg>\n',
  ].join('');
}
