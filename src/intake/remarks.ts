import type { Notice, Tally, TallyCode } from '../domain/problem';

/** Collects what was left out: of each kind how often, and the first, so that a thousand bad dates are one remark. */
export class Remarks {
  readonly #tallies = new Map<TallyCode, Tally>();

  add(code: TallyCode, place: string, raw: string): void {
    const before = this.#tallies.get(code);
    this.#tallies.set(code, before ? { ...before, count: before.count + 1 } : { count: 1, place, raw });
  }

  notices(): readonly Notice[] {
    // The compiler tells unions apart up to 25 members, and there are more tallies than that.
    return [...this.#tallies].map(([code, tally]) => ({ code, ...tally }) as Notice);
  }
}
