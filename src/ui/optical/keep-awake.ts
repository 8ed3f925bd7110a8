/** Keeps the screen on while pictures are shown or read, where the browser allows it. Gives back what ends that. */
export function keepAwake(): () => void {
  // Missing outside secure contexts and in older browsers.
  const wakeLock = (navigator as { readonly wakeLock?: WakeLock }).wakeLock;
  let lock: WakeLockSentinel | undefined;
  let isOver = false;

  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    try {
      lock = await wakeLock?.request('screen');
      if (isOver) await lock?.release();
    } catch {
      // Refused, for example by a battery saver: the screen behaves as always.
    }
  };
  const heard = () => void ask();

  heard();
  // The browser takes the lock away whenever the page is hidden.
  document.addEventListener('visibilitychange', heard);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', heard);
    void lock?.release();
  };
}
