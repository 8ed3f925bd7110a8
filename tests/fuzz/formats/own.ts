import { exampleDossier } from '../../../src/domain/dossier/example.ts';
import { writeBackup } from '../../../src/domain/backup/write-backup.ts';
import { digestOfText } from '../../../src/intake/evidence.ts';
import { writePatentCsv } from '../../../src/workbook/write-patent-csv.ts';
import { writeWorkbook } from '../../../src/workbook/write-workbook.ts';
import type { FuzzFormat } from '../fuzz-format.ts';
import { spoilZip } from '../within.ts';

const savedAt = '2026-11-22T01:02:03.456Z';

async function backup(): Promise<Uint8Array<ArrayBuffer>> {
  const made = { savedAt, app: '0.1.0', packs: [{ id: 'originality', version: '1.0.0' }] };
  const evaluation = {
    at: savedAt,
    day: '2026-11-22',
    occasion: 'pinned',
    dossier: exampleDossier,
    notes: [],
    digest: '0'.repeat(64),
    result: { schema: 1 },
    packs: [],
  } as const;
  const change = { at: 'answer', question: 'company.employees' } as const;
  const companies = [
    {
      dossier: exampleDossier,
      isExample: false,
      savedAt,
      evaluations: [evaluation],
      scenarios: [{ name: '가', changes: [change] }],
      thresholds: { limit: 3 },
    },
  ];
  return Uint8Array.from(new TextEncoder().encode(await writeBackup(companies, made, digestOfText)));
}

/** What this app hands out itself. */
export const ownFormats: readonly FuzzFormat[] = [
  { name: 'backup-json', make: backup },
  { name: 'own-workbook', make: () => writeWorkbook(exampleDossier, 'ko', 2025), spoil: spoilZip },
  {
    name: 'own-csv',
    make: () => Uint8Array.from(new TextEncoder().encode(writePatentCsv(exampleDossier, 'ko'))),
  },
];
