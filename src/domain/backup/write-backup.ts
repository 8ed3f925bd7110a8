import {
  type BackedUpCompany,
  backupFormat,
  type BackupMaker,
  backupSchema,
  belongingsIn,
  type DigestOf,
  type SectionName,
  sectionVersions,
} from './backup';

const isThere = (content: unknown): boolean =>
  content !== undefined && !(Array.isArray(content) && content.length === 0);

/** A section of each part that has something in it. */
function sectionsOf({ dossier, notes, ...belongings }: BackedUpCompany) {
  const parts: Partial<Record<SectionName, unknown>> = { dossier, notes, ...belongingsIn(belongings) };
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([, content]) => isThere(content))
      .map(([name, content]) => [name, { version: sectionVersions[name as SectionName], content }]),
  );
}

/** The text of a backup file. Each company carries the digest of what is saved of it. */
export async function writeBackup(
  companies: readonly BackedUpCompany[],
  made: BackupMaker & { readonly savedAt: string },
  digestOf: DigestOf,
): Promise<string> {
  const written = await Promise.all(
    companies.map(async (company) => {
      const { isExample, savedAt } = company;
      const content = {
        isExample,
        ...(savedAt === undefined ? {} : { savedAt }),
        sections: sectionsOf(company),
      };
      return { sha256: await digestOf(JSON.stringify(content)), content };
    }),
  );
  const { app, packs, savedAt } = made;
  const file = { format: backupFormat, schema: backupSchema, savedAt, app, packs, companies: written };
  return `${JSON.stringify(file, null, 1)}\n`;
}
