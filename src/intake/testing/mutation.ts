import fc from 'fast-check';

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** What happens to files: a byte changes, the end is lost, a piece is lost or comes twice. */
export const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at: place, byte: fc.nat(255), length: fc.constant(1) }),
  fc.record({ kind: fc.constant('cut'), at: place, byte: fc.constant(0), length: fc.constant(0) }),
  fc.record({
    kind: fc.constant('drop'),
    at: place,
    byte: fc.constant(0),
    length: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    kind: fc.constant('repeat'),
    at: place,
    byte: fc.constant(0),
    length: fc.integer({ min: 1, max: 500 }),
  }),
);
export type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never;

/** The bytes with one thing done to them. */
export function mutated(bytes: Uint8Array, { kind, at, byte, length }: Mutation): Uint8Array<ArrayBuffer> {
  const start = Math.floor(at * bytes.length);
  const [before, piece, rest] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  if (kind === 'cut') return Uint8Array.from(before);
  if (kind === 'drop') return Uint8Array.from([...before, ...rest]);
  if (kind === 'repeat') return Uint8Array.from([...before, ...piece, ...piece, ...rest]);
  return Uint8Array.from([...before, byte, ...rest]);
}
