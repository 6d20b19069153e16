import { element } from '../../../src/marks/element.ts';
import { identity, type Mark, type Point, type Scene } from '../../../src/marks/mark.ts';

/** What is there a second time. */
function again(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

const CLASSES =
  /^(?:(?:line )?(?:debt|equity|purchase|chips|savers|context)|line (?:ink|ground)|\w+-ink|box(?: bare)?|w[4567]00 \w+-ink)$/;

function markFaults(mark: Mark): string[] {
  const { attributes } = element(mark);
  const faults = attributes.flatMap(([name, value]) =>
    value === '' || /NaN|Infinity|undefined|null|\de[-+]\d/.test(value)
      ? [`${mark.key}: ${name}="${value}"`]
      : [],
  );
  const css = attributes.find(([name]) => name === 'class')?.[1] ?? '';
  if (!CLASSES.test(css)) faults.push(`${mark.key}: class="${css}" is not in the stylesheet`);
  const { opacity = 1 } = mark;
  if (!(opacity >= 0 && opacity <= 1)) faults.push(`${mark.key}: opacity ${opacity}`);
  return faults;
}

/** What the DOM writer or a browser could not show of a scene: broken numbers, unknown classes, one identity twice. */
export function frameFaults({ marks }: Scene): string[] {
  const ids = marks.map(identity);
  const twice = again(ids).map((id) => `“${id}” is there twice`);
  return [...marks.flatMap(markFaults), ...twice];
}

const MOVING = ['x', 'y', 'w', 'h', 'r', 'width', 'head', 'size', 'inner', 'from', 'to', 'turn'] as const;
const WAYS = ['points', 'over', 'under'] as const;
/** Numbers that count as 1 where a mark does not name them. */
const WHOLE = ['part', 'shade', 'opacity'] as const;

const numbersOf = (mark: Mark): number[] => {
  const fields = mark as unknown as Record<string, number | undefined>;
  const ways = mark as unknown as Record<string, readonly Point[] | undefined>;
  const points = WAYS.flatMap((way) => (ways[way] ?? []).flat());
  return [...MOVING.map((f) => fields[f] ?? 0), ...WHOLE.map((f) => (fields[f] ?? 1) * 100), ...points];
};

/** Where one frame jumps to the next: by more than `most` px, or more than `most` percent of part, shade or opacity. */
export function jumps(before: Scene, after: Scene, most: number): string[] {
  const next = new Map(after.marks.map((m) => [identity(m), m]));
  const last = new Set(before.marks.map(identity));
  const shown = (mark: Mark): number => (mark.opacity ?? 1) * 100;
  const moved = before.marks.flatMap((mark) => {
    const then = next.get(identity(mark));
    if (!then) return shown(mark) > most ? [`${mark.key} vanishes`] : [];
    const [a, b] = [numbersOf(mark), numbersOf(then)];
    const furthest = Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN))));
    return furthest <= most ? [] : [`${mark.key} jumps by ${furthest}`];
  });
  const appeared = after.marks
    .filter((m) => !last.has(identity(m)) && shown(m) > most)
    .map((m) => `${m.key} pops up`);
  return [...moved, ...appeared];
}
