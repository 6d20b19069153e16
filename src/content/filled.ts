import { escape } from '../lib/escape.ts';
import { unplacedFact } from '../lib/anchors.ts';
import { printFigure, type Ledger } from './ledger.ts';
import { templatePieces } from './template.ts';

/**
 * A sentence with {figure-id} placeholders as HTML, every amount marked as what it is.
 * @param linked whether the amounts are links, for `placeFacts` to point at a chapter's sources
 */
export function filledHtml(ledger: Pick<Ledger, 'figure'>, text: string, linked: boolean): string {
  return templatePieces(text, 1)
    .map((piece) => {
      if (piece.kind === 'text') return escape(piece.value);
      const figure = ledger.figure(piece.id);
      const words = escape(printFigure(figure, { form: piece.form, hedge: piece.hedge === 'printed' }));
      const data = `<data value="${figure.value}" data-fact="${piece.id}">${words}</data>`;
      return linked ? `<a class="fact" href="${unplacedFact(piece.id)}">${data}</a>` : data;
    })
    .join('');
}
