import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { amountOf } from '../../domain/dossier/statement-year';
import { limits } from '../limits';
import { plainFiling } from '../testing/made-filing';
import { makeXbrlZip } from '../testing/make-xbrl';
import { FileIntake } from './file-intake';

const realWorker = () =>
  new Worker(new URL('../worker/intake.worker.ts', import.meta.url), { type: 'module' });

let intake: FileIntake | undefined;
afterEach(() => intake?.stop());

/** As many lines as the balance sheets of all listed companies have. */
const companyCount = 1500;
function makeTable(): string {
  const header =
    '재무제표종류\t종목코드\t회사명\t시장구분\t업종\t업종명\t결산월\t결산기준일\t보고서종류\t통화\t항목코드\t항목명\t당기\t전기\t전전기\t\r\n';
  const companies = Array.from({ length: companyCount }, (_, index) => {
    const code = String(index).padStart(6, '0');
    const head = `재무상태표, 유동/비유동법-별도재무제표\t[${code}]\t똠방${index}\t코스닥시장상장법인\t292\t특수 목적용 기계 제조업\t12\t2025-12-31\t사업보고서\tKRW`;
    return Array.from(
      { length: 50 },
      (__, row) =>
        `${head}\tifrs-full_${row === 0 ? 'Assets' : 'OtherAssets'}\t   자산총계\t${index + 1},000,000\t\t\r\n`,
    ).join('');
  });
  return header + companies.join('');
}

it('one of thousands of companies is read in time', async () => {
  intake = new FileIntake(realWorker);
  const zip = zipSync({ '재무상태표.txt': strToU8(makeTable()) }, { level: 1 });
  const file = new File([Uint8Array.from(zip)], 'all.zip');
  const [asked] = await intake.read([file], { company: { name: '한빛정밀' } });
  expect(asked?.outcome).toMatchObject({
    problem: { code: 'companyNotChosen', companies: { length: companyCount } },
  });
  const start = performance.now();
  const [read] = await intake.read([file], { company: { name: '(주)똠방777' } });
  const seconds = (performance.now() - start) / 1000;
  expect(read?.outcome.ok && amountOf(read.outcome.value[0]?.statements[0], 'totalAssets')).toBe(778_000_000);
  expect(seconds).toBeLessThan(limits.secondsPerFile / 2);
});

it('a filing in XBRL is read from its archive', async () => {
  intake = new FileIntake(realWorker);
  const [read] = await intake.read([new File([makeXbrlZip([plainFiling])], 'filing.zip')]);
  expect(read?.outcome.ok && amountOf(read.outcome.value[0]?.statements[0], 'revenue')).toBe(30_000_000);
});
