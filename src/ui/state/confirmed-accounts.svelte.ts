import { type ConfirmedAccount, parseConfirmed, withConfirmed } from '../../domain/dossier/confirmed-account';
import { recall, remember } from './remembered';

const rememberedAs = 'confirmed-accounts';

/** What a person has said of accounts that a firm made itself. Kept on this device for the files of the next years. */
export class ConfirmedAccounts {
  #rules = $state.raw<readonly ConfirmedAccount[]>(parseConfirmed(recall(rememberedAs) ?? '[]'));

  get rules(): readonly ConfirmedAccount[] {
    return this.#rules;
  }

  add(confirmed: ConfirmedAccount): void {
    this.#rules = withConfirmed(this.#rules, confirmed);
    remember(rememberedAs, JSON.stringify(this.#rules));
  }
}
