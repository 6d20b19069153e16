import { messageMap, needsOf, type MessageGroups } from './message.ts';

/** Where the declarations stand, from the project's root. */
export const DECLARATIONS = 'src/strings/messages.d.ts';

/** The names and needs of all messages as TypeScript, so that a wrong name or an unfilled gap is a type error. */
export function declarations(groups: MessageGroups): string {
  const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ') || 'never';
  const lines = Object.entries(messageMap(groups)).map(([key, message]) => {
    const { gaps, tags, counts } = needsOf(message);
    const fields = gaps.map((name) => `${name}: ${counts && name === 'n' ? 'number' : 'Gap'}`);
    return `'${key}': { gaps: ${fields.length ? `{ ${fields.join('; ')} }` : 'None'}; tags: ${union(tags)} };`;
  });
  return [
    '// Made from content/strings/en.yaml by `npm run types`.',
    "import type { Gap } from './message.ts';",
    'type None = Record<never, never>;',
    '/** Every message with what it needs: values for its gaps, functions for its tags. */',
    'export interface Messages {',
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** The names of all messages in such a file. */
export const declaredKeys = (declared: string): string[] =>
  [...declared.matchAll(/^ *'([A-Za-z0-9]+\.[A-Za-z0-9]+)': /gm)].map(([, key]) => key!);
