import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import { attribute, type MdxNode } from './mdx.ts';

/**
 * A plugin of the parser, by which a chapter's prose knows where it stands; a component of Astro sees nothing of what is
 * around it. Every `<Fact>` gets its chapter, every `<Term>` its step, and every `<Step>` its terms and, in the slot of
 * that name, its `<Alt>`. In Chinese a term keeps the marks beside it.
 */
export const placeInSteps: MdastPluginDefinition = {
  name: 'place-in-steps',
  after(root, context) {
    const file = context.fileURL ? fileURLToPath(context.fileURL) : '';
    const chapter = /([^/\\]+)\.mdx$/.exec(file)?.[1] ?? '';
    context.replaceNode(root, placed(root as MdxNode, chapter) as typeof root);
  },
};

/** An element with everything in it told where it stands. @param step the one around it */
export function placed(node: MdxNode, chapter: string, step = ''): MdxNode {
  if (node.name === 'Fact') return withAttributes(node, { chapter });
  if (node.name === 'Alt')
    return withAttributes({ ...node, type: 'mdxJsxFlowElement', children: words(node) }, { slot: 'alt' });
  const around = node.name === 'Step' ? attribute(node, 'id') : step;
  const children = node.children && withMarks(node.children.map((child) => placed(child, chapter, around)));
  const whole = children ? { ...node, children } : node;
  if (node.name === 'Term') return withAttributes(whole, { step });
  return node.name === 'Step' ? handedOver(whole) : whole;
}

/** Full-width marks, which only Chinese has: what begins no line, and what ends none. */
const [CLOSING, OPENING] = [/^[，。、：；？！）」』》]+/, /[（「『《]+$/];

/**
 * Prose in which every term is in one piece with the marks right before and after it. A term is a box in its line, and
 * a line may end beside a box whatever the mark there; no joiner between them is heeded.
 */
function withMarks(nodes: readonly MdxNode[]): MdxNode[] {
  const texts = nodes.map(({ type, value }) => (type === 'text' && value !== undefined ? value : ''));
  return nodes.flatMap((node, i): MdxNode[] => {
    if (node.name === 'Term') {
      const before = OPENING.exec(texts[i - 1] ?? '')?.[0];
      const after = CLOSING.exec(texts[i + 1] ?? '')?.[0];
      return before || after ? [inOnePiece([...textOf(before), node, ...textOf(after)])] : [node];
    }
    if (!texts[i]) return [node];
    const rest = nodes[i - 1]?.name === 'Term' ? texts[i].replace(CLOSING, '') : texts[i];
    return textOf(nodes[i + 1]?.name === 'Term' ? rest.replace(OPENING, '') : rest, node);
  });
}

const textOf = (value = '', like: MdxNode = { type: 'text' }): MdxNode[] =>
  value ? [{ ...like, value }] : [];

const inOnePiece = (children: MdxNode[]): MdxNode =>
  withAttributes({ type: 'mdxJsxTextElement', name: 'span', children }, { class: 'one-piece' });

/** A step with its terms, each once, and with its text alternative beside its prose, wherever that was written. */
function handedOver(step: MdxNode): MdxNode {
  const terms = new Set(within(step, 'Term').map((term) => attribute(term, 'id')));
  const children = [...(without(step, 'Alt').children ?? []), ...within(step, 'Alt')];
  return withAttributes({ ...step, children }, { terms: [...terms].join(' ') });
}

/** What is heard and never tapped: words, and amounts that lead nowhere, for they get no chapter. */
function words({ children = [] }: MdxNode): MdxNode[] {
  return children.flatMap((child, i): MdxNode[] => {
    if (child.name === 'Fact') return [child];
    if (child.value !== undefined) return [{ type: 'text', value: child.value }];
    const apart = child.type === 'paragraph' && i > 0 ? [{ type: 'text', value: ' ' }] : [];
    return [...apart, ...words(child)];
  });
}

function withAttributes(node: MdxNode, added: Readonly<Record<string, string>>): MdxNode {
  const more = Object.entries(added).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
  return { ...node, attributes: [...(node.attributes ?? []), ...more] };
}

/** Every element of a name under a node, in the order of the text. */
function within({ children = [] }: MdxNode, name: string): MdxNode[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

function without(node: MdxNode, name: string): MdxNode {
  if (!node.children) return node;
  return {
    ...node,
    children: node.children.filter((one) => one.name !== name).map((one) => without(one, name)),
  };
}
