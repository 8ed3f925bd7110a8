import { failure, type Outcome, type Problem, success } from '../problem';
import { handOverShape } from '../hand-over/hand-over-shape';
import {
  type BackedUpBelongings,
  type BackedUpCompany,
  backupFormat,
  backupSchema,
  type DigestOf,
  type SectionName,
  sectionVersions,
} from './backup';
import {
  evaluationShape,
  institutionShape,
  manifestShape,
  scenarioShape,
  thresholdsShape,
} from './belongings-shape';
import { dossierShape } from './dossier-shape';
import { noteShape } from './note-shape';
import {
  distinctBy,
  flag,
  isoTime,
  listOf,
  Misfit,
  object,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
} from '../json-shape';

/** What a backup file holds. A company that cannot be read does not take the others along. */
export interface ReadBackup {
  readonly savedAt: string;
  readonly companies: readonly BackedUpCompany[];
  readonly problems: readonly Problem[];
}

/** Whether a value of JSON says that it is a backup; it may still be damaged. */
export const isBackup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === backupFormat;

const anything: Shape<unknown> = (value) => value;

const frame = object({
  format: oneOf([backupFormat]),
  schema: oneOf([backupSchema]),
  savedAt: isoTime,
  app: text,
  packs: listOf(object({ id: text, version: text })),
  companies: listOf(anything),
});

const company = object({ sha256: textLike(/^[0-9a-f]{64}$/), content: record });

const sectionOf = <Content>(shape: Shape<Content>) => object({ version: oneOf([1]), content: shape });

const handOvers = distinctBy(listOf(handOverShape), ({ id }) => id);

const content = object(
  {
    isExample: flag,
    sections: object(
      { dossier: sectionOf(dossierShape) },
      {
        notes: sectionOf(listOf(noteShape)),
        evaluations: sectionOf(listOf(evaluationShape)),
        scenarios: sectionOf(listOf(scenarioShape)),
        thresholds: sectionOf(thresholdsShape),
        manifests: sectionOf(listOf(manifestShape)),
        handOvers: sectionOf(handOvers),
        formerHandOvers: sectionOf(handOvers),
        institutions: sectionOf(distinctBy(listOf(institutionShape), ({ fingerprint }) => fingerprint)),
      },
    ),
  },
  { savedAt: isoTime },
);

/** Every company of a backup that can be read, or why there is none. Nothing that the file holds is dropped silently. */
export async function readBackup(
  value: unknown,
  fileName: string,
  digestOf: DigestOf,
): Promise<Outcome<ReadBackup>> {
  const newer = newerSchema(value, fileName);
  if (newer) return newer;
  const read = fitting(() => frame(value, ''), fileName);
  if (!read.ok) return read;
  const outcomes = await Promise.all(
    read.value.companies.map((one, at) => readCompany(one, `companies[${at}]`, fileName, digestOf)),
  );
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]));
  const [first] = problems;
  if (first && problems.length === outcomes.length) return { ok: false, problem: first };
  if (outcomes.length === 0) return failure('backupEmpty', { fileName });
  const companies = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  return success({ savedAt: read.value.savedAt, companies, problems });
}

/** Said before anything else: a newer frame may hold fields that only a newer app knows. */
function newerSchema(value: unknown, fileName: string) {
  const schema = record(value, '')['schema'];
  const isNewer = typeof schema === 'number' && Number.isInteger(schema) && schema > backupSchema;
  return isNewer ? failure('backupNewer', { fileName, schema, known: backupSchema }) : undefined;
}

async function readCompany(
  value: unknown,
  place: string,
  fileName: string,
  digestOf: DigestOf,
): Promise<Outcome<BackedUpCompany>> {
  const read = fitting(() => company(value, place), fileName);
  if (!read.ok) return read;
  const inside = `${place}.content`;
  const unknown = unknownSection(read.value.content, fileName, inside);
  if (unknown) return unknown;
  if ((await digestOf(JSON.stringify(read.value.content))) !== read.value.sha256) {
    return failure('backupChanged', { fileName, place: companyPlace(read.value.content, place) });
  }
  return fitting(() => {
    const { sections, ...others } = content(read.value.content, inside);
    const { dossier, notes, ...belongings } = sections;
    return {
      ...others,
      dossier: dossier.content,
      ...(notes && { notes: notes.content }),
      ...contentsOf(belongings),
    };
  }, fileName);
}

type Sections = {
  readonly [Name in keyof BackedUpBelongings]?: { readonly content: NonNullable<BackedUpBelongings[Name]> };
};

/** What is in the sections, each under its own name. */
const contentsOf = (sections: Sections): BackedUpBelongings =>
  Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, section.content]));

/** See [Note: sections of a backup]. */
function unknownSection(held: Readonly<Record<string, unknown>>, fileName: string, place: string) {
  const { sections } = held;
  if (typeof sections !== 'object' || sections === null) return undefined;
  for (const [section, one] of Object.entries(sections)) {
    const known = Object.hasOwn(sectionVersions, section) ? sectionVersions[section as SectionName] : 0;
    const version = versionOf(one);
    if (known === 0 || (typeof version === 'number' && version > known)) {
      return failure('backupSectionUnknown', { fileName, section, place: `${place}.sections` });
    }
  }
  return undefined;
}

const versionOf = (section: unknown): unknown =>
  typeof section === 'object' && section !== null && 'version' in section ? section.version : undefined;

/** The company's name where it can still be read, beside its place. */
function companyPlace(held: Readonly<Record<string, unknown>>, place: string): string {
  const path = ['sections', 'dossier', 'content', 'answers', 'company.name', 'value'];
  const name = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    held,
  );
  return typeof name === 'string' ? `${place} (${name.slice(0, 60)})` : place;
}

/** What fits its shape; a misfit becomes the problem that a person reads. */
function fitting<Value>(read: () => Value, fileName: string): Outcome<Value> {
  try {
    return success(read());
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const { kind, place } = error;
    if (kind === 'unknownField') return failure('backupFieldUnknown', { fileName, place });
    return kind === 'missing'
      ? failure('backupFieldMissing', { fileName, place })
      : failure('backupValueInvalid', { fileName, place });
  }
}
