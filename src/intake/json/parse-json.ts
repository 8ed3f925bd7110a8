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

/** The same, or a list of the values where each line is one: programs append answers to a file like that. */
export function parseJsonOrLines(text: string, fileName: string): Outcome<unknown> {
  const whole = parseJson(text, fileName);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (whole.ok || lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return whole;
  const values: unknown[] = [];
  for (const line of lines) {
    const value = parseJson(line, fileName);
    if (!value.ok) return whole;
    values.push(value.value);
  }
  return success(values);
}
