import type { ConsentRecord } from '../../domain/consent/consent-record';
import { valueOf } from '../../domain/dossier/answer';
import { answerValue, type Dossier } from '../../domain/dossier/dossier';
import type { LookUpService } from '../../domain/look-up-service';
import type { Problem } from '../../domain/problem';
import type { Carries } from '../../sharing/client/courier';
import { gatewayOf } from '../../sharing/look-up/gateway';
import { type Announced, shownAddress } from '../../sharing/look-up/look-up-request';
import { announcementOf, type LookUpQuery, mostRequests } from '../../sharing/look-up/query';
import { noPreset, type Preset } from '../../sharing/look-up/read-preset';
import { type LookedUp, type LookUpEnd, runLookUp } from '../../sharing/look-up/run-look-up';
import { isKey } from '../../sharing/look-up/services';
import type { ConsentStore, GatewayAccess } from '../../storage/consents';
import { language } from '../state/language.svelte';
import { consentParties, consentTextVersion, consentWords } from './consent-words';

interface Parts {
  readonly dossier: Dossier;
  readonly store: ConsentStore;
  readonly preset: () => Promise<Preset>;
  readonly openCourier: () => Carries & { end(): void };
  readonly now: () => Date;
  /** Hands over what came to the review of files. */
  readonly received: (end: Pick<LookUpEnd, 'files' | 'missing'>) => void;
}

export type LookUpField = 'gateway' | 'key' | 'subject';
export type LookUpPhase = 'form' | 'question' | 'sending' | 'ended';

/** What is asked before anything is sent: every address of it, to whom, and the words that are agreed to. */
export interface LookUpQuestion {
  readonly query: LookUpQuery;
  readonly gateway: string;
  readonly announced: readonly Announced[];
  readonly requestsAtMost: number;
  readonly consent: Omit<ConsentRecord, 'id' | 'givenAt'>;
}

/** From the choice of a service to files under review. Nothing leaves the device before `agree`. */
export class LookUp {
  phase = $state<LookUpPhase>('form');
  service = $state<LookUpService>('openDart');
  gateway = $state('');
  key = $state('');
  dartCode = $state('');
  applicant = $state('');
  detailsAtMost = $state(30);
  /** Whether address and key stay on this device. */
  isKept = $state(false);
  preset = $state.raw<Preset>(noPreset);
  question = $state.raw<LookUpQuestion>();
  progress = $state.raw<{ readonly fileName: string; readonly sent: number }>();
  files = $state.raw<readonly LookedUp[]>([]);
  missing = $state.raw<LookUpEnd['missing']>([]);
  wasStopped = $state(false);
  problem = $state.raw<Problem>();
  /** Fields are called wrong only once somebody wants to go on. */
  isChecked = $state(false);
  accesses = $state.raw<readonly GatewayAccess[]>([]);
  readonly #parts: Parts;
  #abort: AbortController | undefined;

  readonly kept = $derived(this.accesses.find(({ service }) => service === this.service));
  readonly wrong: readonly LookUpField[] = $derived.by(() => {
    const isSubject =
      this.service === 'openDart'
        ? /^\d{8}$/.test(this.dartCode.trim())
        : this.applicant.trim().length >= 2 && this.applicant.trim().length <= 100;
    return [
      ...(gatewayOf(this.gateway) === undefined ? (['gateway'] as const) : []),
      ...(isKey(this.service, this.key.trim()) ? [] : (['key'] as const)),
      ...(isSubject ? [] : (['subject'] as const)),
    ];
  });
  /** Who has set the gateway, where it is the operator's. */
  readonly isPreset: boolean = $derived(
    this.gateway !== '' && this.preset.gateways[this.service] === this.gateway.trim(),
  );

  constructor(parts: Parts) {
    this.#parts = parts;
    this.dartCode = answerValue(parts.dossier, 'company.dartCode') ?? '';
    this.applicant = answerValue(parts.dossier, 'company.name') ?? '';
  }

  async open(): Promise<void> {
    const [preset, accesses] = await Promise.all([this.#parts.preset(), this.#parts.store.accesses()]);
    this.preset = preset;
    if (accesses.ok) this.accesses = accesses.value;
    this.#offer();
  }

  /** Another service has another gateway and another key. */
  choose(service: LookUpService): void {
    this.service = service;
    this.isChecked = false;
    this.gateway = '';
    this.key = '';
    this.isKept = false;
    this.#offer();
  }

  /** What is known beforehand, never over what somebody has typed before it was. */
  #offer(): void {
    if (this.gateway !== '' || this.key !== '') return;
    this.gateway = this.kept?.gateway ?? this.preset.gateways[this.service] ?? '';
    this.key = this.kept?.key ?? '';
  }

  async forget(): Promise<void> {
    const { service } = this;
    const forgotten = await this.#parts.store.forgetAccess(service);
    this.problem = forgotten.ok ? undefined : forgotten.problem;
    if (!forgotten.ok) return;
    this.accesses = this.accesses.filter((access) => access.service !== service);
    this.choose(service);
  }

  /** Shows what would be sent, once all fields are right. Whether they are. */
  ask(): boolean {
    this.isChecked = true;
    const gateway = gatewayOf(this.gateway);
    if (this.wrong.length > 0 || gateway === undefined) return false;
    const query = this.#query();
    const announced = announcementOf(query);
    const operator = this.isPreset ? this.preset.operator : undefined;
    this.question = {
      query,
      gateway,
      announced,
      requestsAtMost: mostRequests(announced),
      consent: {
        kind: 'lookUp',
        service: query.service,
        recipients: consentParties(query.service, gateway, operator),
        wording: consentWords(query, gateway, operator),
        language: language.current,
        textVersion: consentTextVersion,
        announced: announced.map(({ request }) => shownAddress(request, gateway)),
        sent: [],
      },
    };
    this.phase = 'question';
    return true;
  }

  back(): void {
    this.phase = 'form';
    this.problem = undefined;
  }

  /** The yes: keeps the record of it, and then sends. */
  async agree(): Promise<void> {
    const { question } = this;
    if (!question || this.phase !== 'question') return;
    const { store, now } = this.#parts;
    const key = this.key.trim();
    const abort = new AbortController();
    this.#abort = abort;
    const consent = { ...question.consent, id: crypto.randomUUID(), givenAt: now().toISOString() };
    this.phase = 'sending';
    this.progress = undefined;
    const { service, gateway } = { service: question.query.service, gateway: question.gateway };
    const kept = await store.put([consent]);
    const isRemembered = kept.ok && this.isKept ? await store.keepAccess({ service, gateway, key }) : kept;
    if (!isRemembered.ok) {
      this.problem = isRemembered.problem;
      this.phase = 'question';
      return;
    }
    const courier = this.#parts.openCourier();
    try {
      this.#show(
        await runLookUp({
          query: question.query,
          gateway,
          key,
          consent,
          courier,
          keep: (record) => store.put([record]),
          signal: abort.signal,
          onProgress: ({ fileName }, sent) => (this.progress = { fileName, sent }),
          now: () => now().toISOString(),
        }),
        abort.signal.aborted,
      );
    } finally {
      courier.end();
    }
  }

  /** Ends what is under way; nothing more is sent. */
  stop(): void {
    this.#abort?.abort();
  }

  /** The person wants to see what came before the rest failed or was stopped. */
  review(): void {
    this.#parts.received({ files: this.files, missing: this.missing });
  }

  #show({ files, missing }: LookUpEnd, wasStopped: boolean): void {
    this.files = files;
    this.missing = missing;
    this.wasStopped = wasStopped;
    if (files.length > 0 && !wasStopped) this.review();
    else this.phase = 'ended';
  }

  #query(): LookUpQuery {
    const { dossier, now } = this.#parts;
    if (this.service === 'openDart') {
      // Reports of a year are filed in the next one.
      return { service: 'openDart', dartCode: this.dartCode.trim(), newestYear: now().getFullYear() - 1 };
    }
    const known = dossier.patents.filter(
      ({ claims, backwardCitations }) =>
        valueOf(claims) !== undefined && valueOf(backwardCitations) !== undefined,
    );
    return {
      service: 'kipris',
      applicant: this.applicant.trim(),
      detailsAtMost: this.detailsAtMost,
      known: known.map(({ applicationNumber }) => applicationNumber),
    };
  }
}
