import { valueOf } from '../dossier/answer';
import { isHeld, type Patent, type PatentAttribute } from '../dossier/patent';
import type { LocalText } from '../local-text';
import { singlePatentIndicators } from './catalogue';
import { type Derived, doesNotApply, knownValue, quotient, unknownFor } from './derived';
import { type IndicatorUnit, text } from './indicator';
import { citationsWithin, correctedDiversity, yearsBetween, yearsLater } from './patent-formulas';
import { backwardCitations, citedClassesOf, firstClasses } from './patents';

/** One figure of a patent as it is shown: raw value, unit and formula, without a grade. */
export interface PatentFigure {
  readonly id: string;
  readonly label: LocalText;
  readonly unit: IndicatorUnit;
  /** In one line, as the handbook fixes it. */
  readonly formula: LocalText;
  readonly found: Derived;
}

type Derivation = (patent: Patent, seenOn: string) => Derived;
type Described = Omit<PatentFigure, 'found'> & { readonly derive: Derivation };

/** Years for which citations are counted (Squicciarini, Dernis & Criscuolo 2013). */
const citationYears = 5;
/** 특허법 88조, 실용신안법 22조: from the filing. */
const termYears = { patent: 20, utilityModel: 10 } as const;

/** A quotient of two counts where both are known. */
function shareOf(part: number | undefined, whole: Derived): Derived {
  if (whole.state !== 'known') return whole;
  if (part === undefined) return unknownFor('patent:citedPatents');
  const share = quotient(part, whole.value);
  return typeof share === 'number' ? knownValue(share) : share;
}

/** How many of the listed documents are so; nothing where no document says whether it is. */
function listedCount(patent: Patent, is: 'isOwn' | 'isNonPatent'): number | undefined {
  const listed = valueOf(patent.citedPatents);
  const isStated = listed?.some((document) => document[is] !== undefined) ?? false;
  return isStated ? listed?.filter((document) => document[is] === true).length : undefined;
}

function generality(patent: Patent): Derived {
  const citing = valueOf(patent.citingPatents);
  if (citing === undefined) return unknownFor('patent:citingPatents');
  const diversity = correctedDiversity(firstClasses(citing));
  return diversity === undefined
    ? { state: 'notComputable', reason: 'tooFewCitations' }
    : knownValue(diversity);
}

function ownCitations(patent: Patent): Derived {
  const own = listedCount(patent, 'isOwn');
  return own === undefined ? unknownFor('patent:citedPatents') : knownValue(own);
}

/** Cited patents whose class is known, of all. */
function citedCoverage(patent: Patent): Derived {
  const known = citedClassesOf(patent)?.length;
  if (known === undefined) return unknownFor('patent:citedClasses');
  const all = backwardCitations(patent);
  if (all.state !== 'known') return all;
  return shareOf(known, knownValue(all.value - (listedCount(patent, 'isNonPatent') ?? 0)));
}

function claimsPerCitation(patent: Patent): Derived {
  const claims = valueOf(patent.claims);
  const cited = backwardCitations(patent);
  if (claims === undefined) return unknownFor('patent:claims');
  return cited.state === 'known' ? knownValue(claims / (1 + cited.value)) : cited;
}

function earlyCitations(patent: Patent): Derived {
  const published = valueOf(patent.publishedOn);
  const citing = valueOf(patent.citingPatents);
  if (published === undefined) return unknownFor('patent:publishedOn');
  if (citing === undefined) return unknownFor('patent:citingPatents');
  return knownValue(
    citationsWithin(
      citationYears,
      published,
      citing.map(({ date }) => date),
    ),
  );
}

function observedYears(patent: Patent, seenOn: string): Derived {
  const published = valueOf(patent.publishedOn);
  if (published === undefined) return unknownFor('patent:publishedOn');
  return knownValue(Math.min(Math.max(yearsBetween(published, seenOn), 0), citationYears));
}

/** An ended right: when it ended is not on record, so neither what it was kept for nor what it has left. */
const hasEnded = (patent: Patent): boolean => !isHeld(patent);

function yearsKept(patent: Patent, seenOn: string): Derived {
  if (hasEnded(patent)) return doesNotApply;
  if (valueOf(patent.status) === 'pending') return { state: 'notComputable', reason: 'notRegistered' };
  const registered = valueOf(patent.registeredOn);
  if (registered === undefined) return unknownFor('patent:registeredOn');
  return knownValue(Math.max(yearsBetween(registered, seenOn), 0));
}

function yearsLeft(patent: Patent, seenOn: string): Derived {
  if (hasEnded(patent)) return doesNotApply;
  const filed = valueOf(patent.filedOn);
  if (filed === undefined) return unknownFor('patent:filedOn');
  return knownValue(Math.max(yearsBetween(seenOn, yearsLater(filed, termYears[patent.kind])), 0));
}

/** A figure that the catalogue has already: one definition for the models and for the eye. */
function fromCatalogue(id: string, formula: LocalText): Described {
  const indicator = singlePatentIndicators.get(id);
  if (!indicator) throw new Error(`no indicator ${id} in the catalogue`);
  return { id, label: indicator.label, unit: indicator.unit, formula, derive: indicator.derive };
}

const figures: readonly Described[] = [
  fromCatalogue(
    'patent.citedDiversity',
    text(
      '(1 − Σ 분야 몫²) × N/(N−1), 인용 문헌의 첫 분야',
      '(1 − Σ share²) × N/(N−1), first class of each cited document',
    ),
  ),
  {
    id: 'patent.generality',
    label: text('범용성 (이 특허를 인용한 분야의 다양성)', 'Generality (spread of citing fields)'),
    unit: 'credit',
    formula: text(
      '(1 − Σ 분야 몫²) × N/(N−1), 인용한 특허의 첫 분야',
      '(1 − Σ share²) × N/(N−1), first class of each citing patent',
    ),
    derive: generality,
  },
  fromCatalogue(
    'patent.radicalness',
    text(
      '자기 분야 밖의 인용 문헌 ÷ 분야를 아는 인용 문헌',
      'cited documents outside its own classes ÷ cited documents with a class',
    ),
  ),
  {
    id: 'patent.citedCoverage',
    label: text('분야를 아는 인용 특허의 비율', 'Cited patents with a known class'),
    unit: 'credit',
    formula: text('분야를 아는 인용 특허 ÷ 인용 특허', 'cited patents with a class ÷ cited patents'),
    derive: citedCoverage,
  },
  fromCatalogue('patent.ipcClasses', text('서로 다른 IPC 네 자리의 수', 'distinct IPC subclasses')),
  fromCatalogue(
    'patent.familyOffices',
    text('보호받는 서로 다른 관청의 수, WO는 빼고', 'distinct offices with protection, WO not counted'),
  ),
  fromCatalogue('patent.claims', text('청구항의 수', 'number of claims')),
  {
    id: 'patent.claimsPerCitation',
    label: text('인용에 견준 청구항', 'Claims against citations'),
    unit: 'times',
    formula: text('청구항 ÷ (1 + 인용한 문헌)', 'claims ÷ (1 + backward citations)'),
    derive: claimsPerCitation,
  },
  fromCatalogue(
    'patent.backwardCitations',
    text('인용한 문헌의 수, 논문도 셈', 'cited documents, papers included'),
  ),
  {
    id: 'patent.ownCitations',
    label: text('그 가운데 자기 인용', 'Of these its own'),
    unit: 'count',
    formula: text('같은 출원인의 인용 문헌 수', 'cited documents of the same applicant'),
    derive: ownCitations,
  },
  {
    id: 'patent.nonPatentShare',
    label: text('비특허 문헌 비율', 'Share of non-patent literature'),
    unit: 'credit',
    formula: text('비특허 문헌 ÷ 인용한 문헌', 'non-patent documents ÷ cited documents'),
    derive: (patent) => shareOf(listedCount(patent, 'isNonPatent'), backwardCitations(patent)),
  },
  {
    id: 'patent.earlyCitations',
    label: text('공개 뒤 5년 동안의 피인용', 'Forward citations in five years'),
    unit: 'count',
    formula: text('공개일부터 5년이 되는 날 전까지', 'from publication to the day before five years later'),
    derive: earlyCitations,
  },
  {
    id: 'patent.observedYears',
    label: text('그 5년 가운데 지켜본 기간', 'Years observed of these five'),
    unit: 'years',
    formula: text(
      '공개일부터 오늘까지, 5년을 넘지 않음',
      'from publication to today, five years at the most',
    ),
    derive: observedYears,
  },
  fromCatalogue('patent.grantDays', text('등록일 − 출원일', 'grant date − filing date')),
  {
    id: 'patent.yearsKept',
    label: text('유지한 기간', 'Years kept in force'),
    unit: 'years',
    formula: text('등록일부터 오늘까지', 'from grant to today'),
    derive: yearsKept,
  },
  {
    id: 'patent.yearsLeft',
    label: text('남은 존속기간', 'Years left'),
    unit: 'years',
    formula: text('출원일 + 20년(실용신안 10년)까지', 'to the filing date + 20 years (utility models: 10)'),
    derive: yearsLeft,
  },
];

/** Every figure of the handbook that one patent's own record can give. `seenOn` is today, an ISO date. */
export function patentFigures(patent: Patent, seenOn: string): readonly PatentFigure[] {
  return figures.map(({ derive, ...described }) => ({ ...described, found: derive(patent, seenOn) }));
}

/** Which file or record would supply what is missing. */
export const fileThatHelps: { readonly [Attribute in PatentAttribute]?: LocalText } = {
  citedClasses: text(
    '인용 문헌의 IPC가 든 목록. KIPRIS 서지에는 인용 문헌의 번호만 있습니다.',
    'A list of the cited documents with their IPC: the KIPRIS record holds only their numbers.',
  ),
  citedPatents: text(
    '인용 문헌마다 IPC, 출원인, 비특허 여부가 든 목록',
    'A list of the cited documents with IPC, applicant and whether they are patents',
  ),
  citingPatents: text(
    '이 특허를 인용한 특허마다 공개일과 IPC가 든 목록',
    'A list of the citing patents with publication date and IPC',
  ),
  publishedOn: text(
    'KIPRIS 서지정보나 엑셀의 공개일자',
    'The publication date in the KIPRIS record or spreadsheet',
  ),
  familyOffices: text('KIPRIS 서지정보의 패밀리 정보', 'The family block of the KIPRIS record'),
  backwardCitations: text(
    'KIPRIS 서지정보의 선행기술조사문헌',
    'The prior-art documents of the KIPRIS record',
  ),
  claims: text(
    'KIPRIS 서지정보의 청구항이나 엑셀의 심사청구항수',
    'The claims of the KIPRIS record, or their number in the spreadsheet',
  ),
  registeredOn: text('특허등록원부나 KIPRIS 서지정보', 'The patent register or the KIPRIS record'),
  filedOn: text('KIPRIS 서지정보나 엑셀의 출원일자', 'The filing date in the KIPRIS record or spreadsheet'),
  ipcCodes: text('KIPRIS 서지정보나 엑셀의 IPC분류', 'The IPC codes in the KIPRIS record or spreadsheet'),
  cpcCodes: text('KIPRIS 엑셀의 CPC분류', 'The CPC codes in the KIPRIS spreadsheet'),
  forwardCitations: text(
    '특허 검색 사이트 엑셀의 피인용 횟수',
    'The number of forward citations in the spreadsheet of a patent search site',
  ),
  priorityClaims: text(
    'KIPRIS 서지정보나 엑셀의 우선권정보',
    'The priority data in the KIPRIS record or spreadsheet',
  ),
  foreignPriority: text(
    'KIPRIS 서지정보나 엑셀의 우선권정보',
    'The priority data in the KIPRIS record or spreadsheet',
  ),
  inventors: text('KIPRIS 서지정보나 엑셀의 발명자', 'The inventors in the KIPRIS record or spreadsheet'),
  applicants: text('KIPRIS 서지정보나 엑셀의 출원인', 'The applicants in the KIPRIS record or spreadsheet'),
  companyApplicant: text(
    'KIPRIS 서지정보나 엑셀의 출원인',
    'The applicants in the KIPRIS record or spreadsheet',
  ),
  agent: text('KIPRIS 서지정보나 엑셀의 대리인', 'The agent in the KIPRIS record or spreadsheet'),
  status: text('KIPRIS 서지정보나 엑셀의 법적상태', 'The legal status in the KIPRIS record or spreadsheet'),
};
