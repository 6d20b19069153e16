// Writes src/strings/messages.d.ts: `npm run types`, after a change under ui: in content/strings/en.yaml.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageTypes } from './lib/message-types.mjs';
import { project, useProjectNode } from './lib/project.mjs';

useProjectNode();
const { DECLARATIONS } = await import('../src/strings/declare.ts');
const { ContentError } = await import('../src/content/read/errors.ts');

try {
  const file = join(project, DECLARATIONS);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const now = await messageTypes();
  if (before !== now) writeFileSync(file, now);
  const count = now.split('gaps:').length - 1;
  console.log(`${DECLARATIONS}: ${count} messages${before === now ? ', as before' : ''}.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
