/** How long taking back makes sense: beside the time limit, until the company is left, or until it is changed otherwise. */
export type UndoScope = 'device' | 'company' | 'nextChange';

export interface UndoOffer {
  readonly text: string;
  readonly scope: UndoScope;
  readonly undo: () => void;
  /** Where what has stayed can be seen. */
  readonly link: UndoLink | undefined;
}

interface UndoLink {
  readonly href: string;
  readonly text: string;
}

const offeredMs = 10_000;

/** The last thing that can be taken back, offered for a while. */
export class Undo {
  offer = $state.raw<UndoOffer>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  make(text: string, scope: UndoScope, undo: () => void, link?: UndoLink): void {
    this.stay();
    this.offer = { text, scope, undo, link };
    this.#timer = setTimeout(() => this.dismiss(), offeredMs);
  }

  /** While somebody points at it or has the focus in it, the offer does not go away. */
  stay(): void {
    clearTimeout(this.#timer);
  }

  take(): void {
    const { offer } = this;
    this.dismiss();
    offer?.undo();
  }

  companyChanged(): void {
    if (this.offer?.scope === 'nextChange') this.dismiss();
  }

  companyLeft(): void {
    if (this.offer?.scope !== 'device') this.dismiss();
  }

  dismiss(): void {
    this.stay();
    this.offer = undefined;
  }
}
