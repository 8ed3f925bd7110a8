import type { Language, LocalText } from '../../../src/domain/local-text';
import type { ReportFigure } from '../evaluation/compare-models';
import { planName } from '../evaluation/splits';
import { figureIdsOf, type Head } from '../heads/head';
import { ourJudgement } from '../packs/pack-spec';
import type { BuiltPack } from './build-pack';

type CardSource = Pick<BuiltPack, 'spec' | 'manifest' | 'figures' | 'coverage'>;

const titles = {
  'innovation-growth': { ko: '기업 혁신성장역량', en: 'Enterprise innovation-growth capability' },
  'business-feasibility': { ko: '기술 사업성', en: 'Technology business feasibility' },
  originality: { ko: '기술 원천성', en: 'Technology originality' },
} as const satisfies Record<string, LocalText>;

const phrases = {
  is: { ko: '무엇인가', en: 'What it is' },
  isNot: { ko: '무엇이 아닌가', en: 'What it is not' },
  notOfficial: {
    ko: 'K-TOP, 기술보증기금, 어떤 은행의 등급도 아닙니다. 공식 가중치는 공개되어 있지 않습니다. 대출·보증·투자의 결정이 아니며, 그 결정을 대신할 수 없습니다. 답이 사실인지는 확인하지 않습니다.',
    en: 'No grade of K-TOP, KIBO or any bank; the official weights are not public. Not a decision on a loan, guarantee or investment, and no substitute for one. It does not check whether answers are true.',
  },
  use: { ko: '어디에 쓰나', en: 'What it is for' },
  intended: {
    ko: '기업이 신청에 앞서 혼자 제 자리를 가늠하고, 왜 그런지와 무엇을 답하지 않았는지를 보고, 스스로 고른 사람에게 근거와 함께 보이는 데 씁니다.',
    en: 'For a company that gauges its own position before it applies, sees why and what it has not answered, and shows it, with the grounds, to whom it chooses.',
  },
  outOfScope: {
    ko: '쓰지 않을 곳: 이 점수만으로 대출·보증·투자·입찰을 정하는 일, 동의 없이 남의 회사를 매기는 일, 사람을 평가하는 일, 개인사업자의 신용 판단, 국외 기업.',
    en: 'Out of scope: deciding a loan, guarantee, investment or tender by this score alone; rating a company without its consent; judging people; the credit of sole proprietors; companies outside Korea.',
  },
  points: { ko: '점수를 만든 것은 어떻게 나누나', en: 'How points are divided' },
  pointsMethod: {
    ko: '기준 기업(모든 입력이 비교 집단의 가운데 값)과의 점수 차이를 지표에 나눕니다. 판단한 항목은 항목마다 따로, 배운 부분은 정확한 섀플리 값(한 가지를 함께 말하는 입력은 먼저 묶는 오언 값)입니다. 100분의 1점까지 합이 맞습니다. 답하지 않은 것은 기준 기업과 같게 두고 점을 주지 않습니다. 기준 기업의 점수',
    en: 'The difference to the reference company (every input at the middle of the population compared with) is divided among indicators: judged items each on its own, learned parts by exact Shapley values (Owen values where inputs say one thing together). The sum is right to a hundredth. What is not answered stands at the reference company and gets no points. Score of the reference company',
  },
  withheld: {
    ko: '등급을 보류하는 때: 범위가 이보다 넓거나(점)',
    en: 'The grade is withheld where the range is wider than (points)',
  },
  outsideSeen: {
    ko: '답한 것 가운데 이만큼 넘게 학습 자료에서 보지 못한 값일 때',
    en: 'or where more of the answers than this lie outside what the training data held',
  },
  operator: {
    ko: 'K-TOP을 운영하는 기술보증기금은 자기 모형(AIRATE)의 정확도를 성장 76%, 부실 78%로 밝혔습니다(2020~2021년 보도). 자료도 다르고 재는 법도 다르므로 위의 수치와 나란히 견줄 수 없습니다.',
    en: "K-TOP's operator, KIBO, has published an accuracy of 76 % for growth and 78 % for default of its own model AIRATE (press, 2020 to 2021). Other data and another measure: not to be set beside the figures above.",
  },
  population: { ko: '비교 집단', en: 'Compared with' },
  data: { ko: '무엇에서 배웠나', en: 'What it learned from' },
  outcome: { ko: '맞힐 결과', en: 'Outcome' },
  rows: { ko: '행', en: 'rows' },
  licence: { ko: '이용 조건', en: 'Licence' },
  figures: { ko: '얼마나 맞나', en: 'How well it does' },
  figuresNote: {
    ko: '학습에 쓰지 않은 기업·특허에서 쟀습니다. 괄호는 95% 부트스트랩 구간입니다. AUC는 결과가 좋았던 쪽을 더 높게 매길 확률로, 0.5면 동전 던지기와 같습니다.',
    en: 'Measured on companies or patents that were not learned from. Brackets: 95 % bootstrap intervals. AUC is the chance that one with the good outcome is ranked above one without; 0.5 is a coin toss.',
  },
  model: { ko: '모형', en: 'Model' },
  price: {
    ko: '설명할 수 있고 방향을 어기지 않는 신경망을 쓰는 값입니다: 가장 나은 도전 모형과의 AUC 차이',
    en: 'The price of a network that can be explained and never breaks a direction, in AUC against the best challenger',
  },
  shipped: { ko: '이 모형 (방향을 지키는 신경망)', en: 'This model (network with directions)' },
  free: { ko: '방향 없는 신경망', en: 'Network without directions' },
  trees: { ko: '부스팅 트리', en: 'Boosted trees' },
  logistic: { ko: '로지스틱 회귀', en: 'Logistic regression' },
  slope: { ko: '보정 기울기', en: 'Calibration slope' },
  published: { ko: '남들이 밝힌 수치', en: 'Figures published by others' },
  learned: { ko: '배운 몫과 판단한 몫', en: 'Learned and judged' },
  learnedShare: {
    ko: '비교 집단에서 점수가 갈리는 정도(분산) 가운데 결과에서 배운 부분이 만드는 몫',
    en: 'Share of the variance of scores in the population compared with that comes from what was learned',
  },
  judged: {
    ko: '결과에서 배우지 않은 부분 (곡선과 무게는 모두 우리의 판단이고, 문헌은 무엇을 볼지를 알려 줍니다)',
    en: 'Not learned from outcomes (curves and weights are our judgement; papers tell what to look at)',
  },
  rank: {
    ko: '점수에는 확률이 아니라, 배경(규모·업종 등)이 비슷한 곳끼리 견준 순위가 들어갑니다. 이 순위만으로는',
    en: 'The score takes not the probability but the rank among those of like context (size, branch and so on). That rank alone',
  },
  groups: { ko: '나누어 보면', en: 'By group' },
  further: { ko: '다른 곳에서의 시험', en: 'Tests elsewhere' },
  tried: { ko: '살펴보고 쓰지 않은 것', en: 'Looked at and not used' },
  wide: { ko: '트리와 로지스틱 회귀는 열을 더 봅니다', en: 'Trees and logistic regression see more columns' },
  concordance: { ko: 'Harrell의 C', en: "Harrell's C" },
  ourJudgement: { ko: '우리의 판단', en: ourJudgement },
  interval: { ko: '범위', en: 'The range' },
  intervalNote: {
    ko: '답하지 않은 것이 있을 때, 모두 답했다면 받았을 점수가 80% 확률로 들어가는 범위입니다. 학습에 쓰지 않은 기업의 답을 사람들이 빠뜨리는 방식으로 가려서 쟀습니다. 자료에 없는 답은 정해 둔 분포에서 뽑았습니다.',
    en: 'Where answers are missing: the range that holds, with a chance of 80 %, the score with everything answered. Measured by hiding answers of companies not learned from, the way people leave them out. Answers that no data hold were drawn from stated distributions.',
  },
  measured: { ko: '잰 비율', en: 'Measured' },
  limits: { ko: '한계', en: 'Limits' },
} as const satisfies Record<string, LocalText>;

/** The pack's card: prose here, numbers from the report. Sections after Mitchell et al. 2019, Model Cards. */
export function cardOf(built: CardSource, language: Language): string {
  const { spec, manifest } = built;
  const say = (phrase: keyof typeof phrases) => phrases[phrase][language];
  return (
    [
      `# ${titles[spec.id][language]} ${spec.version}`,
      section(say('is'), [
        spec.purpose[language],
        `${say('population')}: ${spec.referencePopulation[language]}.`,
      ]),
      section(say('isNot'), [say('notOfficial')]),
      section(say('use'), [say('intended'), say('outOfScope')]),
      section(say('data'), [dataList(built, language)]),
      section(say('figures'), [
        say('figuresNote'),
        ...spec.heads.map((head) => headFigures(built, head, language)),
        ...(spec.id === 'originality' ? [] : [say('operator')]),
      ]),
      ...(spec.tried ?? []).map((tried) =>
        section(`${say('tried')}: ${tried.label[language]}`, [
          `${tried.dataSet.id}, ${tried.dataSet.population[language]}. ${tried.reason[language]}`,
          orderTable(
            built.figures.filter(({ id }) => id === tried.figureId),
            tried.figureId,
            language,
          ),
        ]),
      ),
      section(say('learned'), [
        `${say('learnedShare')}: ${percent(manifest.training.learnedShare)}.`,
        `${say('judged')}:`,
        spec.items
          .map(
            ({ label, source, id }) =>
              `- ${label[language]} (${percent(spec.scoreWeights[id] ?? 0)}): ${source === ourJudgement ? phrases.ourJudgement[language] : source}`,
          )
          .join('\n'),
      ]),
      section(say('points'), [`${say('pointsMethod')}: ${manifest.referenceScore.toFixed(2)}.`]),
      section(say('interval'), [
        say('intervalNote'),
        built.coverage
          .map(
            ({ label, measured, interval: [low, high], rows }) =>
              `- ${label[language]}: ${percent(measured)} (${percent(low)}–${percent(high)}, n = ${rows})`,
          )
          .join('\n'),
        `${say('withheld')}: ${spec.gradingRule.widestInterval}; ${say('outsideSeen')}: ${percent(spec.gradingRule.mostOutsideSeen)}.`,
      ]),
      section(say('limits'), [spec.limits.map((limit) => `- ${limit[language]}`).join('\n')]),
    ].join('\n\n') + '\n'
  );
}

const section = (title: string, paragraphs: readonly string[]): string =>
  [`## ${title}`, ...paragraphs].join('\n\n');

function dataList({ spec, manifest }: CardSource, language: Language): string {
  return spec.heads
    .map((head, index) => {
      const { rows } = manifest.training.dataSets[index]!;
      return `- ${head.label[language]}: ${head.dataSet.id}, ${rows} ${phrases.rows[language]}, ${head.dataSet.population[language]}. ${phrases.outcome[language]}: ${head.outcome[language]}. ${phrases.licence[language]}: ${head.dataSet.licence}.`;
    })
    .join('\n');
}

function headFigures({ figures }: CardSource, head: Head, language: Language): string {
  return [
    `### ${head.label[language]}`,
    `${planName(head.split)[language]}.`,
    ...figureIdsOf(head).map((id) => figureTable(figures, head, id, language)),
    publishedList(head, language),
    rankLine(figures, head, language),
    groupList(figures, head, language),
    outsideList(figures, head, language),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function figureTable(figures: readonly ReportFigure[], head: Head, id: string, language: Language): string {
  const own = figures.filter((figure) => figure.id === id);
  const slope = own.find(({ model, metric }) => model === 'shipped' && metric === 'calibrationSlope');
  return [
    orderTable(own, id, language),
    head.wide ? `${phrases.wide[language]}: ${head.wide.columns[language]}.` : '',
    `${phrases.price[language]}: ${priceOfDirection(ordersOf(own)).toFixed(3)}.` +
      (slope ? ` ${phrases.slope[language]}: ${bracketed(slope)}.` : ''),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Harrell's C where the outcome is an event in time, else the area under the curve. */
function ordersOf(figures: readonly ReportFigure[]): readonly ReportFigure[] {
  const metric = figures.some((one) => one.metric === 'cIndex') ? 'cIndex' : 'auc';
  return figures.filter((one) => one.metric === metric);
}

function orderTable(figures: readonly ReportFigure[], id: string, language: Language): string {
  const orders = ordersOf(figures);
  const name = orders[0]?.metric === 'cIndex' ? phrases.concordance[language] : 'AUC';
  return [
    `| ${id}, n = ${orders[0]?.n ?? 0} | ${name} |`,
    '| --- | --- |',
    ...orders.map((figure) => `| ${phrases[figure.model][language]} | ${bracketed(figure)} |`),
  ].join('\n');
}

function publishedList(head: Head, language: Language): string {
  if (head.published.length === 0) return '';
  const lines = head.published.map(({ model, value, source }) => `- ${model}: ${value} (${source})`);
  return [`${phrases.published[language]}:`, ...lines].join('\n');
}

/** Context lifts the probability but not the score; so the score's own figure is shown as well. */
function rankLine(figures: readonly ReportFigure[], head: Head, language: Language): string {
  const found = figures.find(({ id }) => id === `${head.figureId}-rank`);
  return found ? `${phrases.rank[language]}: AUC ${bracketed(found)}.` : '';
}

function groupList(figures: readonly ReportFigure[], head: Head, language: Language): string {
  const lines = head.subgroups.map(({ id, label }) => {
    const found = figures.find((figure) => figure.id === id && figure.model === 'shipped');
    return found ? `- ${label[language]}: AUC ${bracketed(found)}, n = ${found.n}` : '';
  });
  return lines.length === 0 ? '' : [`${phrases.groups[language]}:`, ...lines].join('\n');
}

function outsideList(figures: readonly ReportFigure[], head: Head, language: Language): string {
  const lines = head.outsideTests.map(({ figureId, label }) => {
    const found = figures.find(
      ({ id, model, metric }) => id === figureId && model === 'shipped' && metric === 'auc',
    );
    return found ? `- ${label[language]}: AUC ${bracketed(found)}, n = ${found.n}` : '';
  });
  return lines.length === 0 ? '' : [`${phrases.further[language]}:`, ...lines].join('\n');
}

/** The best challenger's figure minus the shipped network's; not below 0. */
export function priceOfDirection(orders: readonly ReportFigure[]): number {
  const shipped = orders.find(({ model }) => model === 'shipped')?.value ?? 0;
  return Math.max(...orders.map(({ value }) => value)) - shipped;
}

const bracketed = ({ value, lo, hi }: ReportFigure): string =>
  `${value.toFixed(3)} (${lo.toFixed(3)}–${hi.toFixed(3)})`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
