import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/build/**/*.test.ts'],
    // ms. Drawing every figure in every box is seconds of work, and a busy machine takes several times as long.
    testTimeout: 30_000,
  },
});
