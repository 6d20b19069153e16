import { createHash } from 'node:crypto';
import type { Release } from './release.ts';

const hashOf = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * What is wrong with a released script as it lies in public/; undefined where it is what was released. Pages of others
 * hold it to its hash: browsers run not one byte else, and say so only in their console.
 * @param bytes undefined where the file is missing
 */
export function releaseFault(
  { version, address, integrity }: Release,
  bytes: Uint8Array | undefined,
): string | undefined {
  const file = `public/${address}`;
  const back = `bring it back: git checkout -- ${file}`;
  if (!bytes) return `${file} is missing, which pages of others load — ${back}.`;
  if (hashOf(bytes) === integrity) return undefined;
  const unix = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  if (hashOf(unix) === integrity)
    return (
      `${file} has Windows line endings, so it is not the file whose hash pages of others name, and no browser would run ` +
      `it — .gitattributes keeps Git from changing it (public/embed-*.js -text): keep that line, then delete the file and ${back}.`
    );
  return (
    `${file} has changed since version ${version} was released, so no browser would run it on pages of others — ${back}; ` +
    'changes get a version of their own: npm run release:embed.'
  );
}
