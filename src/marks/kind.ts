import type { Box } from '../lib/measure.ts';
import type { Palette } from '../lib/palette.ts';
import type { Role, Standing } from '../lib/types.ts';
import { round, type Point } from './path.ts';

/** What every mark has. */
export interface MarkBase {
  /** Object constancy: the same key in two scenes is the same thing, and moves instead of being redrawn. */
  key: string;
  role?: Role | undefined;
  /** How solid the money is; decides the texture. A drawn amount always has one. */
  standing?: Standing | undefined;
  /** 0 to 1, absent means 1. Written by tweens; scenes rarely set it. */
  opacity?: number | undefined;
  /** The mark it is a fainter copy of. Written by tweens. */
  of?: MarkBase | undefined;
  /** Place in the queue of a staged entrance, from 0: one arrow after another. */
  order?: number | undefined;
  /** The way an entering mark travels, ending where it stays. */
  via?: readonly Point[] | undefined;
  /** The roles it has on its way, each on as long a stretch: money that is bought with, then paid. */
  legs?: readonly Role[] | undefined;
  /** The chapter it stands for: a tap leads there, as the link in the step's words does. */
  leads?: string | undefined;
}

/** In writing order. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** An SVG element as plain data: what both the string writer and the DOM writer put down. */
export interface MarkElement {
  tag: 'path' | 'rect' | 'text';
  /** The first is `class`, which stands for what `paint` says. */
  attributes: Attributes;
  text?: string;
}

/**
 * A kind of mark: all that is to be known of it, in one file of kinds/ and one line of kinds.ts. Nothing here knows a
 * page, a clock or chance.
 */
export interface Kind<M extends MarkBase> {
  /** The element a page has for it. Its opacity is added to it. */
  draw(mark: M): MarkElement;
  /** What it looks like between two marks of one identity, at t from 0 to 1. */
  tween(a: M, b: M): (t: number) => M;
  /** The same mark elsewhere, px. */
  move(mark: M, dx: number, dy: number): M;
  /** What src/styles/marks.css says of its class, as attributes in a theme's colours. */
  paint(mark: M, palette: Palette): Attributes;
  /** The boxes it covers, px: a line has one for each of its pieces. */
  box(mark: M): readonly Box[];
  /** Where it is an amount: neighbours of one role and strength are drawn as one path, which looks the same. */
  amount?: {
    /** Its shape in the texture of its standing, as path data. */
    path(mark: M): string;
    /** Of its role's colour, 0 to 1. */
    strength(mark: M): number;
  };
}

/** Moves a mark that stands at a point. */
export const movedPoint = <M extends MarkBase & { x: number; y: number }>(
  mark: M,
  dx: number,
  dy: number,
): M => ({
  ...mark,
  x: mark.x + dx,
  y: mark.y + dy,
});

/** Moves points. */
export const movedWay = (way: readonly Point[], dx: number, dy: number): Point[] =>
  way.map(([x, y]) => [x + dx, y + dy]);

/** The role whose colour a mark has: grey where nobody knows, and where nobody says. */
export const roleOf = ({ role, standing }: MarkBase): Role =>
  standing === 'unknown' ? 'context' : (role ?? 'context');

/** How a filled mark is painted. */
export const filled = (mark: MarkBase, { roles }: Palette): Attributes => [
  ['fill', roles[roleOf(mark)].fill],
];

/** A filled path: a class, its data, and the strength of its colour where it is not whole. */
export const filledPath = (mark: MarkBase, d: string, strength = 1): MarkElement => ({
  tag: 'path',
  attributes: [
    ['class', roleOf(mark)],
    ['d', d],
    ...(strength < 1 ? [['fill-opacity', `${round(strength)}`] as const] : []),
  ],
});
