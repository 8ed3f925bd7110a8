import { type FileFormat, known } from '../../../domain/dossier/answer';
import type { Reading } from '../../../domain/dossier/reading';
import { failure, type Outcome, success } from '../../../domain/problem';
import { evidenceOf, type FileFacts } from '../../evidence';
import type { ReadOptions } from '../../intake-api';
import { limits } from '../../limits';
import { Remarks } from '../../remarks';
import { parseXmlWithAttributes } from '../../xml/parse-xml';
import { companyAnswers, type StatedText } from '../company-answers';
import { readRows } from '../read-rows';
import { namedAs } from '../named-as';
import { type Fact, type Instance, instanceOf } from './instance';
import { labelsOf } from './labels';
import { reportPeriodOf } from './report-period';
import { XbrlRows } from './xbrl-rows';

const format: FileFormat = 'openDartXbrl';

/** A filing of DART in XBRL: the instance, and the linkbase with the labels of the firm's own accounts where it is at hand. */
export interface XbrlTexts {
  /** Name of the instance within its archive, '' where it came alone. */
  readonly member: string;
  readonly instance: string;
  readonly labels?: string;
}

export function readXbrl(
  texts: XbrlTexts,
  file: FileFacts,
  options: ReadOptions,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const document = parseXmlWithAttributes(texts.instance, fileName);
  if (!document.ok) return document;
  const labels = texts.labels === undefined ? undefined : parseXmlWithAttributes(texts.labels, fileName);
  if (labels && !labels.ok) return labels;
  const instance = instanceOf(document.value);
  if (!instance) return failure('fileUnrecognised', { fileName });
  if (instance.facts.length > limits.facts) {
    return failure('tooManyRows', { fileName, rows: instance.facts.length, limit: limits.facts });
  }
  const known = labels ? labelsOf(labels.value) : new Map<string, string>();
  return readInstance({ instance, labels: known, member: texts.member }, file, options);
}

interface Filing {
  readonly instance: Instance;
  readonly labels: ReadonlyMap<string, string>;
  readonly member: string;
}

function readInstance(
  { instance, labels, member }: Filing,
  file: FileFacts,
  options: ReadOptions,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const remarks = new Remarks();
  const evidence = evidenceOf(file, format);
  const report = reportPeriodOf(
    [...instance.contexts.values()],
    textOfFact(instance, 'DocumentTitle')?.text ?? '',
  );
  if (report === undefined) return failure('openDartNoRows', { fileName });
  const { confirmed = [], preferredBasis } = options;
  const filed = { report, labels, member };
  const made = new XbrlRows({ ...filed, names: { confirmed } }, remarks).rowsOf(instance);
  const [foreign] = made.foreign;
  if (made.rows.length === 0 && foreign) {
    return failure('foreignCurrency', { fileName, place: foreign.concept, currency: foreign.currency });
  }
  const names = { confirmed, isAsking: true } as const;
  const read = readRows(made.rows, file, evidence, remarks, {
    preferredBasis,
    asked: () => new XbrlRows({ ...filed, names }, new Remarks()).rowsOf(instance).rows,
  });
  if (!read.ok) return read;
  if (!read.value) return failure('openDartNoRows', { fileName });
  const stated = (local: string): StatedText | undefined => {
    const fact = textOfFact(instance, local);
    return fact && { text: fact.text, source: evidence(placeOf(member, fact.concept), fact.text) };
  };
  const entity = [...instance.contexts.values()].map((context) => context.entity).find(Boolean) ?? '';
  return success([
    {
      ...file,
      format,
      ...namedAs('companyName', textOfFact(instance, 'EntityRegistrantName')?.text),
      ...namedAs('companyCode', entity),
      answers: {
        'statements.prepared': known('yes', evidence(placeOf(member, 'xbrl'), entity)),
        ...companyAnswers(
          {
            name: stated('EntityRegistrantName'),
            dartCode: { text: entity, source: evidence(placeOf(member, 'identifier'), entity) },
            corporateNumber: stated('EntityLegalRegistrationNumber'),
            employees: stated('NumberOfEmployee'),
            market: stated('DomesticExchange'),
            address: stated('EntityAddress'),
            audit: stated('SeparatedAuditType') ?? stated('ConsolidatedAuditType'),
          },
          options.company,
        ),
      },
      ...read.value,
      patents: [],
    },
  ]);
}

const placeOf = (member: string, name: string): string => (member === '' ? name : `${member} · ${name}`);

/** A fact of DART's general document information, in Korean where it is told in two languages. */
function textOfFact({ facts }: Instance, local: string): Fact | undefined {
  const found = facts.filter(({ concept, text }) => concept === `dart-gcd_${local}` && text !== '');
  return found.find(({ text }) => /[가-힣]/.test(text)) ?? found[0];
}

/** Whether an XML text is a filing in XBRL. */
export const isXbrl = (text: string): boolean =>
  /^\s*(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*<(?:\w+:)?xbrl[\s>]/.test(text);
