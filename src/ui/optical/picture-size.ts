/** Device pixels of one module, whole so that all modules are of one size, in as much width as there is. */
export const modulePixels = (width: number, pixelRatio: number, modules: number): number =>
  Math.max(1, Math.floor((width * pixelRatio) / modules));
