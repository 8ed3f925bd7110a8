import { newEquityLever } from './book-levers';
import { technologyIntensity } from '../dossier/technology-intensity';
import { deriveFrom, knownValue, quotient, unknownFor } from './derived';
import { type Indicator, remedy, text } from './indicator';
import { fromStatements } from './statements';

/** Change over several years, and what a company stands on: cash, capital, fixed assets, its industry. */
export const trendIndicators = [
  {
    id: 'finance.assetGrowth2y',
    label: text('총자산 증가율 (2년 연평균)', 'Growth of assets (2-year average)'),
    why: text(
      '매출에 앞서 몸집을 키우고 있는지 봅니다.',
      'Whether the company is building up ahead of its sales.',
    ),
    unit: 'percent',
    range: [-1, 3],
    direction: 1,
    source: 'kr-dart',
    asks: ['account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom({ now: s.amount('totalAssets'), before: s.amount('totalAssets', 2) }, ({ now, before }) =>
        before <= 0 ? quotient(now, 0) : Math.sqrt(Math.max(now, 0) / before) - 1,
      ),
    ),
    remedy: remedy(
      'high',
      '번 돈과 유치한 자금을 설비와 개발에 다시 넣으세요.',
      'Put earnings and new funds back into equipment and development.',
    ),
  },
  {
    id: 'finance.tangibleInvestment2y',
    label: text('유형자산 증가 (2년, 총자산 대비)', 'Growth of fixed assets (2 years, to assets)'),
    why: text('설비에 계속 투자하고 있는지 봅니다.', 'Whether the company keeps investing in equipment.'),
    unit: 'percent',
    range: [-0.5, 2],
    direction: 1,
    source: 'kr-dart',
    asks: ['account:tangibleAssets', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          now: s.amount('tangibleAssets'),
          before: s.amount('tangibleAssets', 2),
          assets: s.amount('totalAssets', 2),
        },
        ({ now, before, assets }) => quotient(now - before, assets),
      ),
    ),
    remedy: remedy(
      'high',
      '낡은 설비를 바꿀 계획과 자금을 함께 세우세요.',
      'Plan the renewal of old equipment together with its funding.',
    ),
  },
  {
    id: 'finance.cashToSales',
    label: text('매출 대비 현금', 'Cash to sales'),
    why: text(
      '지금 가진 현금으로 얼마나 버티고 투자할 수 있는지 봅니다.',
      'How long the cash in hand would carry the business and its plans.',
    ),
    unit: 'percent',
    range: [0, 5],
    direction: 1,
    source: 'kr-dart',
    asks: ['account:cash', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom({ cash: s.amount('cash'), revenue: s.amount('revenue') }, ({ cash, revenue }) =>
        quotient(cash, revenue),
      ),
    ),
    remedy: remedy(
      'medium',
      '매출채권을 앞당겨 받고, 쓰지 않는 재고와 자산을 현금으로 바꾸세요.',
      'Collect receivables earlier and turn idle stock and assets into cash.',
    ),
  },
  {
    id: 'finance.cashShare',
    label: text('총자산 대비 현금', 'Cash to assets'),
    why: text('갑작스러운 지출을 견딜 현금이 있는지 봅니다.', 'Whether there is cash for sudden expenses.'),
    unit: 'percent',
    range: [0, 1],
    direction: 1,
    source: 'kr-dart',
    asks: ['account:cash', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom({ cash: s.amount('cash'), assets: s.amount('totalAssets') }, ({ cash, assets }) =>
        quotient(cash, assets),
      ),
    ),
    remedy: remedy(
      'medium',
      '몇 달 치 고정비를 현금으로 남겨 두세요.',
      'Keep fixed costs of several months in cash.',
    ),
  },
  {
    id: 'finance.capitalRaised2y',
    label: text('새로 들어온 자본 (2년, 총자산 대비)', 'New equity (2 years, to assets)'),
    why: text(
      '이익 말고 바깥에서 자본이 들어왔는지 봅니다.',
      'Whether equity came in from outside, beyond profits.',
    ),
    unit: 'percent',
    range: [-1, 3],
    direction: 1,
    // Carpenter & Petersen 2002, Economic Journal 112: young technology firms grow on new equity.
    source: 'kr-dart; Carpenter & Petersen 2002',
    asks: ['account:totalEquity', 'account:netIncome', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          now: s.amount('totalEquity'),
          before: s.amount('totalEquity', 2),
          profit: s.amount('netIncome'),
          profitBefore: s.amount('netIncome', 1),
          assets: s.amount('totalAssets', 2),
        },
        ({ now, before, profit, profitBefore, assets }) =>
          quotient(now - before - profit - profitBefore, assets),
      ),
    ),
    remedy: remedy(
      'high',
      '엔젤·벤처투자나 정책펀드의 투자 유치를 준비하세요.',
      'Prepare to raise equity from angels, venture or policy funds.',
      newEquityLever,
    ),
  },
  {
    id: 'finance.equityToCapital',
    label: text('자본금 대비 자기자본', 'Equity to capital stock'),
    why: text(
      '1배보다 작으면 자본금이 깎인 자본잠식입니다.',
      'Below 1 the paid-in capital has been eaten into.',
    ),
    unit: 'times',
    range: [-2, 50],
    direction: 1,
    source: 'kr-dart; capital impairment in the listing rules of the Korea Exchange',
    asks: ['account:totalEquity', 'account:capitalStock'],
    derive: fromStatements((s) =>
      deriveFrom(
        { equity: s.amount('totalEquity'), capital: s.amount('capitalStock') },
        ({ equity, capital }) => quotient(equity, capital),
      ),
    ),
    remedy: remedy(
      'high',
      '자본잠식이라면 증자나 감자로 먼저 벗어나세요.',
      'If capital is impaired, leave that state first: new equity or a capital reduction.',
    ),
  },
  {
    id: 'finance.lossYears',
    label: text('영업적자 햇수 (3년 중)', 'Years with an operating loss (of 3)'),
    why: text('적자가 이어지고 있는지 봅니다.', 'Whether losses go on.'),
    unit: 'years',
    range: [0, 3],
    direction: -1,
    source: 'kr-dart',
    asks: ['account:operatingIncome'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          newest: s.amount('operatingIncome'),
          second: s.amount('operatingIncome', 1),
          third: s.amount('operatingIncome', 2),
        },
        (years) => Object.values(years).filter((income) => income < 0).length,
      ),
    ),
    remedy: remedy(
      'high',
      '올해 영업흑자로 돌아설 수 있는 계획부터 세우세요.',
      'Plan first how to return to an operating profit this year.',
    ),
  },
  {
    id: 'finance.capitalIntensity',
    label: text('매출 대비 유형자산', 'Fixed assets to sales'),
    why: text(
      '설비가 드는 정도가 비슷한 기업끼리 견주기 위한 배경입니다.',
      'Context, so that firms that need like equipment are compared.',
    ),
    unit: 'percent',
    range: [0, 5],
    direction: 0,
    source: 'kr-dart; inst-innovation capital/sales',
    asks: ['account:tangibleAssets', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom(
        { tangible: s.amount('tangibleAssets'), revenue: s.amount('revenue') },
        ({ tangible, revenue }) => quotient(tangible, revenue),
      ),
    ),
  },
  {
    id: 'company.technologyIntensity',
    label: text('업종의 연구개발 집약도 (0~4)', 'R&D intensity of the industry (0 to 4)'),
    why: text(
      '연구개발이 비슷하게 드는 업종끼리 견주기 위한 배경입니다.',
      'Context, so that industries that spend alike on R&D are compared.',
    ),
    unit: 'points',
    range: [0, 4],
    direction: 0,
    source: 'OECD taxonomy by R&D intensity, Galindo-Rueda & Verger 2016, by KSIC',
    asks: ['company.ksic'],
    derive: (dossier) => {
      const intensity = technologyIntensity(dossier);
      return intensity === undefined ? unknownFor('company.ksic') : knownValue(intensity);
    },
  },
] as const satisfies readonly Indicator[];
