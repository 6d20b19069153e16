import type { AmountForm } from '../ledger/print.ts';
import { templatePieces, type Piece } from '../ledger/template.ts';

/** The part of an MDX syntax tree that checks look at. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  children?: MdxNode[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number } };
}

/** What is read as one: a paragraph, a heading or a sentence of the frontmatter, with the links it holds. */
export interface TextRun {
  pieces: Piece[];
  links: Link[];
  /** The line it starts on. */
  line: number;
}

/** Anything in prose that points at something else by name. */
export interface Link {
  to: 'chapter' | 'term' | 'role' | 'href' | 'image' | 'form' | 'hedge';
  target: string;
  line: number;
}

const FORMS: readonly string[] = ['long', 'short', 'number'] satisfies AmountForm[];

/** A sentence with {figure-id} placeholders as a run of text. */
export function templateRun(template: string, line: number): TextRun {
  return { pieces: templatePieces(template, line), links: [], line };
}

/** A <Fact> element as a piece, with its optional attributes as links to check. */
export function factPiece(node: MdxNode): { piece: Piece; links: Link[] } {
  const line = lineOf(node);
  const form = attribute(node, 'form') || 'long';
  const hedge = attribute(node, 'hedge');
  const role = attribute(node, 'role');
  const links: Link[] = [];
  if (role) links.push({ to: 'role', target: role, line });
  if (!FORMS.includes(form)) links.push({ to: 'form', target: form, line });
  if (hedge && hedge !== 'worded') links.push({ to: 'hedge', target: hedge, line });
  const piece: Piece = {
    kind: 'fact',
    id: attribute(node, 'id'),
    form: FORMS.includes(form) ? (form as AmountForm) : 'long',
    hedge: hedge === 'worded' ? 'worded' : 'printed',
    line,
  };
  return { piece, links };
}

/** A string attribute of a JSX element, or '' where it is absent or an expression. */
export function attribute(node: MdxNode, name: string): string {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

export function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}
