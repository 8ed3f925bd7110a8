import type { LookUpService } from '../../domain/look-up-service';

interface ServiceFacts {
  /** What a gateway's address stands for. */
  readonly address: string;
  /** Parameter that carries the company's key. */
  readonly keyName: string;
}

export const services: Readonly<Record<LookUpService, ServiceFacts>> = {
  openDart: { address: 'https://opendart.fss.or.kr/api', keyName: 'crtfc_key' },
  kipris: { address: 'https://plus.kipris.or.kr', keyName: 'ServiceKey' },
};

const keyPatterns: Readonly<Record<LookUpService, RegExp>> = {
  openDart: /^[0-9a-zA-Z]{40}$/,
  // Base64 with its signs, of a length that is not published.
  kipris: /^[\w+/=.-]{10,120}$/,
};

export const isKey = (service: LookUpService, text: string): boolean => keyPatterns[service].test(text);
