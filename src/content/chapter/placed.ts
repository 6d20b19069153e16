import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import { attribute, type MdxNode } from './mdx.ts';

/**
 * A plugin of the parser, by which a chapter's prose knows where it stands; a component of Astro sees nothing of what is
 * around it. Every `<Fact>` gets its chapter, every `<Term>` its step, and every `<Step>` its terms and, in the slot of
 * that name, its `<Alt>`.
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
  const children = node.children?.map((child) => placed(child, chapter, around));
  const whole = children ? { ...node, children } : node;
  if (node.name === 'Term') return withAttributes(whole, { step });
  return node.name === 'Step' ? handedOver(whole) : whole;
}

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
