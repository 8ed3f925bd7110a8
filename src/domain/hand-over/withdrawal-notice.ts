import { Misfit, object, oneOf, type Shape } from '../json-shape';
import { failure, type Outcome, success } from '../problem';
import { base64Digest, uuid } from './hand-over-consent';

export const withdrawalFormat = 'tech-rating-withdrawal';

/** Takes an envelope back where there is no inbox: whoever knows the secret is whoever sent it. */
export interface WithdrawalNotice {
  readonly format: typeof withdrawalFormat;
  readonly schema: 1;
  /** Of the envelope. */
  readonly digest: string;
  readonly secret: string;
  readonly consentId: string;
}

const withdrawalNotice: Shape<WithdrawalNotice> = object({
  format: oneOf([withdrawalFormat]),
  schema: oneOf([1]),
  digest: base64Digest,
  secret: base64Digest,
  consentId: uuid,
});

/** Ours have 300 characters. */
const longestNotice = 2048;

export const writeWithdrawal = (notice: Omit<WithdrawalNotice, 'format' | 'schema'>): string =>
  JSON.stringify({ format: withdrawalFormat, schema: 1, ...notice } satisfies WithdrawalNotice);

export function readWithdrawal(text: string): Outcome<WithdrawalNotice> {
  const stated = text.length > longestNotice ? undefined : parsed(text);
  if (stated?.['format'] !== withdrawalFormat) return failure('withdrawalUnrecognised', {});
  try {
    return success(withdrawalNotice(stated, ''));
  } catch (error) {
    if (error instanceof Misfit) return failure('withdrawalInvalid', { place: error.place });
    throw error;
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
