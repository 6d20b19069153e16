/**
 * Evaluates plain arithmetic: numbers, + - * / **, brackets and ln(). Undefined for anything else, so that a
 * remark is never mistaken for a sum.
 */
export function evaluate(expression: string): number | undefined {
  const tokens = expression.match(/\*\*|[-+*/()]|\d+(?:\.\d+)?|ln|\S/g) ?? [];
  let at = 0;
  const take = (...wanted: string[]): string | undefined =>
    wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined;

  /** One level of left-to-right operators over the level below. */
  const level = (operators: string[], below: () => number): number => {
    let left = below();
    for (let sign = take(...operators); sign; sign = take(...operators)) left = apply(left, sign, below());
    return left;
  };
  const sum = (): number => level(['+', '-'], product);
  const product = (): number => level(['*', '/'], power);
  /** Powers bind to the right: 2 ** 3 ** 2 is 2 ** 9. */
  const power = (): number => {
    const base = atom();
    return take('**') ? base ** power() : base;
  };
  const atom = (): number => {
    if (take('-')) return -power();
    if (take('ln')) return Math.log(atom());
    if (take('(')) {
      const inner = sum();
      return take(')') ? inner : NaN;
    }
    return Number(tokens[at++] ?? NaN);
  };

  const result = tokens.length ? sum() : NaN;
  return at === tokens.length && Number.isFinite(result) ? result : undefined;
}

function apply(left: number, sign: string, right: number): number {
  if (sign === '+') return left + right;
  if (sign === '-') return left - right;
  return sign === '*' ? left * right : left / right;
}
