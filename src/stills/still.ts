import { escape } from '../lib/escape.ts';
import { palettes, type Palette, type Theme } from '../lib/palette.ts';
import type { Scene, Size } from '../marks/mark.ts';
import { dotted } from './dotted.ts';
import type { Letters } from './letters.ts';
import { plainMarks, tag } from './plain.ts';

/** px, both ways. */
export const SIDE = 600;
const MARGIN = 24;
/** px at the foot for the rule and the two lines under it. */
const FOOT = 62;
const CREDIT = 12.5;
/** px from the bottom to the lines' baselines: whose picture it is, and whose argument and how old. */
const BASELINES = { credit: 31, dated: 14 };
/** px that the two ends of the credit line keep apart. */
const GAP = 16;

/** The box in which a step is laid out. */
export const STILL_BOX: Size = { width: SIDE - 2 * MARGIN, height: SIDE - MARGIN - FOOT };

/** Whose picture it is, at the left, and where it comes from, at the right. */
export interface Credit {
  site: string;
  chapter: string;
  /** "step 3 of 8" */
  step: string;
  /** Host and path, without the protocol; absent where the site has no address yet. */
  address?: string | undefined;
  licence: string;
  /** Whose argument it follows: "After Rogé Karma, The Atlantic". */
  after: string;
  /** "as of 30 June 2026, checked October 2026" */
  date: string;
}

export interface StillOptions {
  /** The picture's name, and what it shows, for somebody who cannot see it. */
  title: string;
  alt: string;
  credit: Credit;
}

/** What stands in a credit line, after the site's name and at the other end. */
interface Ends {
  tail: string;
  end: string;
}

/** The fullest credit line that fits: first the step gives way, then the chapter, then the address. */
function fullest(credit: Credit, width: (text: string) => number, room: number): Ends {
  const { chapter, step, address, licence } = credit;
  const host = address?.split('/')[0];
  const ends = [address, host, undefined].map((place) => dotted([place, licence]));
  const tails = [dotted(['', chapter, step]), dotted(['', chapter]), ''];
  const choices = ends.flatMap((end) => tails.map((tail) => ({ tail, end })));
  return choices.find(({ tail, end }) => width(tail) + width(end) <= room) ?? choices.at(-1)!;
}

function creditLine(credit: Credit, palette: Palette, letters: Letters): string {
  const width = (text: string): number => letters.width(text, CREDIT, 'sans');
  const name = letters.width(credit.site, CREDIT, 'sansBold');
  const { tail, end } = fullest(credit, width, STILL_BOX.width - name - GAP);
  const [left, right, rule] = [MARGIN, SIDE - MARGIN, SIDE - FOOT + 13];
  const line = { y: SIDE - BASELINES.credit, size: CREDIT, cut: 'sans' } as const;
  const below = dotted([credit.after, credit.date]);
  // The longest of them are set a little smaller.
  const small = { size: Math.min(CREDIT, (CREDIT * STILL_BOX.width) / width(below)) };
  const path = (fill: string, d: string): string =>
    d &&
    tag('path', [
      ['fill', fill],
      ['d', d],
    ]);
  return [
    path(palette.hairline, `M${left} ${rule}h${STILL_BOX.width}v1h-${STILL_BOX.width}z`),
    path(palette.ink, letters.path(credit.site, { ...line, x: left, cut: 'sansBold' })),
    path(palette.muted, letters.path(tail, { ...line, x: left + name })),
    path(palette.muted, letters.path(end, { ...line, x: right, anchor: 'end' })),
    path(palette.muted, letters.path(below, { ...line, ...small, x: left, y: SIDE - BASELINES.dated })),
  ].join('');
}

/**
 * A step as a picture that needs nothing but itself: 600 x 600, on its own ground, with a credit line and a date.
 * @param scene laid out in STILL_BOX
 */
export function stillSvg(scene: Scene, theme: Theme, letters: Letters, options: StillOptions): string {
  const palette = palettes[theme];
  const { title, alt, credit } = options;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}" role="img">`,
    `<title>${escape(title)}</title><desc>${escape(alt)}</desc>`,
    tag('path', [
      ['fill', palette.ground],
      ['d', `M0 0h${SIDE}v${SIDE}H0z`],
    ]),
    `<g transform="translate(${MARGIN} ${MARGIN})">${plainMarks(scene, palette, letters)}</g>`,
    creditLine(credit, palette, letters),
    '</svg>\n',
  ].join('');
}
