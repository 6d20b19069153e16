import { createHash } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { quiet } from './quiet.ts';

/** The programs of src/first-paint, and what they are called in the module that layouts import. */
const PROGRAMS = ['page', 'place', 'sources', 'slides', 'frame', 'step'];
const MODULE = 'virtual:first-paint';
/** Every page carries one of them, before anything else: they have to stay small. */
export const MOST_BYTES = 560;

/** A program as it stands in a page. */
interface InlineScript {
  code: string;
  /** The files it is made of. */
  files: string[];
}

/**
 * Bundles and minifies one of the programs that run before the first paint.
 * @param file its path
 * @throws Error where it is more than {@link MOST_BYTES}, or would end the script element it stands in
 */
export async function firstPaintScript(file: string): Promise<InlineScript> {
  const bundle = await rolldown({ input: file, platform: 'browser', transform: { target: 'es2022' } });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  const [{ code: made, moduleIds }] = output;
  const code = made.trim();
  const bytes = Buffer.byteLength(code);
  if (bytes > MOST_BYTES)
    throw quiet(
      'First paint',
      `${file} makes an inline script of ${bytes} bytes, and at most ${MOST_BYTES} may stand in every page: make it shorter, or import less.`,
    );
  if (/<\/script|<!--/i.test(code))
    throw quiet(
      'First paint',
      `${file} makes an inline script with "</script" or "<!--" in it, which a browser would take for markup: write that otherwise.`,
    );
  return { code, files: moduleIds };
}

/**
 * Makes the programs of src/first-paint inline scripts: layouts import them from `virtual:first-paint`, and the policy
 * allows them by their hashes. The dev server makes them anew when a file of theirs changes.
 */
export default function firstPaint(): AstroIntegration {
  return {
    name: 'first-paint',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, addWatchFile }) => {
        const fileOf = (name: string): string =>
          fileURLToPath(new URL(`first-paint/${name}.ts`, config.srcDir));
        const scripts = await Promise.all(PROGRAMS.map((name) => firstPaintScript(fileOf(name))));
        for (const file of scripts.flatMap(({ files }) => files)) addWatchFile(pathToFileURL(file));
        const lines = scripts.map(
          ({ code }, i) => `export const ${PROGRAMS[i]}Script = ${JSON.stringify(code)};`,
        );
        const hashes = scripts.map(({ code }) => hashOf(code));
        updateConfig({
          security: { csp: { algorithm: 'SHA-256', scriptDirective: { hashes } } },
          vite: { plugins: [virtualModule(MODULE, lines.join('\n'))] },
        });
      },
    },
  };
}

/** What the policy calls an inline script. */
function hashOf(code: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/** A module of no file. */
function virtualModule(name: string, code: string): Plugin {
  const id = `\0${name}`;
  return {
    name,
    resolveId: (asked) => (asked === name ? id : undefined),
    load: (asked) => (asked === id ? code : undefined),
  };
}
