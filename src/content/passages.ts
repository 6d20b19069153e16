import type { Problem } from './errors.ts';
import { attribute, factPiece, lineOf, type Link, type Node, type Passage } from './mdx.ts';

/** The prose under a node, paragraph by paragraph, and apart from it the text alternatives. */
export interface Passages {
  prose: Passage[];
  alts: Passage[];
}

/** Elements whose attribute names something that must exist. */
const LINKS: Record<string, { to: Link['to']; attribute: string }> = {
  Chapter: { to: 'chapter', attribute: 'id' },
  Term: { to: 'term', attribute: 'id' },
  Source: { to: 'source', attribute: 'id' },
  Role: { to: 'role', attribute: 'of' },
};

/** Nodes whose words are read together. An element among words, such as a <Step> on one line, is one too. */
const PARAGRAPHS = ['paragraph', 'heading', 'tableCell', 'mdxJsxTextElement'];

/** Collects the passages under a node. An expression that prints something is a problem: it can't be checked. */
export function passagesOf(node: Node, file: string, problems: Problem[]): Passages {
  const passages: Passages = { prose: [], alts: [] };
  gather(node, passages, file, problems);
  return passages;
}

function linkOf(node: Node): Link | undefined {
  const named = node.name ? LINKS[node.name] : undefined;
  return named && { to: named.to, target: attribute(node, named.attribute), line: lineOf(node) };
}

function gather(node: Node, into: Passages, file: string, problems: Problem[]): void {
  if (node.name === 'Alt') {
    into.alts.push(passage(node, file, problems));
    return;
  }
  if (!PARAGRAPHS.includes(node.type) && node.name !== 'Fact') {
    const link = linkOf(node);
    if (link) into.prose.push({ pieces: [], links: [link], line: lineOf(node) });
    for (const child of node.children ?? []) gather(child, into, file, problems);
    return;
  }
  // An <Alt> on one line of its own arrives inside a paragraph.
  const alts = (node.children ?? []).filter(({ name }) => name === 'Alt');
  for (const alt of alts) gather(alt, into, file, problems);
  const rest = passage(
    { ...node, children: (node.children ?? []).filter((child) => !alts.includes(child)) },
    file,
    problems,
  );
  if (rest.pieces.some((piece) => piece.kind === 'fact' || piece.value.trim())) into.prose.push(rest);
  else if (rest.links.length) into.prose.push(rest);
}

function passage(node: Node, file: string, problems: Problem[]): Passage {
  const result: Passage = { pieces: [], links: [], line: lineOf(node) };
  read(node, result, file, problems);
  return result;
}

function read(node: Node, into: Passage, file: string, problems: Problem[]): void {
  const line = lineOf(node);
  if (node.name === 'Fact') {
    const { piece, links } = factPiece(node);
    into.pieces.push(piece);
    into.links.push(...links);
    return;
  }
  const link = linkOf(node);
  if (link) into.links.push(link);
  if (node.type === 'link' && node.url) into.links.push({ to: 'href', target: node.url, line });
  if (node.type === 'image' && node.url) into.links.push({ to: 'image', target: node.url, line });
  if (node.name === 'a' || node.name === 'img') {
    const to = node.name === 'a' ? 'href' : 'image';
    into.links.push({ to, target: attribute(node, to === 'href' ? 'href' : 'src'), line });
  }
  if (node.type === 'mdxTextExpression' && !/^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value ?? '')) {
    const what = `the expression {${(node.value ?? '').trim()}} prints words no one can check`;
    problems.push({ file, line, what, remedy: 'write the words, or use <Fact id="…" />' });
  }
  if ((node.type === 'text' || node.type === 'inlineCode') && node.value) {
    into.pieces.push({ kind: 'text', value: node.value, line });
  }
  if (node.type === 'break') into.pieces.push({ kind: 'text', value: '\n', line });
  for (const child of node.children ?? []) {
    if (node.name === 'Alt' && child.type === 'paragraph' && into.pieces.length) {
      into.pieces.push({ kind: 'text', value: ' ', line: lineOf(child) });
    }
    read(child, into, file, problems);
  }
}
