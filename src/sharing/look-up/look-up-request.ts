import type { LookUpService } from '../../domain/look-up-service';
import { services } from './services';

/** A request without the place that it goes to and without the key. */
export interface LookUpRequest {
  readonly service: LookUpService;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Name of the file that the answer becomes. */
  readonly fileName: string;
  /** What the request decides and its answer does not repeat. */
  readonly basis?: 'separate' | 'consolidated';
}

/** When a request is sent: in any case, or where an earlier answer calls for it. */
export type Condition =
  'always' | 'separateMissing' | 'yearMissing' | 'yearsMissing' | 'morePages' | 'eachRight';

/** A request that a person is told of beforehand. */
export interface Announced {
  readonly request: LookUpRequest;
  readonly condition: Condition;
  /** How many times at most. */
  readonly atMost: number;
}

/** Stands for the number of a right that is not known before the list of rights has come. */
export const anyNumber = '*';

/** What came of a request, as far as the next one depends on it. */
export type Arrived =
  | { readonly kind: 'data'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' };

/** Requests one after another; each may depend on what the ones before brought. */
export type LookUpSteps = Generator<LookUpRequest, void, Arrived>;

/** Where a request goes. It holds the key: nothing but the courier gets it. */
export function sentAddress(
  { service, path, parameters }: LookUpRequest,
  gateway: string,
  key: string,
): string {
  const query = new URLSearchParams({ ...parameters, [services[service].keyName]: key });
  return `${gateway}/${path}?${query.toString()}`;
}

/** The same for the eye and for records: readable, and without the key. */
export function shownAddress({ service, path, parameters }: LookUpRequest, gateway: string): string {
  const shown = Object.entries({ ...parameters, [services[service].keyName]: '●●●●' });
  return `${gateway}/${path}?${shown.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** Whether a request is one that the person was told of. Anything else is never sent. */
export function isAnnounced(announced: readonly Announced[], { path, parameters }: LookUpRequest): boolean {
  return announced.some(({ request }) => {
    const names = Object.keys(request.parameters);
    const isSame = (name: string): boolean => {
      const [told, sent = ''] = [request.parameters[name], parameters[name]];
      return told === sent || (told === anyNumber && /^\d{13}$/.test(sent));
    };
    return request.path === path && names.length === Object.keys(parameters).length && names.every(isSame);
  });
}
