// Writes src/lib/slots.ts: what every drawing may ask its data for, as types, from content/charts/. A slot or a label
// that is misspelt is then a mistake that the editor underlines.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { project } from './project.mjs';

/** Where slots and labels are named, and where their types stand. */
export const SLOT_FOLDER = join(project, 'content/charts');
export const SLOT_TYPES = join(project, 'src/lib/slots.ts');

const HEAD = `// Made from content/charts/ by \`npm run slots\`, and by every build, check and dev server. Not for changing by hand.

/** What a drawing may draw and say: its slots for amounts and for series, and its labels. Numbered ones are any number. */
export interface Slots {
`;

/**
 * @param {string} folder of YAML files, one per drawing or panel
 * @returns {string} the types
 */
export function slotTypes(folder = SLOT_FOLDER) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  return `${HEAD}${files.map((file) => entryOf(folder, file)).join('')}}\n`;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function entryOf(folder, file) {
  const { data, labels } = parse(readFileSync(join(folder, file), 'utf8')) ?? {};
  const slots = Object.entries(data ?? {});
  const kinds = {
    amounts: slots.filter(([, value]) => typeof value === 'string').map(([slot]) => slot),
    series: slots.filter(([, value]) => typeof value !== 'string').map(([slot]) => slot),
    labels: Object.keys(labels ?? {}),
  };
  const lines = Object.entries(kinds).map(([kind, names]) => `    ${kind}: ${union(names)};\n`);
  return `  '${basename(file, '.yaml')}': {\n${lines.join('')}  };\n`;
}

/**
 * Names as a type. Where a name is numbered (\`due0\`, \`due1\`), so is the type: which of them there are, the build sees.
 * @param {string[]} names
 */
function union(names) {
  const types = names.map((name) =>
    /\d/.test(name) ? `\`${name.replaceAll(/\d+/g, '${number}')}\`` : `'${name}'`,
  );
  return [...new Set(types)].toSorted().join(' | ') || 'never';
}

/** Writes the types where they differ, so that nothing counts as changed that is not. @returns {boolean} whether it wrote */
export function writeSlotTypes() {
  const types = slotTypes();
  if (existsSync(SLOT_TYPES) && readFileSync(SLOT_TYPES, 'utf8') === types) return false;
  writeFileSync(SLOT_TYPES, types);
  return true;
}

/**
 * Writes the types before Astro builds, checks or serves, and whenever a file changes while it serves. Content that
 * cannot be read is left to the content's own check, which says what is wrong with it.
 * @returns {import('astro').AstroIntegration}
 */
export default function slotTypesFromContent() {
  const write = () => {
    try {
      writeSlotTypes();
    } catch {
      // The content's own check speaks of it.
    }
  };
  return {
    name: 'slot-types',
    hooks: {
      'astro:config:setup': write,
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(SLOT_FOLDER)) write();
        });
      },
    },
  };
}
