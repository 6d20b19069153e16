import { escape } from '../../lib/escape.ts';
import type { Ledger } from './ledger.ts';
import { printAmount } from './print.ts';
import { templatePieces } from './template.ts';

/**
 * A sentence with {figure-id} placeholders as HTML, every amount marked as what it is.
 * @param hrefOf where an amount leads, by its id; absent, amounts are plain words
 */
export function filledHtml(
  ledger: Pick<Ledger, 'amount' | 'language'>,
  text: string,
  hrefOf?: (id: string) => string,
): string {
  return templatePieces(text, 1)
    .map((piece) => {
      if (piece.kind === 'text') return escape(piece.value);
      const amount = ledger.amount(piece.id);
      const words = escape(
        printAmount(amount, {
          form: piece.form,
          hedge: piece.hedge === 'printed',
          language: ledger.language,
        }),
      );
      const data = `<data value="${amount.value}" data-fact="${piece.id}">${words}</data>`;
      return hrefOf ? `<a class="fact" href="${escape(hrefOf(piece.id))}">${data}</a>` : data;
    })
    .join('');
}
