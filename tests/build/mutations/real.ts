import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { project } from '../../../scripts/lib/project.mjs';

/** The real content folder. */
export const root = join(project, 'content');

/** The lockfile that the build holds amounts to; it lies beside content/. */
export const AMOUNTS = '../locks/amounts.txt';

/** Every file of it and that lockfile, by path from content/, with slashes. */
export const original: ReadonlyMap<string, Buffer> = new Map(
  [
    AMOUNTS,
    ...readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort(),
  ].map((file) => [file, readFileSync(join(root, file))]),
);

/** One way to break the content: what a file becomes. */
export interface Mutation {
  kind: string;
  /** What is done, in a few words. */
  name: string;
  file: string;
  /** The new bytes; `gone` takes the file away, `folder` puts a folder in its place. */
  becomes: Buffer | 'gone' | 'folder';
  /** text: not a fault; it must come out as words. Otherwise the build must refuse it. */
  ends: 'refused' | 'text';
  /** The file that a sentence must name, where it is not the broken one. */
  names?: string;
}

export function textOf(file: string): string {
  const bytes = original.get(file);
  if (!bytes) throw new Error(`There is no content/${file} to break.`);
  return bytes.toString();
}

/** A mutation with another text. @throws Error where nothing would change */
export function changed(
  kind: string,
  name: string,
  file: string,
  text: string | Buffer,
  more: Partial<Mutation> = {},
): Mutation {
  const becomes = Buffer.from(text as string);
  if (original.get(file)?.equals(becomes))
    throw new Error(`${kind}, ${name}: content/${file} stays as it was.`);
  return { kind, name, file, becomes, ends: 'refused', ...more };
}

/** A mutation that replaces the first place a pattern fits; `after` is where to begin looking. @throws Error where there is none */
export function edited(
  kind: string,
  file: string,
  find: string | RegExp,
  replace: string,
  more: Partial<Mutation> & { after?: string } = {},
): Mutation {
  const { after, ...rest } = more;
  const text = textOf(file);
  const from = after === undefined ? 0 : text.indexOf(after);
  if (from < 0) throw new Error(`content/${file} does not hold "${after}".`);
  const tail = text.slice(from);
  const mended = tail.replace(find, () => replace);
  if (mended === tail)
    throw new Error(`content/${file} does not hold ${String(find)} after "${after ?? ''}".`);
  const name = `${after ?? file}: ${String(find).slice(0, 30)} → ${replace.slice(0, 30)}`;
  return changed(kind, name, file, text.slice(0, from) + mended, rest);
}

/** Numbers from 0 to 1 that are the same on every machine. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every n-th of a list, so that the whole of it is sampled. */
export function some<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}
