import { attribute, factPiece, lineOf, type Link, type MdxNode, type TextRun } from './mdx.ts';

/** The prose under a node, paragraph by paragraph, and apart from it the text alternatives. */
export interface TextRuns {
  prose: TextRun[];
  alts: TextRun[];
}

/** Elements whose attribute names something that must exist. */
const LINKS: Record<string, { to: Link['to']; attribute: string }> = {
  Chapter: { to: 'chapter', attribute: 'id' },
  Term: { to: 'term', attribute: 'id' },
  Role: { to: 'role', attribute: 'of' },
};

/** Astro makes a link of whatever looks like an address. */
const TYPED_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"’”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;

/** Nodes whose words are read together. An element among words is one too. */
const PARAGRAPHS = ['paragraph', 'heading', 'tableCell', 'mdxJsxTextElement'];

/** Whether a node's words are one run: a paragraph, or an element written on one line, such as a short <Step>. */
const isOneRun = ({ type, children = [] }: MdxNode): boolean =>
  PARAGRAPHS.includes(type) ||
  children.some(({ type, value }) => type === 'text' && value !== undefined && value.trim() !== '');

/** Collects the words under a node. */
export function textRunsOf(node: MdxNode): TextRuns {
  const runs: TextRuns = { prose: [], alts: [] };
  gather(node, runs);
  return runs;
}

function linkOf(node: MdxNode): Link | undefined {
  const named = node.name && Object.hasOwn(LINKS, node.name) ? LINKS[node.name] : undefined;
  return named && { to: named.to, target: attribute(node, named.attribute), line: lineOf(node) };
}

/** `[words]: address`, for links that name it elsewhere. */
function defined(node: MdxNode): Link {
  return { to: 'href', target: node.url ?? '', line: lineOf(node) };
}

function gather(node: MdxNode, into: TextRuns): void {
  if (node.name === 'Alt') {
    into.alts.push(runOf(node));
    return;
  }
  if (!isOneRun(node) && node.name !== 'Fact') {
    const link = node.type === 'definition' ? defined(node) : linkOf(node);
    if (link) into.prose.push({ pieces: [], links: [link], line: lineOf(node) });
    for (const child of node.children ?? []) gather(child, into);
    return;
  }
  // An <Alt> on one line of its own arrives inside a paragraph.
  const alts = (node.children ?? []).filter(({ name }) => name === 'Alt');
  for (const alt of alts) gather(alt, into);
  const rest = runOf({ ...node, children: (node.children ?? []).filter((child) => !alts.includes(child)) });
  if (rest.pieces.some((piece) => piece.kind === 'fact' || piece.value.trim())) into.prose.push(rest);
  else if (rest.links.length) into.prose.push(rest);
}

function runOf(node: MdxNode): TextRun {
  const result: TextRun = { pieces: [], links: [], line: lineOf(node) };
  read(node, result);
  return result;
}

function read(node: MdxNode, into: TextRun): void {
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
  if ((node.type === 'text' || node.type === 'inlineCode') && node.value) {
    into.pieces.push({ kind: 'text', value: node.value, line });
    for (const [target] of node.value.matchAll(TYPED_ADDRESS)) into.links.push({ to: 'href', target, line });
  }
  if (node.type === 'break') into.pieces.push({ kind: 'text', value: '\n', line });
  for (const child of node.children ?? []) {
    if (node.name === 'Alt' && child.type === 'paragraph' && into.pieces.length) {
      into.pieces.push({ kind: 'text', value: ' ', line: lineOf(child) });
    }
    read(child, into);
  }
}
