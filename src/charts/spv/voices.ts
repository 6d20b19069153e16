import { READS_HAN } from '../../lib/han.ts';
import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { name } from '../shared/head.ts';
import { filledBox, type PlaceBox } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, fitted, type Line, readingWeight, widthOf } from '../shared/type.ts';
import type { Boxed } from './money.ts';

/** How large a statement is at most, of an amount elsewhere. */
const LARGE = 2.5;

/** A width in which a line needs no more lines than in all of it, so that no word is left alone. @param maxWidth px */
function even(line: Line, maxWidth: number): number {
  const high = blockHeight([line], maxWidth);
  const narrow = range(0.4, 1, 0.05).map((share) => share * maxWidth);
  return narrow.find((w) => fitted(line, w) === line.size && blockHeight([line], w) === high) ?? maxWidth;
}

type Voice = 'redFlag' | 'partnership';

/** Where the two sides are, and the box's edge between them. */
interface Sides extends Record<Voice, PlaceBox> {
  edge: PlaceBox;
  /** How large both statements are, px. */
  px: number;
}

/** A statement, and whose it is. @param px how large it is */
function lines(layout: Boxed, key: Voice, px: number): [Line, Line] {
  const tone = key === 'redFlag' ? 'paper' : 'ink';
  const text = words(layout.data, key);
  return [
    { text, size: px, weight: READS_HAN ? readingWeight(text) : 500, tone },
    name(layout, `${key}Is`, tone),
  ];
}

/** How wide and how high a side is for its words, px. */
const room = ({ space }: Boxed, { w, h }: PlaceBox): { w: number; h: number } => ({
  w: w - 2 * space.apart,
  h: h - 2 * space.half,
});

const highOf = (layout: Boxed, key: Voice, px: number, w: number): number =>
  blockHeight(lines(layout, key, px), w) + layout.space.half;

/** The sides beside each other or one over the other, and both statements as large as either can be there. */
function sidesOf(layout: Boxed, beside: boolean): Sides {
  const { size, type, space } = layout;
  const thick = beside ? widthOf(name(layout, 'box')) + 2 * space.near : type.label * 2.1;
  const w = beside ? (size.width - thick) / 2 - 1 : size.width - 2;
  const h = beside ? size.height - 2 : (size.height - thick) / 2 - 1;
  const redFlag = { x: 1, y: 1, w, h };
  const partnership = beside ? { ...redFlag, x: 1 + w + thick } : { ...redFlag, y: 1 + h + thick };
  const edge = beside
    ? { x: 1 + w, y: 0, w: thick, h: size.height }
    : { x: 0, y: 1 + h, w: size.width, h: thick };
  const free = room(layout, redFlag);
  const fits = (px: number, key: Voice): boolean =>
    fitted(lines(layout, key, px)[0], free.w) === px && highOf(layout, key, px, free.w) < free.h;
  const sizes = range(type.hero * LARGE, SMALLEST, -0.5);
  const px = sizes.find((each) => fits(each, 'redFlag') && fits(each, 'partnership')) ?? SMALLEST;
  return { redFlag, partnership, edge, px };
}

/** 7 · One box, seen from its edge, and a statement on each of its two sides. */
export function voicesScene(layout: Boxed): Mark[] {
  const { space } = layout;
  const [over, beside] = [sidesOf(layout, false), sidesOf(layout, true)];
  const { edge, px, ...sides } = beside.px > over.px ? beside : over;
  const voice = (key: Voice): Mark[] => {
    const [line, by] = lines(layout, key, px);
    const { x, y, h } = sides[key];
    const { w } = room(layout, sides[key]);
    const place = { x: x + space.apart, top: y + (h - highOf(layout, key, px, w)) / 2 };
    const said = block(key, { ...place, maxWidth: even(line, w) }, [line]);
    const under = { x: place.x, top: said.bottom + space.half, maxWidth: w };
    return [...said.marks, ...block(`${key}-name`, under, [by]).marks];
  };
  return [
    ...filledBox('flag', sides.redFlag, [], { role: 'debt', r: 0 }),
    { kind: 'box', key: 'meta-box', ...sides.partnership, r: 0 },
    ...filledBox('edge', edge, [name(layout, 'box', 'paper')], { r: 0, tone: 'ink' }),
    ...voice('redFlag'),
    ...voice('partnership'),
  ];
}
