/** A part that loads when somebody first waits for it; a load that failed is tried again by whoever waits next. */
export function whenNeeded<Part>(load: () => Promise<Part>): PromiseLike<Part> {
  let loading: Promise<Part> | undefined;
  const begin = (): Promise<Part> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return { then: (resolved, rejected) => begin().then(resolved, rejected) };
}
