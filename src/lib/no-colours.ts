/**
 * What browsers get for d3-color, which d3-interpolate asks for at every scale: no string is a colour. A mark has a
 * role; the style sheet knows its colour, and nothing in between two colours is ever drawn.
 */
export const color = (): null => null;

function refuse(): never {
  throw new Error(
    'D3’s colours are not sent to readers: give a mark a role, and the style sheet its colour.',
  );
}

export { refuse as cubehelix, refuse as hcl, refuse as hsl, refuse as lab, refuse as rgb };
