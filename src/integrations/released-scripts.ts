import { existsSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { allReleases } from '../embed/host/release.ts';
import { releaseFault } from '../embed/host/released.ts';
import { quiet } from './quiet.ts';

/** Stops a build that would publish a released script with other bytes than those that pages hold it to. */
export default function releasedScripts(): AstroIntegration {
  return {
    name: 'released-scripts',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command !== 'build') return;
        const faults = allReleases.flatMap((release) => {
          const file = new URL(release.address, config.publicDir);
          return releaseFault(release, existsSync(file) ? readFileSync(file) : undefined) ?? [];
        });
        if (faults.length) throw quiet('Scripts', faults.join('\n'));
      },
    },
  };
}
