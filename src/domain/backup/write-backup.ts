import {
  type BackedUpCompany,
  backupFormat,
  type BackupMaker,
  backupSchema,
  type DigestOf,
  sectionVersions,
} from './backup';

/** The text of a backup file. Each company carries the digest of what is saved of it. */
export async function writeBackup(
  companies: readonly BackedUpCompany[],
  made: BackupMaker & { readonly savedAt: string },
  digestOf: DigestOf,
): Promise<string> {
  const written = await Promise.all(
    companies.map(async ({ dossier, notes = [], isExample, savedAt }) => {
      const content = {
        isExample,
        ...(savedAt === undefined ? {} : { savedAt }),
        sections: {
          dossier: { version: sectionVersions.dossier, content: dossier },
          ...(notes.length > 0 && { notes: { version: sectionVersions.notes, content: notes } }),
        },
      };
      return { sha256: await digestOf(JSON.stringify(content)), content };
    }),
  );
  const { app, packs, savedAt } = made;
  const file = { format: backupFormat, schema: backupSchema, savedAt, app, packs, companies: written };
  return `${JSON.stringify(file, null, 1)}\n`;
}
