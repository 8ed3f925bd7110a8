import { describe, expect, it, vi } from 'vitest';
import { whenNeeded } from './when-needed';

describe('a part that loads when it is needed', () => {
  it('is not loaded before somebody waits, and once for all who do', async () => {
    const load = vi.fn(() => Promise.resolve('store'));
    const part = whenNeeded(load);
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
    expect([await part, await part]).toEqual(['store', 'store']);
    expect(load).toHaveBeenCalledOnce();
  });

  it('is tried again after a load that failed', async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('no network'));
    load.mockResolvedValue('store');
    const part = whenNeeded(load);
    await expect(Promise.resolve(part)).rejects.toThrow('no network');
    expect(await part).toBe('store');
  });
});
