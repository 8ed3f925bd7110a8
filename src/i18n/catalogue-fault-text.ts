import type { CatalogueFault, CatalogueFaultKind } from '../domain/programmes/catalogue-fault';
import type { Language } from '../domain/local-text';
import { m } from './generated/messages.js';
import { getLocale } from './generated/runtime.js';

type Sentence = (properties: { readonly found: string }, language: { readonly locale: Language }) => string;

const sentences: Readonly<Record<CatalogueFaultKind, Sentence>> = {
  notObject: m.catalogue_fault_notObject,
  notList: m.catalogue_fault_notList,
  notText: m.catalogue_fault_notText,
  notBothLanguages: m.catalogue_fault_notBothLanguages,
  notVersion: m.catalogue_fault_notVersion,
  notDate: m.catalogue_fault_notDate,
  notLink: m.catalogue_fault_notLink,
  notOneOf: m.catalogue_fault_notOneOf,
  missing: m.catalogue_fault_missing,
  unknownField: m.catalogue_fault_unknownField,
  repeatedId: m.catalogue_fault_repeatedId,
  notRule: m.catalogue_fault_notRule,
  unknownFact: m.catalogue_fault_unknownFact,
  operatorUnfit: m.catalogue_fault_operatorUnfit,
  valueUnfit: m.catalogue_fault_valueUnfit,
  impossible: m.catalogue_fault_impossible,
  idMissing: m.catalogue_fault_idMissing,
  contradictory: m.catalogue_fault_contradictory,
  unknownRule: m.catalogue_fault_unknownRule,
  circular: m.catalogue_fault_circular,
  periodReversed: m.catalogue_fault_periodReversed,
};

/** Where in a catalogue something is wrong, and what, by default in the page's language. */
export function catalogueFaultText(
  { kind, place, found }: CatalogueFault,
  locale: Language = getLocale(),
): string {
  const sentence = sentences[kind]({ found }, { locale });
  return m.catalogue_fault_at({ place: place === '' ? '{}' : place, sentence }, { locale });
}
