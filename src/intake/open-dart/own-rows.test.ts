import { describe, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import type { ConfirmedAccount } from '../../domain/dossier/confirmed-account';
import { readBytes } from '../read-bytes';
import { makeBulkTable } from '../testing/make-bulk';
import { type MadeFiling, plainFiling } from '../testing/made-filing';
import { makeViewerSheets } from '../testing/make-viewer-sheets';
import { makeXbrlZip } from '../testing/make-xbrl';

/** Research under a name that only this firm has. */
const label = '신제품개발원가';
const filing: MadeFiling = {
  ...plainFiling,
  rows: plainFiling.rows.map((row) =>
    row.account === 'rdExpense' ? { ...row, label, account: undefined } : row,
  ),
};
const formats = {
  'a filing in XBRL': () => makeXbrlZip([filing]),
  'a bulk download': () => makeBulkTable({ statement: 'CIS', filings: [filing] }),
  "the viewer's spreadsheet": () => makeViewerSheets([filing]),
} as const;

describe.each(Object.entries(formats))('a row that only the firm can tell, in %s,', (_, make) => {
  const read = async (account?: ConfirmedAccount['account']) => {
    const confirmed = account ? [{ form: 'is', label, account } as const] : [];
    const outcome = await readBytes(make(), 'x', { confirmed, company: { stockCode: '990010' } });
    const [reading] = outcome.ok ? outcome.value : [];
    if (!reading) throw new Error(JSON.stringify(outcome));
    return reading;
  };
  const research = ({ statements }: Awaited<ReturnType<typeof read>>) =>
    valueOf(statements[0]?.values.rdExpense);

  it('is asked about where its account is missing, and not taken', async () => {
    const reading = await read();
    expect(reading.ownRows).toMatchObject([{ form: 'is', label }]);
    expect(reading.ownRows?.[0]?.amounts).toContainEqual({ fiscalYear: 2025, won: 36_000_000 });
    expect(reading.ownRows?.[0]).not.toHaveProperty('account');
    expect(research(reading)).toBeUndefined();
  });

  it('counts as the person has said, and can be said otherwise', async () => {
    const said = await read('rdExpense');
    expect(research(said)).toBe(36_000_000);
    expect(said.ownRows).toMatchObject([{ label, account: 'rdExpense' }]);
    const none = await read('none');
    expect(research(none)).toBeUndefined();
    expect(none.ownRows).toMatchObject([{ label, account: 'none' }]);
  });
});
