import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/build/**/*.test.ts'],
    // ms. Drawing every figure in every box is seconds of work, and a busy machine takes several times as long.
    testTimeout: 30_000,
    // Several files build the site, which leaves a core half idle; by itself Vitest takes one core fewer than there are.
    maxWorkers: '100%',
  },
});
