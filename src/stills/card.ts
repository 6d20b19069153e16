import { palettes } from '../lib/palette.ts';
import type { Scene, Size } from '../marks/mark.ts';
import type { Cut, Letters } from './letters.ts';
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
/** As in a still's foot. */
const DOT = '  ·  ';
const LEADING = 1.08;
/** px; a title is set in the largest of these at which it takes four lines, or in the last. */
const TITLES = [40, 36, 32, 30];
const LINES = 4;

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

/** Words broken into the fewest lines that fit, and those as even as they can be. */
export function evenLines(text: string, width: number, measure: (text: string) => number): string[] {
  const words = text.split(' ');
  const broken = (limit: number): string[] =>
    words.reduce<string[]>((lines, word) => {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
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

function titleLines(title: string, width: number, letters: Letters): { size: number; lines: string[] } {
  const set = TITLES.map((size) => {
    const measure = (text: string): number => letters.width(text, size, 'serif');
    const lines = evenLines(title, width, measure);
    return { size, lines, fits: lines.length <= LINES && lines.every((line) => measure(line) <= width) };
  });
  return set.find(({ fits }) => fits) ?? set.at(-1)!;
}

/** Four squares of money, as in the site's icon. @param x,y top left, px */
function icon(x: number, y: number, { roles }: (typeof palettes)['light']): string {
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
  const say = (text: string, y: number, size: number, cut: Cut, fill: string, x = MARGIN): string =>
    tag('path', [
      ['fill', fill],
      ['d', letters.path(text, { x, y, size, cut })],
    ]);
  const column = DRAWING - GAP - MARGIN;
  const { size, lines } = titleLines(words.title, column, letters);
  const title = lines.map((line, i) =>
    say(line, TOP + KICKER + 14 + size * (0.76 + i * LEADING), size, 'serif', palette.ink),
  );
  const bottom = height - FOOT;
  const { address, after, date } = words;
  const above = address ? bottom - 17 : bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    tag('path', [
      ['fill', palette.ground],
      ['d', `M0 0h${width}v${height}H0z`],
    ]),
    say(words.kicker, TOP + 9.5, KICKER, 'sans', palette.muted),
    ...title,
    icon(MARGIN, above - 12, palette),
    say(words.foot, above - 1, 13, 'sansBold', palette.ink, MARGIN + 20),
    address ? say(address, bottom, KICKER, 'sans', palette.muted) : '',
    tag('path', [
      ['fill', palette.hairline],
      ['d', `M${DRAWING - GAP / 2 - 1} ${TOP}h1v${CARD_BOX.height}h-1z`],
    ]),
    say(`${after}${DOT}${date}`, height - FOOT + 21, DATED, 'sans', palette.muted),
    `<g transform="translate(${DRAWING} ${TOP})">${plainMarks(scene, palette, letters)}</g>`,
    '</svg>\n',
  ].join('');
}
