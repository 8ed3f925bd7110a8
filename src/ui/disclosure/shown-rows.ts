import { companyFields, type Disclosure } from '../../domain/disclosure/disclosure';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import type { HandOverApplication } from '../../domain/hand-over/application';
import type { PackId, PackManifest } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import { heroOf } from '../../i18n/hero';
import { lineLabel, stateText } from '../../i18n/line-text';
import { companyTexts, partTexts } from './choice-words';
import { formatBasisPoints, formatPoints, formatScore, formatWonInWords } from '../format';
import { inLanguage, language } from '../state/language.svelte';

/** One thing that goes: what it is called, and what it says. */
export type ShownRow = readonly [label: string, text: string];

export interface ShownGroup {
  readonly title: string;
  readonly rows: readonly ShownRow[];
}

export function companyRows({ company }: Disclosure, application?: HandOverApplication): readonly ShownRow[] {
  return [
    ...companyFields.flatMap((field): readonly ShownRow[] => {
      const text = company[field];
      return text === undefined ? [] : [[companyTexts[field](), text]];
    }),
    ...(application ? applicationRows(application) : []),
  ];
}

function applicationRows({ amountKrw, use, branch, caseNumber }: HandOverApplication): readonly ShownRow[] {
  return [
    [m.handover_amount(), formatWonInWords(amountKrw)],
    [m.handover_use(), use],
    ...(branch === undefined ? [] : ([[m.handover_branch(), branch]] as const)),
    [m.handover_case(), caseNumber],
  ];
}

/** Everything of a model's result that goes, part by part. */
export function resultGroups(
  { results }: Disclosure,
  pack: PackId,
  manifest: PackManifest | undefined,
): readonly ShownGroup[] {
  const result = results[pack];
  if (!result) return [];
  if (result.status === 'notGraded') return [{ title: m.verify_not_graded(), rows: [] }];
  const hero = heroOf(result, language.current);
  const groupName = (id: string): string => {
    const label = manifest?.groups.find((group) => group.id === id)?.label;
    return label ? inLanguage(label) : id;
  };
  const outcomeName = (id: string): string => {
    const label = manifest?.outcomes.find((outcome) => outcome.id === id)?.label;
    return label ? inLanguage(label) : id;
  };
  const patents = 'patents' in result ? (result.patents ?? []) : [];
  const groups: readonly ShownGroup[] = [
    { title: m.handover_grade(), rows: [[hero.headline, `${hero.aside} · ${hero.range}`]] },
    {
      title: partTexts.groups(),
      rows: (result.groups ?? []).map(({ id, score }) => [groupName(id), formatScore(score)]),
    },
    {
      title: partTexts.points(),
      rows: (result.points ?? []).map(({ indicator, found, points }) => [
        lineLabel(indicator, language.current),
        `${formatPoints(points)} · ${stateText(indicator, found, language.current)}`,
      ]),
    },
    {
      title: partTexts.reasons(),
      rows: (result.reasons ?? []).map((id, at) => [`${at + 1}`, lineLabel(id, language.current)]),
    },
    {
      title: partTexts.outcomes(),
      rows: (result.outcomes ?? []).map(({ id, basisPoints }) => [
        outcomeName(id),
        formatBasisPoints(basisPoints),
      ]),
    },
    {
      title: partTexts.patents(),
      rows: patents.map(({ applicationNumber, score, metrics }) => [
        formatApplicationNumber(applicationNumber),
        [formatScore(score), ...metrics.map(({ id, grade }) => `${groupName(id)} ${grade}`)].join(' · '),
      ]),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
