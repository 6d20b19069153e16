// Holds what browsers are sent to the list of what they may be sent.
import { SHIPPED } from '../../src/content/shipped.ts';

/** The bundler's place for a helper of its own; browser-chunks of astro.config.mjs puts a line of ours there. */
const OURS = '\0vite/preload-helper.js';

/**
 * The packages behind a bundle's modules that `SHIPPED` does not name.
 * @param {Iterable<string>} ids of modules, as the bundler has them; its own begin with a zero byte
 * @returns {string[]}
 */
export function unlisted(ids) {
  const known = /** @type {readonly string[]} */ (SHIPPED);
  return packagesOf(ids).filter((name) => !known.includes(name));
}

/**
 * What `SHIPPED` names although nothing of it is among a bundle's modules.
 * @param {Iterable<string>} ids
 * @returns {string[]}
 */
export function unsent(ids) {
  const sent = packagesOf(ids);
  return SHIPPED.filter((name) => !sent.includes(name));
}

/** @param {Iterable<string>} ids @returns {string[]} */
function packagesOf(ids) {
  const found = [...ids].filter((id) => id !== OURS).flatMap((id) => packageOf(id) ?? []);
  return [...new Set(found)].toSorted();
}

/**
 * @param {string} id
 * @returns {string | undefined} undefined for a file of ours
 */
function packageOf(id) {
  const path = id.replaceAll('\\', '/').split('/node_modules/');
  if (path.length > 1) return /^(?:@[^/]+\/)?[^/]+/.exec(path.at(-1) ?? '')?.[0];
  return id.startsWith('\0') ? id.slice(1).split('/')[0] : undefined;
}

/**
 * Stops the build where code of others would be sent without its licence.
 * @returns {import('vite').Plugin}
 */
export default function shippedPackages() {
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
      if (names.length)
        this.error(
          `Browsers would load code of ${names.join(', ')}: list it in src/content/shipped.ts, with its licence.`,
        );
      if (gone.length)
        this.error(`Browsers load no code of ${gone.join(', ')}: take it out of src/content/shipped.ts.`);
    },
  };
}
