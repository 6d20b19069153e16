// What src/strings/messages.d.ts should say, from content/strings/en.yaml.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { project } from './project.mjs';

/** @returns {Promise<string>} formatted as the project formats */
export async function messageTypes() {
  const [{ ContentError }, { stringsSchema }, { parseYaml }, { declarations, DECLARATIONS }] =
    await Promise.all([
      import('../../src/content/errors.ts'),
      import('../../src/content/schema.ts'),
      import('../../src/content/yaml.ts'),
      import('../../src/strings/declare.ts'),
    ]);
  const file = 'strings/en.yaml';
  /** @type {import('../../src/content/errors.ts').Problem[]} */
  const problems = [];
  const text = readFileSync(join(project, 'content', file), 'utf8');
  const strings = parseYaml(file, text, stringsSchema, problems);
  if (!strings) throw new ContentError(problems);
  const options = await resolveConfig(join(project, DECLARATIONS));
  return format(declarations(strings.data.ui), { ...options, parser: 'typescript' });
}
