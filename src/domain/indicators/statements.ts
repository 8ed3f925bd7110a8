import type { AccountId } from '../dossier/accounts';
import { answerValue, type Dossier } from '../dossier/dossier';
import { amountOf, newestThree, type StatementYear } from '../dossier/statement-year';
import { type Asked, type Derived, doesNotApply } from './derived';

/** The newest year's statements and the two years before it, as `deriveFrom` needs them. */
export class Statements {
  readonly #years: readonly (StatementYear | undefined)[];

  constructor(dossier: Dossier) {
    this.#years = newestThree(dossier.statements);
  }

  /** `yearsBack` 0 is the newest year. */
  amount(account: AccountId, yearsBack = 0): { readonly asked: Asked; readonly value: number | undefined } {
    return { asked: `account:${account}`, value: amountOf(this.#years[yearsBack], account) };
  }
}

/** Derives from statements; where the company has none yet, the indicator does not apply. */
export function fromStatements(derive: (statements: Statements, dossier: Dossier) => Derived) {
  return (dossier: Dossier): Derived =>
    answerValue(dossier, 'statements.prepared') === 'none'
      ? doesNotApply
      : derive(new Statements(dossier), dossier);
}
