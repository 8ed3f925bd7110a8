import { collectionLever, longerLoansLever, repaymentLever } from './book-levers';
import { answerValue } from '../dossier/dossier';
import { industryBranch } from '../dossier/industry';
import { deriveFrom, doesNotApply, knownValue, quotient, unknownFor } from './derived';
import { trendIndicators } from './finance-trends';
import { type Indicator, remedy, text } from './indicator';
import { fromStatements } from './statements';

const millionWon = 1_000_000;
const daysPerYear = 365;

/** Zieba, Tomczak & Tomczak 2016 (UCI 365) number these ratios Attr1 to Attr64. */
const polish = (attribute: number) => `polish-bankruptcy Attr${attribute}`;

/** Ratios from the company's own statements. Derived alike for training and for use. */
export const financeIndicators = [
  ...trendIndicators,
  {
    id: 'finance.salesGrowth',
    label: text('매출 증가율 (1년)', 'Sales growth (1 year)'),
    why: text('최근 한 해 매출이 얼마나 늘었는지 봅니다.', 'How much sales rose in the newest year.'),
    unit: 'percent',
    range: [-1, 3],
    direction: 1,
    source: `kr-dart; ${polish(21)} - 1`,
    asks: ['account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom({ now: s.amount('revenue'), before: s.amount('revenue', 1) }, ({ now, before }) =>
        before <= 0 ? quotient(now, 0) : now / before - 1,
      ),
    ),
    remedy: remedy(
      'high',
      '늘어난 매출을 보여 줄 계약과 수주 잔고를 먼저 챙기세요.',
      'Secure contracts and orders that show rising sales.',
    ),
  },
  {
    id: 'finance.salesGrowth2y',
    label: text('매출 증가율 (2년 연평균)', 'Sales growth (2-year average)'),
    why: text('성장이 한 해에 그치지 않았는지 봅니다.', 'Whether growth lasted more than one year.'),
    unit: 'percent',
    range: [-1, 3],
    direction: 1,
    source: 'kr-dart',
    asks: ['account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom({ now: s.amount('revenue'), before: s.amount('revenue', 2) }, ({ now, before }) =>
        before <= 0 ? quotient(now, 0) : Math.sqrt(Math.max(now, 0) / before) - 1,
      ),
    ),
  },
  {
    id: 'finance.operatingMargin',
    label: text('영업이익률', 'Operating margin'),
    why: text('본업으로 남기는 힘을 봅니다.', 'How much the core business earns.'),
    unit: 'percent',
    range: [-1, 0.6],
    direction: 1,
    source: polish(39),
    asks: ['account:operatingIncome', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom(
        { income: s.amount('operatingIncome'), revenue: s.amount('revenue') },
        ({ income, revenue }) => quotient(income, revenue),
      ),
    ),
    remedy: remedy(
      'high',
      '원가와 판관비에서 줄일 수 있는 항목부터 살펴보세요.',
      'Look for cost of sales and overheads that can be cut.',
    ),
  },
  {
    id: 'finance.returnOnAssets',
    label: text('총자산이익률', 'Return on assets'),
    why: text('가진 자산으로 얼마나 이익을 내는지 봅니다.', 'How much profit the assets bring.'),
    unit: 'percent',
    range: [-1, 0.5],
    direction: 1,
    source: polish(1),
    asks: ['account:netIncome', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom({ income: s.amount('netIncome'), assets: s.amount('totalAssets') }, ({ income, assets }) =>
        quotient(income, assets),
      ),
    ),
    remedy: remedy(
      'high',
      '쓰지 않는 자산을 정리하고 이익이 남는 매출을 늘리세요.',
      'Sell idle assets and grow profitable sales.',
    ),
  },
  {
    id: 'finance.debtRatio',
    label: text('총자산 대비 부채', 'Liabilities to assets'),
    why: text('빚이 자산에서 차지하는 몫을 봅니다.', 'The share of assets that is owed to others.'),
    unit: 'percent',
    range: [0, 2],
    direction: -1,
    source: polish(2),
    asks: ['account:totalLiabilities', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        { debt: s.amount('totalLiabilities'), assets: s.amount('totalAssets') },
        ({ debt, assets }) => quotient(debt, assets),
      ),
    ),
    remedy: remedy(
      'high',
      '증자나 이익 유보로 자기자본을 늘리거나 차입을 줄이세요.',
      'Raise equity, retain profit or repay loans.',
      repaymentLever,
    ),
  },
  {
    id: 'finance.currentRatio',
    label: text('유동비율', 'Current ratio'),
    why: text('1년 안에 갚을 빚을 감당할 수 있는지 봅니다.', 'Whether debts due within a year are covered.'),
    unit: 'percent',
    range: [0, 10],
    direction: 1,
    source: polish(4),
    asks: ['account:currentAssets', 'account:currentLiabilities'],
    derive: fromStatements((s) =>
      deriveFrom(
        { assets: s.amount('currentAssets'), liabilities: s.amount('currentLiabilities') },
        ({ assets, liabilities }) => quotient(assets, liabilities),
      ),
    ),
    remedy: remedy(
      'medium',
      '단기차입을 장기로 바꾸고 매출채권 회수를 앞당기세요.',
      'Turn short loans into long ones and collect receivables earlier.',
      longerLoansLever,
    ),
  },
  {
    id: 'finance.logSales',
    label: text('매출 규모', 'Size by sales'),
    why: text(
      '규모가 비슷한 기업끼리 견주기 위한 배경입니다.',
      'Context, so that firms of like size are compared.',
    ),
    unit: 'logMillionKrw',
    range: [0, 7],
    direction: 0,
    source: 'kr-dart; log10 of sales in million won',
    asks: ['account:revenue', 'sales.lastYear'],
    derive: fromStatements((s, dossier) => {
      const revenue = s.amount('revenue').value ?? answerValue(dossier, 'sales.lastYear');
      if (revenue === undefined) return unknownFor('account:revenue', 'sales.lastYear');
      return knownValue(Math.log10(Math.max(revenue / millionWon, 1)));
    }),
  },
  {
    id: 'company.manufacturing',
    label: text('업종 (제조/서비스)', 'Industry (manufacturing or service)'),
    why: text(
      '업종이 비슷한 기업끼리 견주기 위한 배경입니다.',
      'Context, so that firms of like industry are compared.',
    ),
    unit: 'yesNo',
    range: [0, 1],
    direction: 0,
    source: 'KSIC section C, divisions 10 to 34',
    asks: ['company.ksic'],
    derive: (dossier) => {
      const branch = industryBranch(dossier);
      return branch === undefined
        ? unknownFor('company.ksic')
        : knownValue(branch === 'manufacturing' ? 1 : 0);
    },
  },
  {
    id: 'finance.workingCapitalRatio',
    label: text('총자산 대비 순운전자본', 'Working capital to assets'),
    why: text('일상 영업에 쓸 여유를 봅니다.', 'The cushion for daily business.'),
    unit: 'percent',
    range: [-1, 1],
    direction: 1,
    source: polish(3),
    asks: ['account:currentAssets', 'account:currentLiabilities', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          assets: s.amount('totalAssets'),
          current: s.amount('currentAssets'),
          due: s.amount('currentLiabilities'),
        },
        ({ assets, current, due }) => quotient(current - due, assets),
      ),
    ),
    remedy: remedy(
      'medium',
      '재고와 매출채권을 줄이고 단기부채를 장기로 바꾸세요.',
      'Reduce stock and receivables, refinance short debt.',
    ),
  },
  {
    id: 'finance.retainedEarningsRatio',
    label: text('총자산 대비 이익잉여금', 'Retained earnings to assets'),
    why: text('그동안 쌓아 온 이익의 두께를 봅니다.', 'How much profit has been built up over the years.'),
    unit: 'percent',
    range: [-2, 1],
    direction: 1,
    source: polish(6),
    asks: ['account:retainedEarnings', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        { retained: s.amount('retainedEarnings'), assets: s.amount('totalAssets') },
        ({ retained, assets }) => quotient(retained, assets),
      ),
    ),
    remedy: remedy(
      'high',
      '이익을 배당보다 사내에 남기세요.',
      'Keep profits in the company rather than paying them out.',
    ),
  },
  {
    id: 'finance.operatingReturn',
    label: text('총자산 영업이익률', 'Operating return on assets'),
    why: text('자산이 본업에서 벌어들이는 힘을 봅니다.', 'What the assets earn in the core business.'),
    unit: 'percent',
    range: [-1, 0.6],
    direction: 1,
    source: polish(35),
    asks: ['account:operatingIncome', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        { income: s.amount('operatingIncome'), assets: s.amount('totalAssets') },
        ({ income, assets }) => quotient(income, assets),
      ),
    ),
    remedy: remedy(
      'high',
      '수익이 낮은 사업과 자산을 줄이세요.',
      'Shrink business and assets with low returns.',
    ),
  },
  {
    id: 'finance.assetTurnover',
    label: text('총자산회전율', 'Asset turnover'),
    why: text('자산이 매출로 이어지는 속도를 봅니다.', 'How fast assets turn into sales.'),
    unit: 'times',
    range: [0, 6],
    direction: 1,
    source: polish(9),
    asks: ['account:revenue', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom({ revenue: s.amount('revenue'), assets: s.amount('totalAssets') }, ({ revenue, assets }) =>
        quotient(revenue, assets),
      ),
    ),
    remedy: remedy('medium', '놀고 있는 설비와 재고를 줄이세요.', 'Cut idle equipment and stock.'),
  },
  {
    id: 'finance.receivableDays',
    label: text('매출채권 회수일수', 'Days to collect receivables'),
    why: text('판 돈이 들어오기까지 걸리는 날을 봅니다.', 'How many days pass until sales are paid.'),
    unit: 'days',
    range: [0, 730],
    direction: -1,
    source: polish(44),
    asks: ['account:receivables', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom({ owed: s.amount('receivables'), revenue: s.amount('revenue') }, ({ owed, revenue }) =>
        quotient(owed * daysPerYear, revenue),
      ),
    ),
    remedy: remedy(
      'medium',
      '결제 조건을 짧게 바꾸고 오래된 채권부터 회수하세요.',
      'Shorten payment terms and collect old receivables first.',
      collectionLever,
    ),
  },
  {
    id: 'finance.interestCoverage',
    label: text('이자보상배율', 'Interest coverage'),
    why: text(
      '영업이익으로 이자를 몇 번 낼 수 있는지 봅니다.',
      'How many times operating income pays the interest.',
    ),
    unit: 'times',
    range: [-20, 50],
    direction: 1,
    source: 'kr-dart',
    asks: ['account:operatingIncome', 'account:interestExpense'],
    derive: fromStatements((s) =>
      deriveFrom(
        { income: s.amount('operatingIncome'), interest: s.amount('interestExpense') },
        ({ income, interest }) => (interest === 0 ? doesNotApply : income / interest),
      ),
    ),
    remedy: remedy(
      'high',
      '이자가 높은 차입부터 갚거나 정책자금으로 바꾸세요.',
      'Repay costly loans or move them to public funding.',
    ),
  },
] as const satisfies readonly Indicator[];
