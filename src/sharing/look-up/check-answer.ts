import type { LookUpService } from '../../domain/look-up-service';
import { failure, type Problem } from '../../domain/problem';

/** What an answer is, before it is a file. */
export type Checked =
  | { readonly kind: 'data'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Looks at the status that the services put into each answer. Their messages are not repeated: a gateway could have written
 * the key into them.
 */
export function checkAnswer(service: LookUpService, text: string, host: string): Checked {
  const status = service === 'openDart' ? openDartStatus(text) : kiprisStatus(text);
  if (status === undefined) return failed('lookUpNotData', { host });
  if (status === noData) return { kind: 'nothing' };
  return status === fine ? { kind: 'data', text } : failed('lookUpRefused', { service, status });
}

function failed(...problem: Parameters<typeof failure>): Checked {
  return { kind: 'failed', problem: failure(...problem).problem };
}

const fine = 'fine';
const noData = 'noData';

/** 000 is data and 013 says that there is none; nothing where the text is no answer at all. */
function openDartStatus(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const status: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'status') : '';
    if (typeof status !== 'string' || !/^\d{3}$/.test(status)) return undefined;
    if (status === '000') return fine;
    return status === '013' ? noData : status;
  } catch {
    return undefined;
  }
}

/** 00 or an empty code is data, unless the list is empty; 03 says that there is none. */
function kiprisStatus(text: string): string | undefined {
  if (
    !/^\s*(?:<\?xml[^>]*\?>\s*)?<(?:response|OpenAPI_ServiceResponse)[\s>]/.test(text.replace(/^\uFEFF/, ''))
  ) {
    return undefined;
  }
  const element = (name: string) => new RegExp(`<${name}>\\s*([^<]*?)\\s*</`).exec(text)?.[1] ?? '';
  const code = element('resultCode') || element('returnReasonCode');
  if (code === '03') return noData;
  if (!/^0*$/.test(code) || element('successYN') === 'N') return /^\d{1,3}$/.test(code) ? code : '99';
  return /<item>/.test(text) ? fine : noData;
}
