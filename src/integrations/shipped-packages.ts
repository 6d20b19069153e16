import type { Plugin } from 'vite';
import { SHIPPED } from '../content/publish/shipped.ts';

/** The bundler's place for a helper of its own; browser-chunks.ts puts a line of ours there. */
const OURS = '\0vite/preload-helper.js';

/**
 * The packages behind a bundle's modules that `SHIPPED` does not name, sorted.
 * @param ids of modules, as the bundler has them; its own begin with a zero byte
 */
export function unlisted(ids: Iterable<string>): string[] {
  const known: readonly string[] = SHIPPED;
  return packagesOf(ids).filter((name) => !known.includes(name));
}

/** What `SHIPPED` names although nothing of it is among a bundle's modules. */
export function unsent(ids: Iterable<string>): string[] {
  const sent = packagesOf(ids);
  return SHIPPED.filter((name) => !sent.includes(name));
}

/** The packages of modules, each once, sorted. */
function packagesOf(ids: Iterable<string>): string[] {
  const found = [...ids].filter((id) => id !== OURS).flatMap((id) => packageOf(id) ?? []);
  return [...new Set(found)].toSorted();
}

/** The package a module is of; undefined for a file of ours. */
function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').split('/node_modules/');
  if (path.length > 1) return /^(?:@[^/]+\/)?[^/]+/.exec(path.at(-1) ?? '')?.[0];
  return id.startsWith('\0') ? id.slice(1).split('/')[0] : undefined;
}

/** Holds what browsers are sent to the list of what they may be sent: code of others needs its licence. */
export default function shippedPackages(): Plugin {
  return {
    name: 'shipped-packages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength ? [id] : []))
          : [],
      );
      const [names, gone] = [unlisted(ids), unsent(ids)];
      if (gone.length)
        this.error(
          `Browsers load no code of ${gone.join(', ')}: take it out of src/content/publish/shipped.ts.`,
        );
      if (names.length)
        this.error(
          `Browsers would load code of ${names.join(', ')}: list it in src/content/publish/shipped.ts, with its licence.`,
        );
    },
  };
}
