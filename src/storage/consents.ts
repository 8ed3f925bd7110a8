import type { ConsentRecord } from '../domain/consent/consent-record';
import type { LookUpService } from '../domain/look-up-service';
import type { Outcome } from '../domain/problem';

/** How a service is reached; kept only where the person has asked for it. */
export interface GatewayAccess {
  readonly service: LookUpService;
  readonly gateway: string;
  readonly key: string;
}

/** What was agreed to and sent from this device. */
export interface ConsentStore {
  /** Newest first. */
  list(): Promise<Outcome<readonly ConsentRecord[]>>;
  put(records: readonly ConsentRecord[]): Promise<Outcome<undefined>>;
  remove(ids: readonly string[]): Promise<Outcome<undefined>>;
  accesses(): Promise<Outcome<readonly GatewayAccess[]>>;
  keepAccess(access: GatewayAccess): Promise<Outcome<undefined>>;
  forgetAccess(service: LookUpService): Promise<Outcome<undefined>>;
}
