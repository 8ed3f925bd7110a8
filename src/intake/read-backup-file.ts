import { type BackedUpCompany, backupFormat } from '../domain/backup/backup';
import { isBackup, readBackup } from '../domain/backup/read-backup';
import { answerValue } from '../domain/dossier/dossier';
import { listNames } from '../domain/dossier/edits';
import type { Reading } from '../domain/dossier/reading';
import type { Notice, Outcome, Problem } from '../domain/problem';
import { digestOfText, type FileFacts } from './evidence';
import { parseJson } from './json/parse-json';

/** Cheap, before anything is parsed: a text without the name of the format is none. */
const mayBeBackup = (text: string): boolean => /^\s*\{/.test(text) && text.includes(`"${backupFormat}"`);

/** A reading for each company of a backup file; nothing where the text is another. */
export async function readBackupFile(
  text: string,
  file: FileFacts,
): Promise<Outcome<readonly Reading[]> | undefined> {
  if (!mayBeBackup(text)) return undefined;
  const json = parseJson(text, file.fileName);
  if (!json.ok) return json;
  if (!isBackup(json.value)) return undefined;
  const read = await readBackup(json.value, file.fileName, digestOfText);
  if (!read.ok) return read;
  const { companies, problems } = read.value;
  const notices = unread(problems, companies.length + problems.length);
  return { ok: true, value: companies.map((company) => readingOf(company, file, notices)) };
}

/** Its values keep the sources that they had: the backup is no source of its own. */
function readingOf(company: BackedUpCompany, file: FileFacts, notices: readonly Notice[]): Reading {
  const { answers, statements, patents } = company.dossier;
  const lists = listNames.filter((name) => company.dossier[name] !== undefined);
  const companyName = answerValue(company.dossier, 'company.name');
  return {
    ...file,
    format: 'backup',
    ...(companyName === undefined ? {} : { companyName }),
    answers,
    statements,
    patents,
    ...Object.fromEntries(lists.map((name) => [name, company.dossier[name]])),
    backup: company,
    notices,
  };
}

function unread(problems: readonly Problem[], total: number): readonly Notice[] {
  const [first] = problems;
  if (!first) return [];
  const place = 'place' in first ? first.place : '';
  return [{ code: 'backupPartUnread', count: problems.length, total, place }];
}
