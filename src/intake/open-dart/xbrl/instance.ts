import { attributeOf, childNames, childrenOf, contentOf, type XmlNode } from '../../xml/xml-node';
import { childrenNamed, type Context, contextOf, localName } from './context';

/** One stated value. */
export interface Fact {
  /** As OpenDART writes ids: "ifrs-full_Assets", "entity00126380_udf_BS_…". */
  readonly concept: string;
  readonly contextId: string;
  /** Currency of an amount, '' for anything else. */
  readonly currency: string;
  readonly text: string;
}

/** A filing: its values and what they belong to. Contexts that are parts of the whole are left out. */
export interface Instance {
  readonly facts: readonly Fact[];
  readonly contexts: ReadonlyMap<string, Context>;
}

/** The filing of a document that was parsed with its attributes; nothing for other XML. */
export function instanceOf(document: XmlNode): Instance | undefined {
  const [root] = childrenNamed(document, 'xbrl');
  if (root === undefined || typeof root === 'string') return undefined;
  const contexts = new Map(
    childrenNamed(root, 'context').flatMap((node) => {
      const context = contextOf(node);
      return context ? [[attributeOf(node, 'id'), context] as const] : [];
    }),
  );
  return { contexts, facts: factsOf(root, currenciesOf(root)) };
}

/** Codes of ISO 4217 by the id of their unit. */
function currenciesOf(root: XmlNode): ReadonlyMap<string, string> {
  return new Map(
    childrenNamed(root, 'unit').flatMap((node) => {
      const measure = contentOf(childrenNamed(node, 'measure')[0]);
      const isCurrency = /^iso4217:/i.test(measure);
      return isCurrency ? [[attributeOf(node, 'id'), localName(measure).toUpperCase()] as const] : [];
    }),
  );
}

function factsOf(root: XmlNode, currencies: ReadonlyMap<string, string>): readonly Fact[] {
  return childNames(root).flatMap((name) => {
    const [prefix, local] = name.split(':');
    if (prefix === undefined || local === undefined) return [];
    const namespace = attributeOf(root, `xmlns:${prefix}`).split('/').at(-1) ?? '';
    return childrenOf(root, name).flatMap((node): Fact[] => {
      const contextId = attributeOf(node, 'contextRef');
      const isNil = attributeOf(node, 'xsi:nil') === 'true';
      if (contextId === '' || isNil) return [];
      const currency = currencies.get(attributeOf(node, 'unitRef')) ?? '';
      return [{ concept: `${namespace}_${local}`, contextId, currency, text: contentOf(node) }];
    });
  });
}
