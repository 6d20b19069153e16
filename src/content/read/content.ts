import { resolve } from 'node:path';
import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { readContent, type ContentFiles } from './files.ts';

/** A content folder: its files, and what was made of them. */
export interface Content {
  readonly files: ContentFiles;
  /** The edition whose words they hold. */
  readonly language: Language;
  /** The content in the edition that it is first written in, which this is held to. */
  readonly first: Content;
  /** What a recipe makes of these files, made when it is first asked for and kept. @throws whatever the recipe throws */
  get<T>(recipe: Recipe<T>): T;
}

/** Something made of a content folder, such as the ledger. */
export interface Recipe<T> {
  /** What it is kept under: one name, one recipe. */
  readonly name: string;
  make(content: Content): T;
}

/** The content that these files are. @param first what an edition's words were put into; absent in the first edition */
export function contentOf(
  files: ContentFiles,
  language: Language = FIRST_LANGUAGE,
  first?: Content,
): Content {
  const made = new Map<string, unknown>();
  const content: Content = {
    files,
    language,
    get first() {
      return first ?? content;
    },
    get: <T>({ name, make }: Recipe<T>): T => {
      if (!made.has(name)) made.set(name, make(content));
      return made.get(name) as T;
    },
  };
  return content;
}

/**
 * Astro loads this code three times, for its configuration, its collections and its pages: a variable of this file would
 * be three variables. What the whole process shares lies beside its globals.
 */
const KEY = Symbol.for('who-pays-for-the-ai-boom/content');
type Holder = typeof globalThis & { [KEY]?: Map<string, Content> };
const known = (): Map<string, Content> => ((globalThis as Holder)[KEY] ??= new Map());

/** A content folder, read once per process. @throws ContentError as `readContent` does; then nothing is kept */
export function sharedContent(root: string): Content {
  return known().get(resolve(root)) ?? freshContent(root);
}

/** A content folder, read again; whoever asks for it from now on gets this one. @throws ContentError as `readContent` does */
export function freshContent(root: string): Content {
  forgetContent(root);
  const content = contentOf(readContent(root));
  known().set(resolve(root), content);
  return content;
}

/** Whoever asks next reads the folder again. */
export function forgetContent(root: string): void {
  known().delete(resolve(root));
}
