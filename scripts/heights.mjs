// Measures how tall each embed is at each width, for snippets without a script: `npm run heights`. Writes
// src/embed/heights.json; tests/browser/embeds.spec.ts fails when it is out of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers/browser.mjs';
import { measureHeights } from './lib/embed-heights.mjs';
import { buildIfStale, dist, project, useProjectNode } from './lib/project.mjs';
import { withPage } from './browsers/screen.mjs';
import { listPages } from './lib/site.mjs';
import { startServer } from './serve.mjs';

useProjectNode();
await buildIfStale();
const server = await startServer({ port: 0 });
const browser = await chromium.launch(await findChromium());
/** @type {import('./lib/embed-heights.mjs').Heights} */
const heights = {};
for (const { path, kind } of listPages(dist)) {
  if (kind !== 'embed') continue;
  Object.assign(heights, await withPage(browser, {}, (page) => measureHeights(page, server.url, path)));
}
await browser.close();
await server.close();
const lines = Object.entries(heights).map(([address, widths]) => {
  const pairs = Object.entries(widths).map(([width, height]) => `"${width}": ${height}`);
  return `  "${address}": { ${pairs.join(', ')} }`;
});
writeFileSync(join(project, 'src/embed/heights.json'), `{\n${lines.join(',\n')}\n}\n`);
console.log(`Measured ${lines.length} embeds and steps. The next build uses src/embed/heights.json.`);
