import { integerFrom, Misfit, object, type Shape, textThat } from '../json-shape';
import { caseNumberShape } from './hand-over-consent';

/** A short application for a guarantee and a loan in one go: the same to each of the institutions, under one number. */
export interface HandOverApplication {
  readonly amountKrw: number;
  /** What the money is for. */
  readonly use: string;
  readonly branch?: string;
  readonly caseNumber: string;
}

/** Ten trillion won: beyond it, a slip of the keys is likelier than a loan. */
export const applicationLimits = { amountKrw: 10_000_000_000_000, use: 300, branch: 100 } as const;

const words = (limit: number): Shape<string> =>
  textThat((one) => one.trim() !== '' && one.length <= limit && !/[\p{Cc}\p{Bidi_Control}]/u.test(one));

const amountKrw: Shape<number> = (value, place) => {
  const amount = integerFrom(1)(value, place);
  if (amount > applicationLimits.amountKrw) throw new Misfit('invalid', place);
  return amount;
};

export const handOverApplication: Shape<HandOverApplication> = object(
  { amountKrw, use: words(applicationLimits.use), caseNumber: caseNumberShape },
  { branch: words(applicationLimits.branch) },
);
