import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../../lib/language.ts';
import { ContentError, type Problem } from './errors.ts';
import { stringsSchema, type Strings } from '../schemas/strings.ts';
import { parseYaml } from './yaml.ts';

/**
 * A language's strings alone, for what runs beside the build and needs no ledger.
 * @param root the content folder @throws ContentError naming what does not fit
 */
export function readStrings(language: Language, root = resolve('content')): Strings {
  const problems: Problem[] = [];
  const file = `strings/${language}.yaml`;
  const strings = parseYaml(file, readFileSync(join(root, file), 'utf8'), stringsSchema, problems);
  if (strings) return strings.data;
  throw new ContentError(problems);
}
