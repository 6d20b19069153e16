import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { MOST_CHARACTERS, unseen } from './decode.ts';

/** Something wrong with how a YAML file is written, where it begins in the text, and how to mend it. */
export interface Fault {
  offset: number;
  what: string;
  remedy: string;
}

/** The library's words are for programmers; these are for whoever edits the file. */
const WORDS = {
  BAD_DQ_ESCAPE: ['a backslash stands before a letter it cannot go with', 'double it, or use single quotes'],
  BAD_INDENT: ['this line is indented by too few or too many spaces', 'line it up with its neighbours'],
  BLOCK_AS_IMPLICIT_KEY: ['a colon and a space stand inside a value', 'put the value in quotes'],
  BLOCK_IN_FLOW: ['a line begins inside brackets that are not closed', 'close them, or indent the line'],
  DUPLICATE_KEY: ['this field is there twice', 'take one of the two out'],
  MISSING_CHAR: ['a quotation mark, bracket, comma or colon is missing', 'add it'],
  MULTILINE_IMPLICIT_KEY: [
    'a field’s name runs over two lines, or its colon is missing',
    'put it on one line',
  ],
  MULTIPLE_DOCS: ['a line of three dashes begins a second document', 'take it out'],
  NON_STRING_KEY: ['a field’s name is not a word', 'put it in quotes'],
  RESOURCE_EXHAUSTION: ['lists or fields stand too deep inside each other', 'flatten them'],
  TAB_AS_INDENT: ['a tab stands where spaces should', 'indent with spaces'],
  UNEXPECTED_TOKEN: [
    'something stands here that does not belong',
    'look for a stray bracket, comma or colon',
  ],
} as const satisfies Partial<Record<YAMLError['code'], readonly [what: string, remedy: string]>>;

/** A bare date is a date to some readers of YAML and a text to others; Astro's and ours would disagree. */
const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/;

/** What is wrong with a YAML file before its fields are looked at; empty where nothing is. */
export function yamlFaults(document: Document): Fault[] {
  const [firstError] = [...document.errors, ...document.warnings];
  if (firstError) return [syntaxFault(firstError)];
  const faults: Fault[] = [];
  if (document.directives?.yaml.explicit)
    faults.push({ offset: 0, what: 'a %YAML line asks for another version', remedy: 'take it out' });
  const add = (node: Node, what: string, remedy: string): void => {
    faults.push({ offset: node.range?.[0] ?? 0, what, remedy });
  };
  visit(document, (key, node) => {
    if (isAlias(node)) add(node, 'an alias (*name) stands for text from elsewhere', 'write the text out');
    if (!isScalar(node) && !isCollection(node)) return;
    if (node.anchor) add(node, `an anchor (&${node.anchor}) marks text for use elsewhere`, 'take it out');
    if (node.tag) add(node, `a tag (${node.tag}) gives this value a type`, 'take it out');
    if (isMap(node)) for (const twice of repeated(node)) add(twice, ...WORDS.DUPLICATE_KEY);
    if (!isScalar(node)) return;
    const { value, type } = node;
    if (key === 'key' && value === '__proto__')
      add(node, '"__proto__" is no name for a field', 'take it out');
    if (type === 'PLAIN' && DATE.test(node.source ?? ''))
      add(node, `the date ${node.source} is not in quotes`, `write '${node.source}'`);
    if (typeof value !== 'string') return;
    const hidden = unseen(value);
    if (hidden)
      add(node, `a character that no reader sees, ${hidden.name}, stands in this text`, 'take it out');
    if (value.length > MOST_CHARACTERS)
      add(node, `this text has ${value.length} characters, and ${MOST_CHARACTERS} is the most`, 'cut it');
  });
  return faults;
}

/** Names that a set of fields has already. */
function repeated({ items }: YAMLMap): Scalar[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const before = seen.has(key.value);
    seen.add(key.value);
    return before ? [key] : [];
  });
}

function syntaxFault({ code, pos }: YAMLError): Fault {
  const words: Partial<Record<YAMLError['code'], readonly [string, string]>> = WORDS;
  const [what, remedy] = words[code] ?? ['this cannot be read', 'compare it with its neighbours'];
  return { offset: pos[0], what: `this is not YAML: ${what}`, remedy };
}
