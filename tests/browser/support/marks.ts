// What marks that are no words look like, as they are painted: by their pixels.
import type { Locator, Page } from '@playwright/test';
import { wcagContrast } from 'culori';
import sharp from 'sharp';

/** px from the window's corner. */
interface Spot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of the window, with so many device pixels to a px. */
export interface Shot {
  data: Buffer;
  width: number;
  scale: number;
}

const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;
const known = new Map<string, number>();

/** The contrast of two colours, as numbers: 1 to 21. */
function contrast(a: number, b: number): number {
  const pair = `${a} ${b}`;
  const found = known.get(pair) ?? wcagContrast(hex(a), hex(b));
  known.set(pair, found);
  return found;
}

export async function shoot(page: Page, scale: number): Promise<Shot> {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, scale };
}

/** The colours of a spot, device pixel by device pixel, row by row. */
function colours({ data, width, scale }: Shot, { x, y, width: across, height }: Spot): number[] {
  const found: number[] = [];
  for (let row = Math.ceil(y * scale); row < Math.floor((y + height) * scale); row += 1)
    for (let column = Math.ceil(x * scale); column < Math.floor((x + across) * scale); column += 1)
      found.push(data.readUIntBE((row * width + column) * 3, 3));
  return found;
}

/** The most frequent colour of a spot. */
function most(shot: Shot, spot: Spot): number {
  const counts = new Map<number, number>();
  for (const colour of colours(shot, spot)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

export async function spotOf(mark: Locator): Promise<Spot> {
  const box = await mark.boundingBox();
  if (!box) throw new Error('There is no such mark in the window.');
  return box;
}

/** A spot that reaches so many px further on every side. */
const wider = ({ x, y, width, height }: Spot, by: number): Spot => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Device pixels of one colour that are seen: a line of one px, as long as two. */
const SEEN = 4;

/** px: as far an outline may reach beyond a mark. */
const RIM = 3;

/**
 * How far a mark stands out from what it stands on: the most frequent colour above it.
 * @returns the contrast of the colour in it, or in its rim, that stands out most
 */
export function standsOut(shot: Shot, spot: Spot): number {
  const whole = wider(spot, RIM);
  const ground = most(shot, { ...whole, y: whole.y - 2, height: 2 });
  const counts = new Map<number, number>();
  for (const colour of colours(shot, whole)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const seen = [...counts].filter(([, count]) => count >= SEEN).map(([colour]) => colour);
  return Math.max(1, ...seen.map((colour) => contrast(colour, ground)));
}

/**
 * How many device pixels of two marks that mean different things are 3:1 apart, laid over each other by their upper left
 * corners.
 * @param part px of both that are looked at, from the left: no word of theirs may stand there
 */
export function pixelsThatTell(shot: Shot, one: Spot, other: Spot, part = Infinity): number {
  const width = Math.min(one.width, other.width, part);
  const height = Math.min(one.height, other.height);
  const [a, b] = [one, other].map(({ x, y }) =>
    colours(shot, {
      x: Math.round(x),
      y: Math.round(y),
      width: Math.floor(width),
      height: Math.floor(height),
    }),
  ) as [number[], number[]];
  return a.filter((colour, i) => contrast(colour, b[i]!) >= 3).length;
}

/** How far a ring stands out, as that round what has the keyboard. @param thick px @param off px from what it is round */
export function ringContrast(shot: Shot, { x, y, width }: Spot, thick = 3, off = 2): number {
  const top = y - off - thick;
  const ring = most(shot, { x: x + width / 4, y: top, width: width / 2, height: thick });
  const around = most(shot, { x: x + width / 4, y: top - 3, width: width / 2, height: 2 });
  return contrast(ring, around);
}
