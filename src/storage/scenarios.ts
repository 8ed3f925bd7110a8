import type { Outcome } from '../domain/problem';
import type { Scenario } from '../domain/scenario/scenario';

/** The scenarios of all drafts on this device. */
export interface ScenarioStore {
  /** Those of a draft, oldest first. */
  of(draftId: string): Promise<Outcome<readonly Scenario[]>>;
  /** Resolves only after the transaction has completed and the value has been read back and found equal. */
  save(scenario: Scenario): Promise<Outcome<Scenario>>;
  remove(id: string): Promise<Outcome<undefined>>;
}
