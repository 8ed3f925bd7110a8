import { appVersion } from '../../app-version';
import type { BackedUpCompany, BackupMaker } from '../../domain/backup/backup';
import { writeBackup } from '../../domain/backup/write-backup';
import { answerValue } from '../../domain/dossier/dossier';
import { m } from '../../i18n/generated/messages.js';
import { digestOfText } from '../../intake/evidence';
import { lockBackup } from '../../storage/lock-backup';
import { momentNow } from '../history/moment';
import { saveAsFile } from '../parts/save-as-file';
import type { OpenDraft } from '../state/open-draft.svelte';
import type { Session } from '../state/session.svelte';

/** Versions of the packs that rated the company, as far as they are loaded. */
export type PackVersions = BackupMaker['packs'];

/** Asked for when it is saved: what is saved is what is there then. */
export type CompaniesToSave = () => Promise<readonly CompanyToSave[]>;

/** What needs to be saved of a company; where the disk cannot be read any more, what was kept of it is missing. */
export interface CompanyToSave extends BackedUpCompany {
  readonly lacksBelongings?: true;
}

/** The company on the screen, saved or not, with what is kept of it on the device. */
export async function backedUp(
  { dossier, notes, isExample, autosave }: OpenDraft,
  session: Session | undefined,
): Promise<CompanyToSave> {
  const { state } = autosave;
  const id = session?.openId;
  const belongings = id === undefined ? (autosave.restored ?? {}) : await session?.drafts.belongingsOf(id);
  return {
    dossier,
    notes,
    isExample,
    ...(state.kind === 'saved' ? { savedAt: state.at } : {}),
    ...(belongings ?? { lacksBelongings: true }),
  };
}

/** One company or several as a file that any device with this app restores, with a passphrase by who knows it alone. */
export async function saveBackup(
  companies: readonly BackedUpCompany[],
  packs: PackVersions = [],
  passphrase?: string,
): Promise<void> {
  const { at: savedAt, day } = momentNow();
  const versions = packs.map(({ id, version }) => ({ id, version }));
  const text = await writeBackup(companies, { savedAt, app: appVersion, packs: versions }, digestOfText);
  const [only, ...others] = companies;
  const name =
    only && others.length === 0
      ? (answerValue(only.dossier, 'company.name') ?? m.draft_unnamed())
      : m.backup_all_name();
  const title = `${name} ${m.backup_file_name()} ${day}`;
  if (passphrase === undefined) saveAsFile(`${title}.json`, 'application/json', text);
  else saveAsFile(`${title}.jwe`, 'application/jose', await lockBackup(text, passphrase));
}
