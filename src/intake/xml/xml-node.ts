/** An element as the parser gives it: its text, or its children by name. Attributes are read only where they are asked for. */
export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] };

/** Children of a name, none or one or many: the parser makes a list only of several. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (node === undefined || typeof node === 'string' || !Object.hasOwn(node, name)) return [];
  const found = node[name];
  if (found === undefined) return [];
  return isList(found) ? found : [found];
}

const isList = (found: XmlNode | readonly XmlNode[]): found is readonly XmlNode[] => Array.isArray(found);

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  childrenOf(node, name)[0];

/** Follows a path of first children. */
export const descendantOf = (node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined =>
  path.reduce(childOf, node);

/** Text of a child, trimmed and in composed syllables; '' when it is absent, empty or blank. */
export function textOf(node: XmlNode | undefined, name: string): string {
  const child = childOf(node, name);
  return typeof child === 'string' ? child.trim().normalize('NFC') : '';
}

export function childNames(node: XmlNode | undefined): readonly string[] {
  return node === undefined || typeof node === 'string' ? [] : Object.keys(node);
}

/** Value of an attribute, trimmed; '' when it is absent. Only documents of `parseXmlWithAttributes` have any. */
export const attributeOf = (node: XmlNode | undefined, name: string): string => textOf(node, `@${name}`);

/** Text of an element, with or without attributes. */
export const contentOf = (node: XmlNode | undefined): string =>
  typeof node === 'string' ? node.trim().normalize('NFC') : textOf(node, '#text');
