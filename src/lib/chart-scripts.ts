import { path } from './site.ts';

/**
 * Where the build has put each chapter's script, by chapter. The bundler and the pages are loaded apart, so it lies beside
 * the process's globals; pages are made after the scripts.
 */
const KEY = Symbol.for('who-pays-for-the-ai-boom/chart-scripts');
type Holder = typeof globalThis & { [KEY]?: Map<string, string> };
const made = (): Map<string, string> => ((globalThis as Holder)[KEY] ??= new Map());

/** @param file from the site's root, such as `_astro/spv.C0ffee.js` */
export function noteScript(chapter: string, file: string): void {
  made().set(chapter, file);
}

/** The address of the script that draws a chapter. @throws Error where the build has made none */
export function chartScript(chapter: string): string {
  if (import.meta.env.DEV) return path(`src/charts/${chapter}/index.ts`);
  const file = made().get(chapter);
  if (file) return path(file);
  throw new Error(`The build has no script that draws "${chapter}": add src/charts/${chapter}/index.ts.`);
}
