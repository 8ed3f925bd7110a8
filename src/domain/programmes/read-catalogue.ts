import {
  type Catalogue,
  catalogueFormat,
  catalogueSchema,
  isCriterion,
  type Programme,
  type Rule,
} from './catalogue';
import { type CatalogueFault, type Faults, fault, isFields } from './catalogue-fault';
import { catalogueShape } from './catalogue-shape';
import { contradictions } from './contradictions';
import { ruleFaults } from './criterion-faults';
import { namedRuleFaults } from './named-rules';

export type CatalogueReading =
  | { readonly state: 'read'; readonly catalogue: Catalogue }
  /** Made for a newer app. */
  | { readonly state: 'newer'; readonly schema: number; readonly known: number }
  | { readonly state: 'faulty'; readonly faults: readonly CatalogueFault[] };

/** Whether a JSON value says that it is a catalogue, good or not. */
export const isCatalogue = (value: unknown): boolean =>
  isFields(value) && value['format'] === catalogueFormat;

/** A catalogue, or everything that is wrong with it in the order of the file. Reads all of it or none. */
export function readCatalogue(value: unknown): CatalogueReading {
  if (!isFields(value)) return { state: 'faulty', faults: fault('notObject', '', value) };
  const { schema } = value;
  if (Number.isInteger(schema) && Number(schema) > catalogueSchema)
    return { state: 'newer', schema: Number(schema), known: catalogueSchema };
  const faults = catalogueShape(ruleFaults)(value, '');
  const more = faults.length > 0 ? faults : wholeFaults(value as unknown as Catalogue);
  if (more.length > 0) return { state: 'faulty', faults: more };
  return { state: 'read', catalogue: value as unknown as Catalogue };
}

/** What shows only in the whole. Contradictions are looked for once every name is known to lead somewhere. */
function wholeFaults(catalogue: Catalogue): Faults {
  const rules = catalogue.rules ?? {};
  const all = [
    ...Object.entries(rules).map(([name, rule]) => ({ rule, place: `rules.${name}` })),
    ...catalogue.programmes.map(({ criteria }, at) => ({
      rule: criteria,
      place: `programmes[${at}].criteria`,
    })),
  ];
  const faults = [
    ...repeated(catalogue.programmes.map(({ id }) => id)).flatMap(({ id, at }) =>
      fault('repeatedId', `programmes[${at}].id`, id),
    ),
    ...catalogue.programmes.flatMap((programme, at) =>
      repeatedCriteria(programme, `programmes[${at}].criteria`),
    ),
    ...all.flatMap(({ rule, place }) => namedRuleFaults(rule, place, rules)),
  ];
  if (faults.length > 0) return faults;
  return all.flatMap(({ rule, place }) => contradictions(rule, place, rules));
}

function repeated(ids: readonly string[]): readonly { readonly id: string; readonly at: number }[] {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ id, at }] : []));
}

const idsIn = (rule: Rule): readonly string[] => {
  if (isCriterion(rule)) return rule.id === undefined ? [] : [rule.id];
  if ('use' in rule) return [];
  if ('not' in rule) return idsIn(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(idsIn);
};

function repeatedCriteria({ criteria }: Programme, place: string): Faults {
  return repeated(idsIn(criteria)).flatMap(({ id }) => fault('repeatedId', place, id));
}
