import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundleEmbedScript, integrityOf, releaseFile } from '../../../scripts/lib/embed-script.mjs';
import { allReleases, newestRelease } from '../../../src/embed/host/release.ts';
import { releaseFault } from '../../../src/embed/host/released.ts';
import { scriptTag } from '../../../src/embed/share/snippet.ts';

const read = (version?: string): string => readFileSync(releaseFile(version), 'utf8');

describe('embed.js', () => {
  it.each(allReleases)('$version has not changed since its release', ({ version, integrity }) =>
    expect(
      integrityOf(read(version)),
      `pages hold public/embed-${version}.js to its hash: bring it back, and release a new version`,
    ).toBe(integrity),
  );

  it('is the newest release, and that is made of the present sources', async () => {
    const { version } = newestRelease;
    expect(read(), 'public/embed.js').toBe(read(version));
    expect(
      await bundleEmbedScript(version),
      `src/embed/ has changed since ${version}: run \`npm run release:embed -- <a version above ${version}>\``,
    ).toBe(read(version));
  });

  it('is read alike in every encoding of a page', () => expect(read()).toMatch(/^[\n\u0020-\u007E]+$/));

  it('has a line to paste', () =>
    expect(scriptTag('https://example.org/a/embed-1.0.0.js', 'sha384-ab+c/d=')).toBe(
      '<script async src="https://example.org/a/embed-1.0.0.js" integrity="sha384-ab+c/d=" crossorigin="anonymous"></script>',
    ));
});

describe('a build', () => {
  const release = newestRelease;
  const file = `public/${release.address}`;
  const bytes = Buffer.from(read(release.version));

  it('takes a released script that is what was released', () =>
    expect(releaseFault(release, bytes)).toBeUndefined());

  it('refuses another, and says which, why, and how to mend it', () => {
    const windows = releaseFault(release, Buffer.from(bytes.toString().replaceAll('\n', '\r\n')));
    expect(windows).toMatch(
      new RegExp(`^${file} has Windows line endings, .*\\.gitattributes.*git checkout -- ${file}\\.$`),
    );
    expect(releaseFault(release, Buffer.concat([bytes, Buffer.from(' ')]))).toContain(
      `${file} has changed since version ${release.version} was released`,
    );
    expect(releaseFault(release, undefined)).toContain(`${file} is missing`);
  });
});
