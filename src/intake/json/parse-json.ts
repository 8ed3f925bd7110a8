import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import { placeAt } from '../text/place-at';
import { jsonFault } from './json-fault';
import { jsonNesting } from './json-nesting';

/** The value of a JSON text, or where it breaks. */
export function parseJson(text: string, fileName: string): Outcome<unknown> {
  const limit = limits.jsonDepth;
  if (jsonNesting(text) > limit) return failure('jsonTooDeep', { fileName, limit });
  try {
    return success(JSON.parse(text) as unknown);
  } catch {
    return failure('jsonBroken', { fileName, ...placeAt(text, jsonFault(text) ?? text.length) });
  }
}
