import { attributeOf, contentOf, type XmlNode } from '../../xml/xml-node';
import { childrenNamed } from './context';

const standardRole = 'http://www.xbrl.org/2003/role/label';

/** Korean labels of a label linkbase by the id of their concept. */
export function labelsOf(document: XmlNode): ReadonlyMap<string, string> {
  const [linkbase] = childrenNamed(document, 'linkbase');
  const labels = new Map<string, string>();
  for (const link of childrenNamed(linkbase, 'labelLink')) addLabels(link, labels);
  return labels;
}

/** A locator names a concept, an arc leads from it to a label. */
function addLabels(link: XmlNode, labels: Map<string, string>): void {
  const byName = (nodes: readonly XmlNode[], valueOf: (node: XmlNode) => string) =>
    new Map(nodes.map((node) => [attributeOf(node, 'xlink:label'), valueOf(node)]));
  const concepts = byName(childrenNamed(link, 'loc'), (node) => {
    const href = attributeOf(node, 'xlink:href');
    return href.slice(href.indexOf('#') + 1);
  });
  const standard = childrenNamed(link, 'label').filter(
    (node) => attributeOf(node, 'xlink:role') === standardRole && isKorean(node),
  );
  const texts = byName(standard, contentOf);
  for (const arc of childrenNamed(link, 'labelArc')) {
    const concept = concepts.get(attributeOf(arc, 'xlink:from'));
    const text = texts.get(attributeOf(arc, 'xlink:to'));
    if (concept && text) labels.set(concept, text);
  }
}

const isKorean = (node: XmlNode): boolean => /^(?:ko\b|$)/.test(attributeOf(node, 'xml:lang'));
