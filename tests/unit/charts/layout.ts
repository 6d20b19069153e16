import { range } from 'd3-array';
import { FALLBACK_SLACK, type Box } from '../../../src/lib/measure.ts';
import type {
  AreaMark,
  BoxMark,
  CellMark,
  DotMark,
  Mark,
  Point,
  Scene,
  TextMark,
} from '../../../src/marks/mark.ts';
import { cornersOf } from '../../../src/marks/texture.ts';
import { boxesOf, inkBox, liesIn, outside, overlap, reach } from './shapes.ts';

/** px under which two things count as apart: less than anyone sees. */
const TOUCH = 0.3;
/** px a label keeps from arrows and lines. */
const CLEAR = 1;
const SMALLEST = 12;

type Drawn = Exclude<Mark, TextMark>;
interface Label {
  mark: TextMark;
  box: Box;
  /** Place in the drawing, from the back. */
  at: number;
}

const px = (value: number): string => `${Math.round(value * 10) / 10}px`;
const quoted = ({ mark }: Label): string => `“${mark.text}”`;

function smallAndClipped(label: Label, frame: Box): string[] {
  const out = outside(label.box, frame);
  const { size } = label.mark;
  return [
    ...(size >= SMALLEST - 0.005 ? [] : [`${quoted(label)} is set in ${px(size)}`]),
    ...(out <= TOUCH ? [] : [`${quoted(label)} reaches ${px(out)} out of the drawing`]),
  ];
}

const overlapping = (a: Label, b: Label): string[] => {
  const by = overlap(a.box, b.box);
  return by > TOUCH ? [`${quoted(a)} overlaps ${quoted(b)} by ${px(by)}`] : [];
};

/** Whether paper was laid over everything up to `from` before the label was set on it. */
const onPaper = (label: Label, papers: readonly { box: Box; at: number }[], from: number): boolean =>
  papers.some(({ box, at }) => at > from && at < label.at && outside(label.box, box) <= TOUCH);

/** px; bold words of this size are large: on a full colour they are set in paper. */
const LARGE = 19;

/**
 * Whether words can be read on a flat shape: plain ones on half its colour or less; in paper, and wholly inside it, large
 * ones on all of its colour, and any on ink.
 */
function readOn({ mark, box }: Label, area: AreaMark): boolean {
  const { tone, weight, size } = mark;
  const { shade = 1, over, under } = area;
  if (shade <= 0.5) return tone === 'ink' || (tone !== 'muted' && shade <= 0.2);
  const [x, y, width, height] = [box.x, box.y, box.width - 2 * TOUCH, box.height - 2 * TOUCH];
  const seen = { x: x + TOUCH, y: y + TOUCH, width, height };
  const readable = area.tone !== undefined || (weight === 600 && size >= LARGE);
  return tone === 'paper' && readable && liesIn(seen, [...over, ...under.toReversed()]);
}

/** Words in paper that have nothing dark under all of them: nobody could read those. */
function onNothing(label: Label, marks: readonly Mark[]): string[] {
  const dark = (mark: Mark): boolean =>
    mark.kind === 'box'
      ? Boolean(mark.tone ?? mark.role) && outside(label.box, boxesOf(mark)[0]!) <= TOUCH
      : mark.kind === 'area' && readOn(label, mark);
  const bare = label.mark.tone === 'paper' && !marks.slice(0, label.at).some(dark);
  return bare ? [`${quoted(label)} is in paper, on nothing`] : [];
}

/** A label over a mark that hides it, or that it hides. Boxes are paper to write on, wholly inside their outline. */
function onMarks(
  label: Label,
  marks: readonly Mark[],
  papers: readonly { box: Box; at: number }[],
): string[] {
  // What is under a shape in ink that it is written on is as far off as what is under paper.
  const ground = marks.findLastIndex(
    (mark, at) => at < label.at && mark.kind === 'area' && mark.tone !== undefined && readOn(label, mark),
  );
  return marks.flatMap((mark, at) => {
    if (mark.kind === 'text' || at < ground || onPaper(label, papers, at)) return [];
    if (mark.kind === 'area' && at < label.at && readOn(label, mark)) return [];
    const by = Math.max(...boxesOf(mark).map((box) => overlap(label.box, box)));
    if (mark.kind === 'box') {
      const written = at < label.at && outside(label.box, boxesOf(mark)[0]!) <= TOUCH;
      return by > TOUCH && !written ? [`${quoted(label)} crosses the outline of ${mark.key}`] : [];
    }
    const clear = mark.kind === 'cell' || mark.kind === 'dot' ? 0 : CLEAR;
    return by > TOUCH - clear
      ? [`${quoted(label)} lies on ${mark.key} (${mark.kind}) by ${px(by + clear)}`]
      : [];
  });
}

/** Corners of the shape round a dot. */
const CORNERS = 24;

/** The corners of an amount: of a dot, those of the least such shape around it. */
const shapeOf = (mark: CellMark | DotMark): Point[] =>
  mark.kind === 'cell'
    ? cornersOf({ x: mark.x, y: mark.y, width: mark.w, height: mark.h }, mark.turn ?? 0)
    : range(CORNERS).map((n): Point => {
        const [turn, r] = [(n * 2 * Math.PI) / CORNERS, mark.r / Math.cos(Math.PI / CORNERS)];
        return [mark.x + r * Math.cos(turn), mark.y + r * Math.sin(turn)];
      });

/** Squares and dots are amounts: one over another would show less than there is. */
function hidden(marks: readonly Mark[]): string[] {
  const amounts = marks.flatMap((m) =>
    m.kind === 'cell' || (m.kind === 'dot' && !m.via) ? [{ m, box: boxesOf(m)[0]!, shape: shapeOf(m) }] : [],
  );
  const sorted = amounts.sort((a, b) => a.box.x - b.box.x);
  return sorted.flatMap((a, i) => {
    const found: string[] = [];
    for (const b of sorted.slice(i + 1)) {
      if (b.box.x > a.box.x + a.box.width) break;
      const by = overlap(a.box, b.box) > TOUCH ? reach(a.shape, b.shape) : 0;
      if (by > TOUCH) found.push(`${a.m.key} covers ${b.m.key} by ${px(by)}`);
    }
    return found;
  });
}

const hasBrokenNumber = (mark: Mark): boolean =>
  Object.values(mark)
    .flat(2)
    .some((value) => typeof value === 'number' && !Number.isFinite(value));

function drawnFaults(mark: Drawn, frame: Box): string[] {
  const out = Math.max(...boxesOf(mark).map((box) => outside(box, frame)));
  const thin = boxesOf(mark).some(({ width, height }) => width < 0 || height < 0);
  const amount = mark.kind === 'cell' || mark.kind === 'dot' || mark.kind === 'arrow';
  return [
    ...(hasBrokenNumber(mark) ? [`${mark.key} has a number that is none`] : []),
    ...(thin ? [`${mark.key} is less than nothing wide`] : []),
    ...(out > 0.5 ? [`${mark.key} (${mark.kind}) reaches ${px(out)} out of the drawing`] : []),
    ...(amount && !mark.standing ? [`${mark.key} (${mark.kind}) is drawn without a standing`] : []),
  ];
}

/**
 * What is wrong with a drawing's labels and marks, as sentences; none where it is sound.
 * @param slack how much wider than ours the font may be that is drawn. Wider words cover all that narrower ones do, so
 *   what is sound in a stand-in font is sound in ours.
 */
export function violations(scene: Scene, slack = FALLBACK_SLACK): string[] {
  const frame: Box = { x: 0, y: 0, width: scene.width, height: scene.height };
  const { marks } = scene;
  const labels = marks.flatMap((mark, at): Label[] =>
    mark.kind === 'text' ? [{ mark, at, box: inkBox(mark, slack) }] : [],
  );
  const papers = marks.flatMap((mark, at) => (mark.kind === 'box' ? [{ at, box: paperOf(mark) }] : []));
  const keys = marks.map(({ key }) => key);
  return [
    ...labels.flatMap((label) => smallAndClipped(label, frame)),
    ...labels.flatMap((label, i) => labels.slice(i + 1).flatMap((other) => overlapping(label, other))),
    ...labels.flatMap((label) => [...onMarks(label, marks, papers), ...onNothing(label, marks)]),
    ...labels.flatMap(({ mark }) =>
      hasBrokenNumber(mark) ? [`“${mark.text}” has a number that is none`] : [],
    ),
    ...marks.flatMap((mark) => (mark.kind === 'text' ? [] : drawnFaults(mark, frame))),
    ...hidden(marks),
    ...keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${key} is the key of two marks`),
    ...(scene.label === '' ? ['the drawing has no label'] : []),
    ...(outside(scene.focus, frame) > 0 ? ['the focus reaches out of the drawing'] : []),
  ];
}

/** The paper inside a box's outline. */
const paperOf = ({ x, y, w, h }: BoxMark): Box => ({ x: x + 1, y: y + 1, width: w - 2, height: h - 2 });
