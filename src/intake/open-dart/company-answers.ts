import { known, type Source } from '../../domain/dossier/answer';
import { parseCount } from '../../domain/dossier/count';
import { namesSameCompany } from '../../domain/dossier/company-name';
import type { Answers } from '../../domain/dossier/dossier';
import { corporateNumberProblem, formatCorporateNumber } from '../../domain/dossier/identifiers';
import { regionOfAddress } from '../../domain/indicators/region-of-address';
import type { SoughtCompany } from '../intake-api';

/** A text of a filing and where it stands. */
export interface StatedText {
  readonly text: string;
  readonly source: Source;
}

/** What a filing says of the company beside its statements. Names and numbers of people stand there too and are not read. */
export interface StatedCompany {
  readonly name?: StatedText | undefined;
  readonly dartCode?: StatedText | undefined;
  readonly corporateNumber?: StatedText | undefined;
  readonly employees?: StatedText | undefined;
  /** A letter of OpenDART's corp_cls, or the market as filings name it: "코스닥시장상장법인". */
  readonly market?: StatedText | undefined;
  readonly address?: StatedText | undefined;
  /** "감사" where the statements were audited; a review ("검토") says nothing. */
  readonly audit?: StatedText | undefined;
}

/** Market by corp_cls. E says only "none of the three". */
const byClass: Readonly<Record<string, string>> = { Y: 'kospi', K: 'kosdaq', N: 'konex' };
const byMarketName: readonly (readonly [RegExp, string])[] = [
  [/유가증권/, 'kospi'],
  [/코스닥/, 'kosdaq'],
  [/코넥스/, 'konex'],
];

/** The answer to the question for the listing; nothing for companies that are on none of the three markets. */
export const listingOf = (market: string): string | undefined =>
  byClass[market] ?? byMarketName.find(([name]) => name.test(market))?.[1];

/** The region of an address. The address itself is not kept, not even as evidence. */
export function regionAnswer({ text, source }: StatedText): Answers {
  const found = regionOfAddress(text);
  if (!found) return {};
  const evidence = source.kind === 'file' ? { ...source, raw: found.word } : source;
  return { 'programme.region': known(found.region, evidence) };
}

/** The answers in it; texts that are none are left out, and so is a name that is known already in another style. */
export function companyAnswers(
  { name, dartCode, corporateNumber, employees, market, address, audit }: StatedCompany,
  sought: SoughtCompany = {},
): Answers {
  const count = parseCount(employees?.text ?? '', [0, 500_000]);
  const isNumber = corporateNumber && corporateNumberProblem(corporateNumber.text) !== 'length';
  const isKnown = sought.name !== undefined && name !== undefined && namesSameCompany(sought.name, name.text);
  const listing = listingOf(market?.text ?? '');
  const isName = name && name.text.length <= 100 && (!isKnown || name.text === sought.name);
  return {
    ...(isName ? { 'company.name': known(name.text, name.source) } : {}),
    ...(dartCode && /^\d{8}$/.test(dartCode.text)
      ? { 'company.dartCode': known(dartCode.text, dartCode.source) }
      : {}),
    ...(market && listing ? { 'company.listing': known(listing, market.source) } : {}),
    ...(address ? regionAnswer(address) : {}),
    ...(audit?.text === '감사' ? { 'company.audited': known(true, audit.source) } : {}),
    ...(isNumber
      ? {
          'company.legalForm': known('corporation', corporateNumber.source),
          'company.corporateNumber': known(
            formatCorporateNumber(corporateNumber.text),
            corporateNumber.source,
          ),
        }
      : {}),
    ...(employees && count.kind === 'count'
      ? { 'company.employees': known(count.count, employees.source) }
      : {}),
  };
}
