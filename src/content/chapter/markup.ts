import { unseen } from '../read/decode.ts';
import type { Problem } from '../read/errors.ts';
import { lineOf, type MdxNode } from './mdx.ts';

/** Every element a chapter may hold, with its attributes; all are words in quotes. */
const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['Step', ['id', 'kind', 'uses', 'note']],
  ['Alt', []],
  ['Fact', ['id', 'role', 'form', 'hedge']],
  ['Role', ['of']],
  ['Term', ['id']],
  ['Chapter', ['id']],
  ['MyNumber', ['of']],
  ['em', []],
  ['strong', []],
  ['sub', []],
  ['sup', []],
  ['a', ['href']],
  ['img', ['src', 'alt']],
]);

/** Markup that would run, or that no check reads. */
const REFUSED: Record<string, readonly [what: string, remedy: string]> = {
  mdxjsEsm: ['an import or export is code', 'take it out'],
  code: ['a block of code is words no check reads', 'write a paragraph'],
  html: ['this is HTML', 'write it in Markdown'],
};

/** Code, unknown elements and attributes in a chapter, wherever they stand. What is left is words and our own elements. */
export function markupProblems(tree: MdxNode, file: string): Problem[] {
  const problems: Problem[] = [];
  const add = (node: MdxNode, what: string, remedy: string): void => {
    problems.push({ file, line: lineOf(node), what, remedy });
  };
  const visit = (node: MdxNode, above: readonly MdxNode[]): void => {
    const refused = Object.hasOwn(REFUSED, node.type) ? REFUSED[node.type] : undefined;
    if (refused) add(node, ...refused);
    if (node.type.endsWith('Expression') && !isRemark(node.value ?? '')) {
      const what = `the expression {${(node.value ?? '').trim()}} prints words no one can check`;
      add(node, what, 'write the words, or use <Fact id="…" />');
    }
    const hidden = node.type === 'text' || node.type === 'inlineCode' ? unseen(node.value ?? '') : undefined;
    if (hidden)
      add(node, `a character that no reader sees, ${hidden.name}, stands in this text`, 'take it out');
    if (node.type.startsWith('mdxJsx'))
      [...elementFaults(node), ...placeFaults(node, above)].forEach((fault) => add(node, ...fault));
    node.children?.forEach((child) => visit(child, [...above, node]));
  };
  visit(tree, []);
  return problems;
}

/** {} and {/* a remark *\/} print nothing. */
function isRemark(code: string): boolean {
  return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(code);
}

function elementFaults({ name, attributes = [] }: MdxNode): [what: string, remedy: string][] {
  const allowed = ELEMENTS.get(name ?? '');
  if (!allowed) {
    const known = [...ELEMENTS.keys()].join(', ');
    return [[`there is no element <${name ?? ''}>`, `use ${known}, or write &lt; for a less-than sign`]];
  }
  return attributes.flatMap(({ type, name: attribute = '', value }): [string, string][] => {
    if (type !== 'mdxJsxAttribute')
      return [[`<${name}> takes its attributes from code`, 'write them out, in quotes']];
    if (!allowed.includes(attribute)) {
      const remedy = allowed.length ? `it takes ${allowed.join(', ')}` : 'it takes none';
      return [[`<${name}> has no attribute "${attribute}"`, remedy]];
    }
    return typeof value === 'string'
      ? []
      : [[`"${attribute}" of <${name}> is not in quotes`, 'put its words in quotes']];
  });
}

/** Steps stand side by side, and what a drawing shows is said inside one. */
function placeFaults({ name }: MdxNode, above: readonly MdxNode[]): [what: string, remedy: string][] {
  const around = above.filter(({ type }) => type !== 'root' && type !== 'paragraph');
  if (name === 'Step' && around.length)
    return [['a <Step> stands inside something else', 'put it on its own']];
  if (name === 'Alt' && (around.length !== 1 || around[0]?.name !== 'Step'))
    return [['an <Alt> stands outside a <Step>', 'move it into its step']];
  if (name === 'Term' && !around.some((node) => node.name === 'Step'))
    return [['a <Term> stands outside a <Step>, behind whose words its meaning is', 'move it into one']];
  return [];
}
