import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Choosable, choosableItems, presets } from '../../src/domain/disclosure/choosable';
import { disclose } from '../../src/domain/disclosure/disclose';
import type { DisclosureChoice } from '../../src/domain/disclosure/disclosure';
import { known, typed } from '../../src/domain/dossier/answer';
import type { Dossier } from '../../src/domain/dossier/dossier';
import type { Patent } from '../../src/domain/dossier/patent';
import type { Note } from '../../src/domain/notes/note';
import { packIds, type PackId, type PackManifest } from '../../src/domain/pack/manifest';
import type { ReferenceDistribution } from '../../src/domain/pack/reference-distribution';
import type { PatentResult, ResultDocument } from '../../src/domain/result/result';
import { faceNames, type FontFiles } from '../../src/report/pdf/faces';
import type { ReportOrder } from '../../src/report/pdf/report-order';
import { goldenCompanies } from '../golden/companies';

const root = resolve(import.meta.dirname, '../..');
const readJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8'));

export const fontFiles = Object.fromEntries(
  faceNames.map((face) => [face, gunzipSync(readFileSync(join(root, `src/report/fonts/${face}.ttf.gz`)))]),
) as unknown as FontFiles;

export const manifests = Object.fromEntries(
  packIds.map((pack) => [pack, readJson('models', pack, 'manifest.json')]),
) as Readonly<Record<PackId, PackManifest>>;

const distribution = readJson('models/innovation-growth/reference.json') as ReferenceDistribution;

export const goldenResult = (name: keyof typeof goldenCompanies): ResultDocument =>
  readJson('tests/golden/results', `${name}.json`) as ResultDocument;

export interface Made {
  readonly dossier: Dossier;
  readonly result: ResultDocument;
  readonly notes?: readonly Note[];
  readonly isExample?: boolean;
}

export const madeOf = (name: keyof typeof goldenCompanies): Made => ({
  dossier: goldenCompanies[name],
  result: goldenResult(name),
});

/** What the full preset shows; everything that can be shown with `everything`. */
export const everything = (items: Choosable): DisclosureChoice => ({
  ...presets.full(items),
  values: items.values.map(({ indicator }) => indicator),
  inputs: items.inputs.map(({ id }) => id),
  notes: items.notes,
});

export function orderOf(
  { dossier, result, notes = [], isExample = false }: Made,
  choose: (items: Choosable) => DisclosureChoice = presets.full,
  rest: Partial<ReportOrder> = {},
): ReportOrder {
  const packs = packIds.map((purpose) => ({
    purpose,
    version: manifests[purpose].version,
    publisher: 'kPrK7qFNtVAzBkXb7oF7WXeUgTiMQ0iXxYVdSVGTkL4',
    digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  }));
  // Noon, so that it is the same day in almost every time zone.
  const evaluatedAt = '2026-11-27T12:00:00.000Z';
  const [innovation] = packs;
  const peers = innovation && { pack: innovation, distribution };
  const evaluation = { result, dossier, notes, packs, evaluatedAt, isExample, ...(peers && { peers }) };
  return {
    disclosure: disclose(evaluation, choose(choosableItems(evaluation))),
    manifests,
    language: 'ko',
    form: 'full',
    qrText: `https://example.com/rating/#verify?d=${'3f2a91c04be7d5560a1c'.repeat(2)}&k=Xy3vQ0aBc9dEfGh`,
    digest: '3f2a91c04be7d5560a1c8e77f0d9b2a46c5e13d2f8a790b1c4d6e8f00a1b2c3d',
    keyFingerprint: 'Xy3vQ0aBc9dEfGhIjKlMnOpQrStUvWxYz0123456789A',
    madeAt: evaluatedAt,
    ...rest,
  };
}

/** Forty patents of long and short titles, graded by hand. */
export function withManyPatents({ dossier, result }: Made, count = 40): Made {
  const numbers = Array.from(
    { length: count },
    (_, at) => `10${2012 + (at % 12)}99${String(10_000 + at * 37)}`,
  );
  const patents = numbers.map((applicationNumber, at): Patent => ({
    applicationNumber,
    kind: 'patent',
    title: known(titles[at % titles.length] ?? '', typed),
    status: known(at % 5 === 4 ? 'pending' : 'granted', typed),
    claims: known(4 + (at % 17), typed),
    filedOn: known(`${2012 + (at % 12)}-03-0${1 + (at % 9)}`, typed),
  }));
  const { originality } = result;
  if (originality.status !== 'graded') throw new Error('the company has no patents');
  const [pattern] = originality.patents;
  if (!pattern) throw new Error('the company has no patents');
  const graded = numbers.map((applicationNumber, at): PatentResult => ({
    ...pattern,
    applicationNumber,
    score: (7900 - at * 137) as PatentResult['score'],
  }));
  return {
    dossier: { ...dossier, patents },
    result: { ...result, originality: { ...originality, patents: graded, notHeld: 3 } },
  };
}

const titles = [
  '초정밀 연료 분사 노즐의 가공 방법',
  '다층 세라믹 소결체와 그 제조 방법, 이를 이용한 고온용 가스 센서 및 그 센서를 포함하는 배기 장치',
  'Method and apparatus for aligning micro-holes in fuel injection nozzles',
  '펨토초 레이저 유량 검사 장치',
  '쀍뛟힣 합금 분말을 이용한 내마모 코팅층 형성 방법',
];
