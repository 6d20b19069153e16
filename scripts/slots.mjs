// Writes src/lib/slots.ts, the types of what drawings may draw and say: `npm run slots`.
import { useProjectNode } from './lib/project.mjs';

useProjectNode();
const { writeSlotTypes } = await import('./lib/slots.mjs');
console.log(`src/lib/slots.ts: ${writeSlotTypes() ? 'written anew' : 'as it was'}.`);
