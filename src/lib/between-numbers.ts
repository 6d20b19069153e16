/**
 * What browsers get of d3-interpolate for D3's scales, which ask for ways between values of any kind, colours and dates
 * among them: ways between numbers. Every scale of ours goes from numbers to px.
 */
export {
  interpolateNumber as interpolate,
  interpolateNumber,
  interpolateRound,
  piecewise,
} from 'd3-interpolate';
