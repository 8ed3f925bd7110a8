import { scriptUrl } from '../script-url';

export type OfflineState = 'none' | 'preparing' | 'ready' | 'updateWaiting';

/**
 * The service worker, from the first grade or the first check of a report on: registered earlier, it would fetch the
 * runtime a second time while the page waits for it. See [Note: updates are offered].
 */
class Offline {
  state = $state<OfflineState>('none');
  #registration: ServiceWorkerRegistration | undefined;

  async prepare(): Promise<void> {
    if (this.state !== 'none' || !('serviceWorker' in navigator)) return;
    this.state = 'preparing';
    try {
      const registration = await navigator.serviceWorker.register(scriptUrl('./service-worker.js'));
      this.#registration = registration;
      registration.addEventListener('updatefound', () => this.#watch(registration.installing));
      this.#watch(registration.installing);
      if (registration.active) this.#settle();
    } catch (error) {
      // Without a service worker the app works as before, with a network.
      console.warn('No offline use:', error);
      this.state = 'none';
    }
  }

  /** The person accepted the waiting version: it takes over, and the page loads it. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
  }

  #watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' || worker.state === 'activated') this.#settle();
    });
  }

  #settle(): void {
    const { active, waiting } = this.#registration ?? {};
    if (active && waiting) this.state = 'updateWaiting';
    else if (active) this.state = 'ready';
  }
}

export const offline = new Offline();
