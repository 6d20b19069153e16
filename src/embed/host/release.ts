import { scriptAddress } from '../../lib/routes.ts';
import releases from './releases.json' with { type: 'json' };

/** A release of embed.js: its relative address, and the hash that pages may hold it to. */
export interface Release {
  version: string;
  address: string;
  integrity: string;
}

/** Every release, the newest last, which /embed.js equals. */
export const allReleases: Release[] = Object.entries(releases).map(([version, integrity]) => ({
  version,
  address: scriptAddress(version),
  integrity,
}));

/** What a snippet's second line names today. */
export const newestRelease: Release = allReleases.at(-1)!;
