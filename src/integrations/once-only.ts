import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ONCE } from '../lib/routes.ts';

/** Takes out of an edition's folder what the site has once, at its root. */
export default function onceOnly(): AstroIntegration {
  return {
    name: 'once-only',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const file of ONCE) rmSync(fileURLToPath(new URL(file, dir)));
      },
    },
  };
}
