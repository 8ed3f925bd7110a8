import { expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import { emptyDossier } from '../dossier/dossier';
import type { Patent, PatentStatus } from '../dossier/patent';
import { patentTotals } from './intellectual-property';

function card(status: PatentStatus, claims: number, days: number, cites: number, cited: number, ipc: number) {
  const registered = new Date(Date.parse('2019-03-04') + days * 86_400_000).toISOString().slice(0, 10);
  return {
    kind: 'patent',
    status: known(status, typed),
    claims: known(claims, typed),
    filedOn: known('2019-03-04', typed),
    ...(days > 0 && { registeredOn: known(registered, typed) }),
    backwardCitations: known(cites, typed),
    forwardCitations: known(cited, typed),
    ipcCodes: known(
      Array.from({ length: ipc }, (_, index) => `H01L 21/0${index}`),
      typed,
    ),
  } as const;
}

const numbered = (cards: readonly Omit<Patent, 'applicationNumber'>[]): readonly Patent[] =>
  cards.map((one, index) => ({ ...one, applicationNumber: `102019999000${index}` }));

// Worked example of the handbook, patent indicators 10, and a lapsed right that counts nowhere.
it('totals of a company are those of the form', () => {
  const patents = numbered([
    card('granted', 14, 688, 10, 7, 3),
    card('granted', 8, 912, 6, 0, 2),
    card('pending', 11, 0, 0, 0, 1),
    card('lapsed', 99, 400, 9, 9, 9),
  ]);
  expect(patentTotals({ ...emptyDossier, patents })).toEqual({
    grants: 2,
    applications: 1,
    claims: 33,
    grantDays: 800,
    backwardCitations: 16,
    forwardCitations: 7,
    ipcCodes: 6,
  });
});

it('a total of which nothing is known is unknown, not zero', () => {
  const patents = numbered([{ kind: 'patent', status: known('granted', typed) }]);
  expect(patentTotals({ ...emptyDossier, patents })).toMatchObject({ grants: 1, claims: undefined });
});
