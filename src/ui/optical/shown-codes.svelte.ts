import type { Problem } from '../../domain/problem';
import { type Frames, framesOfText } from '../../sharing/optical/frames-of-text';
import { secondsToRead, usualRate, rates } from '../../sharing/optical/pace';

/** A text as the pictures on the screen: which one, how fast, whether they move. */
export class ShownCodes {
  number = $state(0);
  problem = $state.raw<Problem>();
  isMoving = $state(false);
  #rateAt = $state(rates.indexOf(usualRate));
  #frames = $state.raw<Frames>();
  #text: string | undefined;

  readonly needed = $derived(this.#frames?.needed ?? 0);
  readonly isStill = $derived(this.needed === 1);
  readonly frame = $derived(this.#frames?.at(this.number));
  readonly rate = $derived(rates[this.#rateAt] ?? usualRate);
  readonly seconds = $derived(secondsToRead(this.needed, this.rate));
  readonly isSlowest = $derived(this.#rateAt === 0);
  readonly isFastest = $derived(this.#rateAt === rates.length - 1);

  async show(text: string, wantsStillness: boolean): Promise<void> {
    this.#text = text;
    this.#frames = this.problem = undefined;
    const outcome = await framesOfText(text);
    if (this.#text !== text) return;
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
