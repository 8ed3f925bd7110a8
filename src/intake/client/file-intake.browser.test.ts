import { afterEach, expect, it } from 'vitest';
import { FileIntake } from './file-intake';

const summary = JSON.stringify({
  status: '000',
  message: '정상',
  list: [
    {
      bsns_year: '2023',
      corp_code: '00000001',
      sj_div: 'BS',
      account_nm: '자산총계',
      thstrm_amount: '1,234',
    },
  ],
});
const search =
  '<response><header/><body><items><item><applicationNumber>1020169000001</applicationNumber>' +
  '<inventionTitle>지어낸 발명</inventionTitle></item></items></body></response>';

const realWorker = () =>
  new Worker(new URL('../worker/intake.worker.ts', import.meta.url), { type: 'module' });
const scriptWorker = (script: string) => () => new Worker(URL.createObjectURL(new Blob([script])));

let intake: FileIntake | undefined;
afterEach(() => intake?.stop());

it('real files go through the real worker', async () => {
  intake = new FileIntake(realWorker);
  const read = await intake.read([
    new File([summary], '재무.json'),
    new File([search], 'patent.xml'),
    new File([summary.slice(0, 50)], 'cut.json'),
  ]);
  expect(read.map(({ outcome }) => (outcome.ok ? outcome.value.length : outcome.problem.code))).toEqual([
    1,
    1,
    'jsonBroken',
  ]);
  const [first] = read;
  expect(first?.outcome.ok && first.outcome.value[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
});

it('a file of 100 MB is refused at once', async () => {
  intake = new FileIntake(realWorker);
  const piece = new Blob([new Uint8Array(1024 * 1024)]);
  const file = new File(Array<Blob>(100).fill(piece), 'large.xml');
  const [read] = await intake.read([file]);
  expect(read?.outcome).toMatchObject({ problem: { code: 'fileTooLarge', megabytes: 100 } });
});

it('a parser that never returns is ended, and the next file is read', async () => {
  const workers = [scriptWorker('onmessage = () => { for (;;); };'), realWorker];
  intake = new FileIntake(() => (workers.shift() ?? realWorker)(), 3);
  const read = await intake.read([new File(['x'], 'a.json'), new File([summary], 'b.json')]);
  expect(read[0]?.outcome).toMatchObject({ problem: { code: 'tookTooLong', seconds: 3 } });
  expect(read[1]?.outcome.ok).toBe(true);
});

it('a worker that throws at its start ends in a message', async () => {
  intake = new FileIntake(scriptWorker('throw new Error("broken on purpose");'));
  const [read] = await intake.read([new File(['x'], 'a.json')]);
  expect(read?.outcome).toMatchObject({ problem: { code: 'readerDied' } });
});
