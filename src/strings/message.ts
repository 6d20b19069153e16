/** The forms of a message that counts, by what Intl.PluralRules calls them in its language. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Words for readers, from `ui:` in content/strings/. Gaps stand in braces, `{n} of {all}`; markup is named, not written,
 * `see <link>its data file</link>`, so that every language has its own order. A message that counts has forms, chosen by
 * its gap `n`.
 */
export type Message = string | PluralForms;

/** What fills a gap: a number is printed as the language prints numbers, a list as it joins words, text as it is. */
export type Gap = string | number | readonly string[];

/** Messages by group and key, as a file has them. */
export type MessageGroups = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** Messages by `group.key`, as code asks for them. */
export type MessageMap = Readonly<Record<string, Message>>;

/** A piece of a message. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'gap'; name: string }
  | { kind: 'tag'; name: string; inner: readonly Piece[] };

const NAME = '[a-z][A-Za-z0-9]*';
const TOKEN = new RegExp(String.raw`\{(${NAME})\}|<(/?)(${NAME})>`, 'g');
/** A brace that makes no gap, or the beginning of markup that makes no tag. */
const LOOSE = /[{}]|<\/?[a-z]/i;
const CATEGORIES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Flat and complete: `{ 'step.copyLink': 'Copy link' }`. */
export function messageMap(groups: MessageGroups): MessageMap {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${group}.${key}`, message] as const),
    ),
  );
}

/** @throws SyntaxError where a tag is not closed or a brace is loose, in words for who wrote it */
export function parseMessage(text: string): readonly Piece[] {
  const open: { name: string; pieces: Piece[] }[] = [{ name: '', pieces: [] }];
  const add = (piece: Piece): void => void open.at(-1)!.pieces.push(piece);
  const addText = (words: string): void => {
    const loose = LOOSE.exec(words)?.[0];
    if (loose)
      throw new SyntaxError(
        `"${loose}" in it is neither a gap such as {n} nor a tag such as <link>words</link>`,
      );
    if (words) add({ kind: 'text', text: words });
  };
  let from = 0;
  for (const { 0: token, 1: gap, 2: slash, 3: tag = '', index } of text.matchAll(TOKEN)) {
    addText(text.slice(from, index));
    from = index + token.length;
    if (gap) add({ kind: 'gap', name: gap });
    else if (!slash) open.push({ name: tag, pieces: [] });
    else {
      if (open.length === 1 || open.at(-1)!.name !== tag)
        throw new SyntaxError(`</${tag}> closes nothing that is open`);
      const { name, pieces } = open.pop()!;
      add({ kind: 'tag', name, inner: pieces });
    }
  }
  addText(text.slice(from));
  if (open.length > 1) throw new SyntaxError(`<${open.at(-1)!.name}> is not closed`);
  return open[0]!.pieces;
}

/** The texts of a message: one, or one per form. */
export const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** What code has to fill in a message: its gaps and tags, sorted, `n` being a number where it counts. */
export interface Needs {
  gaps: readonly string[];
  tags: readonly string[];
  counts: boolean;
}

/** @throws SyntaxError as parseMessage does */
export function needsOf(message: Message): Needs {
  const counts = typeof message !== 'string';
  const found = { gap: new Set(counts ? ['n'] : []), tag: new Set<string>() };
  const look = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (piece.kind !== 'text') found[piece.kind].add(piece.name);
      if (piece.kind === 'tag') look(piece.inner);
    }
  };
  for (const form of formsOf(message)) look(parseMessage(form));
  return { gaps: [...found.gap].toSorted(), tags: [...found.tag].toSorted(), counts };
}

/** What is wrong with a value that should be a message, in words; undefined for a message. */
export function messageFault(value: unknown): string | undefined {
  if (typeof value === 'string') return textFault(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'it is neither words in quotes nor forms of a plural';
  const strange = Object.keys(value).find((name) => !CATEGORIES.includes(name));
  if (strange !== undefined) return `a plural has no form "${strange}", only ${CATEGORIES.join(', ')}`;
  if (!('other' in value)) return 'a plural needs the form "other"';
  for (const [name, form] of Object.entries(value)) {
    const fault = typeof form === 'string' ? textFault(form) : 'it is no words';
    if (fault) return `in its form "${name}", ${fault}`;
  }
  return undefined;
}

function textFault(text: string): string | undefined {
  if (!text.trim()) return 'it is empty';
  try {
    parseMessage(text);
    return undefined;
  } catch (error) {
    return (error as SyntaxError).message;
  }
}
