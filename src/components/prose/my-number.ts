import { atRest, write } from '../../lib/aloud.ts';
import { IN_HAN } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import { localeOf } from '../../lib/language.ts';
import type { Texts } from '../../strings/texts.ts';
import type { MyNumberWord } from './my-number.words.ts';

/** Dollars; nobody's account at work holds more, and a longer number would not fit its line. */
export const MOST = 100_000_000;
/** Of the balance: what the story follows is one coin of a hundred. */
const PART = 0.01;

/**
 * A balance as people write it: 50000, 50,000, $50 000, 50,000.00.
 * @returns dollars, 0 to MOST; undefined for anything else, and for nothing
 */
export function balanceIn(text: string): number | undefined {
  const plain = text.trim().replace(/^\$\s*/, '');
  if (!/^(?:\d+|\d{1,3}(?:[,\s’']\d{3})+)(?:\.\d{0,2})?$/.test(plain)) return undefined;
  const balance = Number(plain.replaceAll(/[,\s’']/g, ''));
  return balance <= MOST ? balance : undefined;
}

/**
 * One percent of a balance, and a share of that, in dollars.
 * @param balance dollars, at least 0 @param share percent, 0 to 100
 */
export const partsOf = (balance: number, share: number): { part: number; lent: number } => ({
  part: balance * PART,
  lent: (balance * PART * share) / 100,
});

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  set: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), set);
}

/** Dollars as Chinese has them: 5.20美元, 520美元, 1.25万美元. */
function inChinese(sum: number): string {
  if (sum < 10_000) return `${sum.toFixed(sum < 10 ? 2 : 0)}美元`;
  const [size, name] = sum < 1e8 ? [1e4, '万'] : [1e8, '亿'];
  return `${Number((sum / size).toFixed(2))}${name}美元`;
}

/** Cents where there would else be hardly a dollar. */
function dollars(locale: string, sum: number): string {
  if (IN_HAN) return inChinese(sum);
  const digits = sum < 10 ? 2 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(sum);
}

/**
 * Lets the reader write a balance where the page has a place for it. What is written is neither sent nor kept: it stands in
 * no address, no history and no storage, and a reload forgets it.
 */
export function defineMyNumber({ t, language }: Texts<MyNumberWord>): void {
  const locale = localeOf(language);
  customElements.define(
    'ai-boom-number',
    class extends HTMLElement {
      connectedCallback(): void {
        const { share = '', hedged = '{n}' } = this.dataset;
        const field = make('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
        const label = make('label', { textContent: t('myNumber.label') });
        label.append(field);
        const kept = t('myNumber.kept');
        const says = make('p', { textContent: kept });
        says.setAttribute('role', 'status');
        const rest = atRest();
        const answer = (): void => {
          const balance = balanceIn(field.value);
          const wrong = balance === undefined && field.value.trim() !== '';
          // Set anew it may be read out again.
          if (field.getAttribute('aria-invalid') !== `${wrong}`)
            field.setAttribute('aria-invalid', `${wrong}`);
          if (balance === undefined)
            return write(says, wrong ? t('myNumber.wrong', { most: IN_HAN ? inChinese(MOST) : MOST }) : kept);
          const { part, lent } = partsOf(balance, Number(share));
          write(
            says,
            t('myNumber.says', {
              part: dollars(locale, part),
              lent: withHedge({ hedged }, dollars(locale, lent)),
            }),
          );
        };
        // Half a number is neither answered nor called wrong.
        field.addEventListener('input', () => rest(answer));
        // A browser that brings a page back also brings back what was written in it.
        field.value = '';
        this.replaceChildren(label, says);
      }
    },
  );
}
