/** An object with the text under a name; an empty one where there is no text. */
export const namedAs = <Name extends string>(name: Name, text: string | undefined) =>
  (text ? { [name]: text } : {}) as { readonly [Key in Name]?: string };
