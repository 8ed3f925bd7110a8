import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { formatMillionWon, formatWonInWords } from '../format';
import NumberBox from './number-box.svelte';
import { amountParser } from './number-parsers';

async function showAmount(value: number | undefined, isSigned = true) {
  const onvalue = vi.fn();
  await render(NumberBox, {
    name: '매출액 2024',
    value,
    format: formatMillionWon,
    parse: amountParser(isSigned),
    inWords: formatWonInWords,
    unit: '백만원',
    placeholder: '아직 답하지 않음',
    onvalue,
  });
  return { onvalue, box: page.getByRole('textbox', { name: '매출액 2024' }) };
}

it.each([
  ['1,234', 1_234_000_000],
  ['(1,234)', -1_234_000_000],
  ['△1,234', -1_234_000_000],
  ['12억 3천만', 1_230_000_000],
  ['１２３', 123_000_000],
  ['0', 0],
])('understands a pasted %s', async (text, won) => {
  const { onvalue, box } = await showAmount(undefined);
  await box.fill(text);
  expect(onvalue).toHaveBeenLastCalledWith(won);
});

it('shows million won, and in words what is being typed', async () => {
  const { box } = await showAmount(1_230_000_000);
  await expect.element(box).toHaveValue('1,230');
  await box.fill('12억 3천만');
  await expect.element(page.getByText('= 12억 3,000만 원')).toBeVisible();
});

it('takes an emptied box for not answered, which is not zero', async () => {
  const { onvalue, box } = await showAmount(5_000_000);
  await box.fill('');
  expect(onvalue).toHaveBeenLastCalledWith(undefined);
});

it('says what is wrong once the box is left, and changes nothing', async () => {
  const { onvalue, box } = await showAmount(undefined, false);
  await box.fill('-5');
  (box.element() as HTMLElement).blur();
  await expect.element(page.getByText('음수가 될 수 없습니다', { exact: false })).toBeVisible();
  await expect.element(box).toHaveAttribute('aria-invalid', 'true');
  expect(onvalue).not.toHaveBeenCalled();
});
