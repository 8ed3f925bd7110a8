import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Reference {
  readonly $ref?: string;
}
type Operation = { readonly responses: Readonly<Record<string, Described & Reference>> };
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const document = parse(readFileSync('docs/inbox-api.yaml', 'utf8'), { merge: true }) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(document, 'contract');

/** Operations with their answers, "POST /envelopes 201". */
export const promised: readonly string[] = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([method]) => ['get', 'post', 'put'].includes(method))
    .flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
);

const digestInPath = /^\/envelopes\/[^/]+/;

/** Which promise of the contract an answer keeps; throws where it keeps none. */
export async function promiseKept(method: string, path: string, response: Response): Promise<string> {
  const place = digestInPath.test(path) ? path.replace(digestInPath, '/envelopes/{digest}') : path;
  const answer = document.paths[place]?.[method.toLowerCase()]?.responses[String(response.status)];
  const name = `${method} ${place} ${response.status}`;
  if (!answer) throw new Error(`${name} is not in the contract`);
  const { content } = answer.$ref ? referred(answer.$ref) : answer;
  if (!content) return name;
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  const schema = content[type]?.schema;
  if (!schema) throw new Error(`${name} is not of the type ${type}`);
  const text = await response.clone().text();
  const validate = validatorOf(schema);
  if (!validate(type.endsWith('json') ? JSON.parse(text) : text))
    throw new Error(`${name}: ${ajv.errorsText(validate.errors)} in ${text}`);
  return name;
}

const referred = (reference: string): Described => {
  const [, , kind = '', name = ''] = reference.split('/');
  const found = document.components[kind]?.[name];
  if (!found) throw new Error(`${reference} is not there`);
  return found;
};

/** References inside a schema are to the whole document. */
const validatorOf = (schema: object): ValidateFunction =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object);
