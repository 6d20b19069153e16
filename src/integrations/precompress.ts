import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressFolder } from '../../scripts/lib/compress.mjs';

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

/** Puts a .br and a .gz beside every text file of the build. List it last: it must see what the others wrote. */
export default function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, before, after } = await compressFolder(fileURLToPath(dir));
        logger.info(`${files} text files: ${kilobytes(before)}, as brotli ${kilobytes(after)}`);
      },
    },
  };
}
