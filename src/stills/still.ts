import { escape } from '../lib/escape.ts';
import { palettes, type Palette, type Theme } from '../lib/palette.ts';
import type { Scene, Size } from '../marks/mark.ts';
import type { Letters } from './letters.ts';
import { plainMarks, tag } from './plain.ts';

/** px, both ways. */
export const SIDE = 600;
const MARGIN = 24;
/** px at the foot for the rule and the credit line. */
const FOOT = 56;
const CREDIT = 12.5;
/** px that the two ends of the credit line keep apart. */
const GAP = 16;
/** The font's spaces are narrow: two of them part what belongs to different things. */
const DOT = '  ·  ';

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
}

export interface StillOptions {
  /** The picture's name, and what it shows, for somebody who cannot see it. */
  title: string;
  alt: string;
  credit: Credit;
}

const dotted = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(DOT);

/** The credit line, with as much of it as fits: first the step gives way, then the chapter. */
function creditLine(credit: Credit, palette: Palette, letters: Letters): string {
  const { site, chapter, step, address, licence } = credit;
  const end = dotted([address, licence]);
  const name = letters.width(site, CREDIT, 'sansBold');
  const room = STILL_BOX.width - name - GAP - letters.width(end, CREDIT, 'sans');
  const tails = [DOT + chapter + DOT + step, DOT + chapter, ''];
  const tail = tails.find((text) => letters.width(text, CREDIT, 'sans') <= room) ?? '';
  const y = SIDE - MARGIN + 3;
  const line = { y, size: CREDIT } as const;
  const right = SIDE - MARGIN;
  return [
    tag('path', [
      ['fill', palette.hairline],
      ['d', `M${MARGIN} ${SIDE - FOOT + 14}h${STILL_BOX.width}v1h-${STILL_BOX.width}z`],
    ]),
    tag('path', [
      ['fill', palette.ink],
      ['d', letters.path(site, { ...line, x: MARGIN, cut: 'sansBold' })],
    ]),
    tag('path', [
      ['fill', palette.muted],
      [
        'd',
        letters.path(tail, { ...line, x: MARGIN + name, cut: 'sans' }) +
          letters.path(end, { ...line, x: right, cut: 'sans', anchor: 'end' }),
      ],
    ]),
  ].join('');
}

/**
 * A step as a picture that needs nothing but itself: 600 x 600, on its own ground, with a credit line.
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
