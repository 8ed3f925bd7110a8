import type { RatesAside } from '../state/rated-aside.svelte';

/** An engine whose result never comes. */
export const neverRates: RatesAside = () => new Promise(() => undefined);
