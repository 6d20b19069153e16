import type { Box } from '../lib/measure.ts';
import type { Standing } from '../lib/types.ts';
import { polyline, round, type Point } from './path.ts';

/** How shapes are put down: as they are, or turned. */
interface Pen {
  polygon(points: readonly Point[]): string;
  rectangle(x: number, y: number, w: number, h: number): string;
  /** A rectangle the other way round, which cuts a hole into the one before it. */
  hole(x: number, y: number, w: number, h: number): string;
}

const upright: Pen = {
  polygon: (points) => `${polyline(points)}z`,
  rectangle: (x, y, w, h) => `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`,
  hole: (x, y, w, h) => `M${round(x)} ${round(y)}v${round(h)}h${round(w)}v${round(-h)}z`,
};

/** The corners of a box, clockwise from the top left, turned about its middle. @param turn degrees, clockwise */
export const cornersOf = (box: Box, turn: number): Point[] =>
  corners(box.x, box.y, box.width, box.height).map(turning(box, turn));

const corners = (x: number, y: number, w: number, h: number): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** Turns points about the middle of a box. @param turn degrees, clockwise */
function turning({ x, y, width, height }: Box, turn: number): (point: Point) => Point {
  if (turn === 0) return (point) => point;
  const angle = (turn / 180) * Math.PI;
  const [sin, cos, cx, cy] = [Math.sin(angle), Math.cos(angle), x + width / 2, y + height / 2];
  return ([px, py]) => [cx + (px - cx) * cos - (py - cy) * sin, cy + (px - cx) * sin + (py - cy) * cos];
}

function turnedPen(box: Box, turn: number): Pen {
  const place = turning(box, turn);
  const polygon = (points: readonly Point[]): string => upright.polygon(points.map(place));
  return {
    polygon,
    rectangle: (x, y, w, h) => polygon(corners(x, y, w, h)),
    hole: (x, y, w, h) => polygon(corners(x, y, w, h).toReversed()),
  };
}

/** The frame of a rectangle: outer edge clockwise, inner edge the other way, so that the middle stays empty. */
function frame(pen: Pen, { x, y, width: w, height: h }: Box, thickness: number): string {
  const t = Math.min(thickness, w / 2, h / 2);
  return pen.rectangle(x, y, w, h) + pen.hole(x + t, y + t, w - 2 * t, h - 2 * t);
}

/** The corners of the part of a w by h rectangle between the diagonals x + y = from and x + y = to. */
export function diagonalBand(w: number, h: number, from: number, to: number): Point[] {
  const edge = (c: number): [Point, Point] => [c <= w ? [c, 0] : [w, c - w], c <= h ? [0, c] : [c - h, h]];
  const [topA, leftA] = edge(from);
  const [topB, leftB] = edge(to);
  const corners: Point[] = [topA];
  if (from < w && to > w) corners.push([w, 0]);
  corners.push(topB, leftB);
  if (from < h && to > h) corners.push([0, h]);
  corners.push(leftA);
  return corners;
}

/** How much of its pitch a bar of a hatch is: few broad bars, as fine ones shimmer. */
export const BAR = 0.42;
/** px from one bar of a hatch to the next. @param side px, the shorter one of what is hatched */
export const hatchPitch = (side: number): number => Math.min(12, Math.max(4, side / 1.7));

function hatch(pen: Pen, { x, y, width: w, height: h }: Box): string {
  const pitch = hatchPitch(Math.min(w, h));
  let path = '';
  for (let c = pitch * 0.6; c < w + h; c += pitch) {
    const band = diagonalBand(w, h, c, Math.min(c + pitch * BAR, w + h));
    path += pen.polygon(band.map(([px, py]) => [x + px, y + py] as const));
  }
  return path;
}

function dottedFrame({ rectangle }: Pen, { x, y, width: w, height: h }: Box): string {
  const dot = Math.max(0.5, Math.min(2, Math.max(1.2, Math.min(w, h) / 7), w, h));
  const along = (length: number): number[] => {
    const gaps = Math.max(2, Math.round((length - dot) / (dot * 2.1)));
    return Array.from({ length: gaps + 1 }, (_, i) => (i * (length - dot)) / gaps);
  };
  const across = along(w).flatMap((d) => [
    rectangle(x + d, y, dot, dot),
    rectangle(x + d, y + h - dot, dot, dot),
  ]);
  const down = along(h)
    .slice(1, -1)
    .flatMap((d) => [rectangle(x, y + d, dot, dot), rectangle(x + w - dot, y + d, dot, dot)]);
  return [...across, ...down].join('');
}

function stripes(pen: Pen, box: Box): string {
  const { x, y, width: w, height: h } = box;
  const count = Math.max(2, Math.round(w / 6));
  const pitch = w / (count * 2 + 1);
  const bars = Array.from({ length: count }, (_, i) => pen.rectangle(x + (2 * i + 1) * pitch, y, pitch, h));
  return frame(pen, box, 0.8) + bars.join('');
}

/** A rectangle in the texture of its standing. */
function textured(pen: Pen, standing: Standing, box: Box): string {
  const { x, y, width: w, height: h } = box;
  switch (standing) {
    case 'paid':
      return pen.rectangle(x, y, w, h);
    case 'committed':
      return frame(pen, box, Math.min(1.4, Math.max(0.8, w * 0.08))) + hatch(pen, box);
    case 'announced':
    case 'forecast':
      return frame(pen, box, Math.min(2, Math.max(1, Math.min(w, h) * 0.13)));
    case 'claimed':
    case 'illustrative':
      return dottedFrame(pen, box);
    case 'unknown':
      return stripes(pen, box);
  }
}

/**
 * The path of a rectangle in the texture of its standing. Everything is filled, nothing stroked and nothing
 * refers to an id, so the same path prints, embeds and scales alike.
 * @param box px @param part how much of it is there, from the bottom, 0 to 1, inside the hairline of the whole
 * @param turn degrees it is turned about its middle, clockwise @returns SVG path data
 */
export function texture(standing: Standing, box: Box, part = 1, turn = 0): string {
  const pen = turn === 0 ? upright : turnedPen(box, turn);
  if (part >= 1) return textured(pen, standing, box);
  const filled = box.height * Math.max(0, part);
  const lower = { ...box, y: box.y + box.height - filled, height: filled };
  return frame(pen, box, 0.7) + (filled > 0.05 ? textured(pen, standing, lower) : '');
}

/** px; the gap that a whole circle in one arc leaves open: a tenth is what stills in a page are rounded to. */
const SEAM = 0.1;

/** A circle from where the pen is, its top, in one arc and a seam: half as long as two halves. */
const around = (r: number, sweep: 0 | 1): string => {
  const radius = round(r);
  return `a${radius} ${radius} 0 1 ${sweep} ${sweep ? -SEAM : SEAM} 0z`;
};

const circle = (x: number, y: number, r: number, sweep: 0 | 1): string =>
  `M${round(x + (sweep ? SEAM : -SEAM) / 2)} ${round(y - r)}${around(r, sweep)}`;

/** px; a ring smaller than this has few beads, heavy enough to be seen, and square: nobody tells them from round. */
const SMALL_RING = 8;
/** px; a ring smaller than this has fewer still. */
const TINY_RING = 4;

let ringOf = { r: 0, d: '' };

/**
 * A ring of beads around the point before it. It says how to go from bead to bead, never where it is, so that all
 * rings of one size read alike: a thousand of them are short in the page and are worked out once.
 */
function beads(r: number): string {
  if (ringOf.r === r) return ringOf.d;
  const rim = Math.min(3.2, r * 0.26);
  const [small, tiny] = [r < SMALL_RING, r < TINY_RING];
  const bead = tiny ? r * 0.24 : small ? r * 0.21 : rim * 0.62;
  const way = r - bead;
  const count = tiny ? 6 : small ? 8 : 2 * Math.round((Math.PI * way) / (rim * 1.9));
  const wide = round(2 * bead);
  const shape = small ? `h${wide}v${wide}h${-wide}z` : around(bead, 1);
  let [x, y, d] = [0, 0, ''];
  for (let i = 0; i < count; i += 1) {
    const angle = (i / count) * 2 * Math.PI;
    const nextX = round(way * Math.cos(angle) - (small ? bead : -SEAM / 2));
    const nextY = round(way * Math.sin(angle) - bead);
    d += `m${round(nextX - x)} ${round(nextY - y)}${shape}`;
    [x, y] = [nextX, nextY];
  }
  ringOf = { r, d };
  return d;
}

/** The path of a round part in the texture of its standing. @param x,y centre, px @param r radius, px */
export function dotTexture(standing: Standing, x: number, y: number, r: number): string {
  if (standing === 'paid') return circle(x, y, r, 1);
  const rim = Math.min(2.6, Math.max(0.9, r * 0.28));
  const outline = circle(x, y, r, 1) + circle(x, y, r - rim, 0);
  if (standing === 'announced' || standing === 'forecast') return outline;
  if (standing === 'committed') return outline + circle(x, y, r * 0.38, 1);
  if (standing === 'unknown')
    return stripes(upright, { x: x - r * 0.8, y: y - r * 0.8, width: r * 1.6, height: r * 1.6 });
  return `M${round(x)} ${round(y)}${beads(r)}`;
}
