import { lastDayOfYear } from '../../domain/institutions/card-period';
import {
  type CardContent,
  cardContentFaults,
  cardLimits,
  type InstitutionCard,
  type InstitutionKind,
} from '../../domain/institutions/institution-card';

/** A purpose as it is typed. */
interface TypedPurpose {
  readonly id: string;
  ko: string;
  en: string;
  days: string;
}

/** A card that is filled in, for a new identity or for a renewal. */
export class CardForm {
  nameKo = $state('');
  nameEn = $state('');
  kind = $state<InstitutionKind>('bank');
  purposes = $state<TypedPurpose[]>([]);
  contact = $state('');
  inbox = $state('');
  validFrom = $state('');
  validUntil = $state('');
  isTried = $state(false);

  readonly content: CardContent = $derived({
    name: { ko: this.nameKo.trim(), en: this.nameEn.trim() },
    kind: this.kind,
    purposes: this.purposes.map(({ id, ko, en, days }) => ({
      id,
      text: { ko: ko.trim(), en: en.trim() },
      retentionDays: Number(days.trim() === '' ? Number.NaN : days),
    })),
    contact: this.contact.trim(),
    validFrom: this.validFrom,
    validUntil: this.validUntil,
    ...(this.inbox.trim() === '' ? {} : { inbox: this.inbox.trim() }),
  });
  readonly #faults = $derived(cardContentFaults(this.content));
  readonly isFit = $derived(this.#faults.length === 0);

  /** A new card holds for a year from `today`, an ISO date; a renewal begins with what the old card says. */
  constructor(today: string, before?: InstitutionCard) {
    this.validFrom = today;
    this.validUntil = lastDayOfYear(today);
    if (!before) {
      this.addPurpose();
      return;
    }
    this.nameKo = before.name.ko;
    this.nameEn = before.name.en;
    this.kind = before.kind;
    this.purposes = before.purposes.map(({ id, text, retentionDays }) => ({
      id,
      ...text,
      days: String(retentionDays),
    }));
    this.contact = before.contact;
    this.inbox = before.inbox ?? '';
  }

  get takesMorePurposes(): boolean {
    return this.purposes.length < cardLimits.purposes;
  }

  addPurpose(): void {
    const taken = this.purposes.map(({ id }) => id);
    const free = Array.from({ length: cardLimits.purposes + 1 }, (_, at) => `purpose-${at + 1}`);
    const id = free.find((one) => !taken.includes(one)) ?? 'purpose';
    this.purposes.push({ id, ko: '', en: '', days: '' });
  }

  removePurpose(id: string): void {
    this.purposes = this.purposes.filter((one) => one.id !== id);
  }

  /** Whether a place is not as it must be; said only once the form was tried. */
  isWrong(place: string): boolean {
    return this.isTried && this.#faults.includes(place);
  }
}
