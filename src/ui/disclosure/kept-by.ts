/** One of a kind for each subject, as long as the subject is there. */
export function keptBy<Kept extends object>(make: () => Kept): (subject: object) => Kept {
  const all = new WeakMap<object, Kept>();
  return (subject) => {
    const kept = all.get(subject) ?? make();
    all.set(subject, kept);
    return kept;
  };
}
