import { configDefaults, defineConfig } from 'vitest/config';

/** What takes seconds: drawing every chart in every box, builds, another language's compiler. `test:quick` goes without. */
const SLOW = [
  'tests/build/!(broken-promises).test.ts',
  'tests/unit/content/{structured-data,shipped,content}.test.ts',
  'tests/unit/charts/{layout,layout.zh,panels}.test.ts',
  'tests/unit/marks/{patch,real-scenes,tween}.test.ts',
  'tests/unit/stills/outlined.test.ts',
  'tests/unit/supply.test.ts',
];

/** With other people’s programs, or with a build more: of words that are no language’s, of the same again, of what fails: `.ci/run` has them. */
const EVERY_CASE_ONLY = ['tests/build/{editions-fail,pseudo,repeat,spreadsheets,valid-html}.test.ts'];

/** Of the Chinese edition: what a process of its own has to be told by EDITION. */
const CHINESE = 'tests/unit/**/*.zh.test.ts';

const exclude = [
  ...configDefaults.exclude,
  ...(process.env['QUICK'] ? SLOW : []),
  ...(process.env['EVERY_CASE'] ? [] : EVERY_CASE_ONLY),
];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'en',
          include: ['tests/unit/**/*.test.ts', 'tests/build/**/*.test.ts'],
          exclude: [...exclude, CHINESE],
        },
      },
      { extends: true, test: { name: 'zh', include: [CHINESE], exclude, env: { EDITION: 'zh' } } },
    ],
    // ms. Only what never ends is to fail: drawing every figure in every box or building the site is seconds of work, and
    // a machine with other work on it may take ten times as long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Several files build the site, which leaves a core half idle; by itself Vitest takes one core fewer than there are.
    maxWorkers: '100%',
    // Files share what is loaded: loading it anew for each is a fifth of the whole run and half of the quick one.
    isolate: false,
  },
});
