import { describe, expect, it } from 'vitest';
import { scriptUrl } from './script-url';

describe('the address of a script', () => {
  it('is trusted when it is ours', () => {
    expect(String(scriptUrl('./worker.js'))).toBe(new URL('./worker.js', document.baseURI).href);
  });

  it.each(['https://example.org/worker.js', '//example.org/worker.js', 'data:text/javascript,0', 'blob:x'])(
    'is refused when it is %s',
    (url) => expect(() => scriptUrl(url)).toThrow('Not a script of this app'),
  );
});
