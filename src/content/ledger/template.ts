import type { Ledger } from './ledger.ts';
import { printAmount, type AmountForm } from './print.ts';

/** A piece of prose: words as typed, or an amount put in by its id. */
export type Piece =
  | { kind: 'text'; value: string; line: number }
  | {
      kind: 'fact';
      id: string;
      form: AmountForm;
      /** worded: the author words the hedge himself, and the amount prints without it. */
      hedge: 'printed' | 'worded';
      line: number;
    };

const PLACEHOLDER = /\{([^{}]*)\}/;

/**
 * Splits a template such as "cut to {coreweave-capex-guidance/2025-11|short}" into pieces. After the bar stand
 * short, number, long (the default), and bare or worded for a hedge the author words himself.
 */
export function templatePieces(template: string, line: number): Piece[] {
  return template.split(new RegExp(PLACEHOLDER, 'g')).flatMap((part, i): Piece[] => {
    if (i % 2 === 0) return part ? [{ kind: 'text', value: part, line }] : [];
    const [id = '', ...options] = part.split('|').map((word) => word.trim());
    const form = options.includes('short') ? 'short' : options.includes('number') ? 'number' : 'long';
    const hedge = options.includes('bare') || options.includes('worded') ? 'worded' : 'printed';
    return [{ kind: 'fact', id, form, hedge, line }];
  });
}

/** The words of pieces with their amounts put in. Throws a ContentError for an unknown amount. */
export function printPieces(ledger: Ledger, pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'text'
        ? piece.value
        : printAmount(ledger.amount(piece.id), {
            form: piece.form,
            hedge: piece.hedge === 'printed',
            language: ledger.language,
          }),
    )
    .join('');
}

/** A template with its amounts put in. Throws a ContentError for an unknown amount. */
export function fillTemplate(ledger: Ledger, template: string): string {
  return printPieces(ledger, templatePieces(template, 1));
}
