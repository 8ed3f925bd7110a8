import type { Problem } from '../../domain/problem';
import { type Frames, framesOfText, type SquareSize } from '../../sharing/optical/frames-of-text';
import { secondsToRead, usualRate, rates } from '../../sharing/optical/pace';

/** A text as the pictures on the screen: which one, how fast, how large their squares, whether they move. */
export class ShownCodes {
  number = $state(0);
  problem = $state.raw<Problem>();
  isMoving = $state(false);
  isLarge = $state(false);
  #rateAt = $state(rates.indexOf(usualRate));
  #frames = $state.raw<Frames>();
  #text: string | undefined;

  readonly size: SquareSize = $derived.by(() => (this.isLarge ? 'large' : 'usual'));
  readonly needed = $derived(this.#frames?.needed ?? 0);
  readonly canBeLarge = $derived(this.#frames?.canBeLarge ?? false);
  readonly isStill = $derived(this.needed === 1);
  readonly frame = $derived(this.#frames?.at(this.number));
  readonly rate = $derived(rates[this.#rateAt] ?? usualRate);
  readonly seconds = $derived(secondsToRead(this.needed, this.rate));
  readonly isSlowest = $derived(this.#rateAt === 0);
  readonly isFastest = $derived(this.#rateAt === rates.length - 1);

  async show(text: string, size: SquareSize, wantsStillness: boolean): Promise<void> {
    // The same text in squares of another size: what was on the screen stays there meanwhile.
    if (this.#text !== text) this.#frames = this.problem = undefined;
    this.#text = text;
    const outcome = await framesOfText(text, size);
    if (this.#text !== text || this.size !== size) return;
    this.number = 0;
    if (!outcome.ok) {
      this.problem = outcome.problem;
      return;
    }
    this.#frames = outcome.value;
    this.isMoving = !wantsStillness && outcome.value.needed > 1;
  }

  step(by: 1 | -1): void {
    this.number = Math.max(0, this.number + by);
  }

  changeRate(by: 1 | -1): void {
    this.#rateAt = Math.min(rates.length - 1, Math.max(0, this.#rateAt + by));
  }
}
