import type { StatementBasis } from '../../../domain/dossier/statement-year';
import { calendarDateOf } from '../../text/calendar-date';
import { attributeOf, childNames, childrenOf, contentOf, type XmlNode } from '../../xml/xml-node';

/** To which company, days and basis an amount belongs. */
export interface Context {
  /** DART's number of the company. */
  readonly entity: string;
  /** First day of a period; absent for the day of a balance. ISO. */
  readonly start?: string;
  readonly end: string;
  readonly basis: StatementBasis;
}

/** Children of a local name, whatever prefix the document gives it. */
export function childrenNamed(node: XmlNode | undefined, local: string): readonly XmlNode[] {
  return childNames(node)
    .filter((name) => localName(name) === local)
    .flatMap((name) => childrenOf(node, name));
}

export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

const basisAxis = 'ConsolidatedAndSeparateFinancialStatementsAxis';
const basisByMember: Readonly<Record<string, StatementBasis>> = {
  SeparateMember: 'separate',
  ConsolidatedMember: 'consolidated',
};

/** The context; nothing where it is a part of the whole: a component of equity, a segment, an auditor. */
export function contextOf(node: XmlNode): Context | undefined {
  const [entity] = childrenNamed(node, 'entity');
  const [period] = childrenNamed(node, 'period');
  const basis = basisOf([...childrenNamed(entity, 'segment'), ...childrenNamed(node, 'scenario')]);
  const [instant, start, end] = ['instant', 'startDate', 'endDate'].map((name) =>
    calendarDateOf(contentOf(childrenNamed(period, name)[0])),
  );
  const last = instant ?? end;
  if (basis === undefined || last === undefined || (instant === undefined && start === undefined)) {
    return undefined;
  }
  const identifier = contentOf(childrenNamed(entity, 'identifier')[0]);
  return { entity: identifier, ...(instant === undefined && start ? { start } : {}), end: last, basis };
}

function basisOf(scenarios: readonly XmlNode[]): StatementBasis | undefined {
  const dimensions = scenarios.flatMap((scenario) =>
    childNames(scenario).flatMap((name) => childrenOf(scenario, name)),
  );
  const [first, ...others] = dimensions;
  if (first === undefined) return 'unstated';
  if (others.length > 0 || localName(attributeOf(first, 'dimension')) !== basisAxis) return undefined;
  const member = localName(contentOf(first));
  return Object.hasOwn(basisByMember, member) ? basisByMember[member] : undefined;
}
