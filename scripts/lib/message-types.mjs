// What src/strings/messages.d.ts should say, from content/strings/en.yaml.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { project } from './project.mjs';

/** @returns {Promise<string>} formatted as the project formats */
export async function messageTypes() {
  const [{ readStrings }, { declarations, DECLARATIONS }, { FIRST_LANGUAGE }] = await Promise.all([
    import('../../src/content/read/strings-file.ts'),
    import('../../src/strings/declare.ts'),
    import('../../src/lib/language.ts'),
  ]);
  const { ui } = readStrings(FIRST_LANGUAGE, join(project, 'content'));
  const options = await resolveConfig(join(project, DECLARATIONS));
  return format(declarations(ui), { ...options, parser: 'typescript' });
}
