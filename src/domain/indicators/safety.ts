import { longerLoansLever, stockLever } from './book-levers';
import { deriveFrom, quotient } from './derived';
import { type Indicator, remedy, text } from './indicator';
import { fromStatements } from './statements';

const daysPerYear = 365;

/** Zieba, Tomczak & Tomczak 2016 (UCI 365) number these ratios Attr1 to Attr64. */
const polish = (attribute: number | string) => `polish-bankruptcy Attr${attribute}`;

/** Whether a company can pay: liquidity, debt against what bears it, and how steady its sales are. */
export const safetyIndicators = [
  {
    id: 'finance.quickRatio',
    label: text('당좌비율', 'Quick ratio'),
    why: text(
      '재고를 팔지 않고도 1년 안에 갚을 빚을 감당할 수 있는지 봅니다.',
      'Whether debts due within a year are covered without selling stock.',
    ),
    unit: 'percent',
    range: [0, 10],
    direction: 1,
    source: polish(46),
    asks: ['account:currentAssets', 'account:inventories', 'account:currentLiabilities'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          assets: s.amount('currentAssets'),
          stock: s.amount('inventories'),
          due: s.amount('currentLiabilities'),
        },
        ({ assets, stock, due }) => quotient(assets - stock, due),
      ),
    ),
    remedy: remedy(
      'medium',
      '재고를 줄여 현금으로 바꾸고 단기차입을 장기로 돌리세요.',
      'Turn stock into cash and short loans into long ones.',
    ),
  },
  {
    id: 'finance.cashRatio',
    label: text('현금성 비율', 'Cash ratio'),
    why: text(
      '재고와 매출채권 말고 당장 쓸 수 있는 돈이 얼마나 되는지 봅니다.',
      'What could be paid at once, without stock and receivables.',
    ),
    unit: 'percent',
    range: [-1, 5],
    direction: 1,
    source: polish(40),
    asks: [
      'account:currentAssets',
      'account:inventories',
      'account:receivables',
      'account:currentLiabilities',
    ],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          assets: s.amount('currentAssets'),
          stock: s.amount('inventories'),
          owed: s.amount('receivables'),
          due: s.amount('currentLiabilities'),
        },
        ({ assets, stock, owed, due }) => quotient(assets - stock - owed, due),
      ),
    ),
    remedy: remedy(
      'medium',
      '몇 달 치 고정비를 예금으로 따로 두세요.',
      'Keep some months of fixed costs aside in deposits.',
    ),
  },
  {
    id: 'finance.accumulatedEquity',
    label: text('총자산 대비 자본금을 뺀 자기자본', 'Equity beyond capital stock, to assets'),
    why: text(
      '낸 자본금을 지키고 그 위에 얼마나 쌓았는지 봅니다. 마이너스면 자본잠식입니다.',
      'What has been built up on top of the paid capital. Below zero, capital has been lost.',
    ),
    unit: 'percent',
    range: [-2, 1],
    direction: 1,
    source: polish(25),
    asks: ['account:totalEquity', 'account:capitalStock', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          equity: s.amount('totalEquity'),
          paid: s.amount('capitalStock'),
          assets: s.amount('totalAssets'),
        },
        ({ equity, paid, assets }) => quotient(equity - paid, assets),
      ),
    ),
    remedy: remedy(
      'high',
      '자본잠식이 있다면 이익 유보나 증자 계획을 먼저 세우세요.',
      'If capital has been lost, plan first how profits or new shares restore it.',
    ),
  },
  {
    id: 'finance.longTermFunding',
    label: text('총자산 대비 장기자금', 'Long-term funds to assets'),
    why: text(
      '자산을 자기자본과 장기부채처럼 오래 쓸 돈으로 마련했는지 봅니다.',
      'Whether assets are funded by equity and long debt, money that stays.',
    ),
    unit: 'percent',
    range: [-1, 1],
    direction: 1,
    source: polish(38),
    asks: ['account:totalEquity', 'account:nonCurrentLiabilities', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          equity: s.amount('totalEquity'),
          long: s.amount('nonCurrentLiabilities'),
          assets: s.amount('totalAssets'),
        },
        ({ equity, long, assets }) => quotient(equity + long, assets),
      ),
    ),
    remedy: remedy(
      'medium',
      '단기차입을 만기가 긴 정책자금으로 바꿀 수 있는지 알아보세요.',
      'See whether public loans of long term can replace short ones.',
      longerLoansLever,
    ),
  },
  {
    id: 'finance.profitToDebt',
    label: text('부채 대비 순이익', 'Net income to liabilities'),
    why: text(
      '한 해 이익으로 빚을 얼마나 갚을 수 있는지 봅니다.',
      'How much of the debt a year of profit would repay.',
    ),
    unit: 'percent',
    range: [-2, 3],
    direction: 1,
    source: `${polish('1')} / Attr2; Beaver 1966`,
    asks: ['account:netIncome', 'account:totalLiabilities'],
    derive: fromStatements((s) =>
      deriveFrom({ income: s.amount('netIncome'), debt: s.amount('totalLiabilities') }, ({ income, debt }) =>
        quotient(income, debt),
      ),
    ),
    remedy: remedy(
      'high',
      '이익이 나는 동안 이자가 높은 빚부터 줄이세요.',
      'While there are profits, repay the costliest debt.',
    ),
  },
  {
    id: 'finance.interestToSales',
    label: text('매출 대비 이자비용', 'Interest to sales'),
    why: text('매출에서 이자로 나가는 몫을 봅니다.', 'The share of sales that goes into interest.'),
    unit: 'percent',
    range: [0, 1],
    direction: -1,
    source: polish('11 - Attr18, over Attr9'),
    asks: ['account:interestExpense', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom(
        { interest: s.amount('interestExpense'), revenue: s.amount('revenue') },
        ({ interest, revenue }) => quotient(interest, revenue),
      ),
    ),
    remedy: remedy(
      'medium',
      '보증부 대출이나 정책자금으로 금리를 낮출 수 있는지 알아보세요.',
      'See whether a guarantee or public funds lower the rate.',
    ),
  },
  {
    id: 'finance.netDebtToSales',
    label: text('매출 대비 순부채', 'Net debt to sales'),
    why: text(
      '현금을 뺀 부채가 한 해 매출에 견주어 얼마나 되는지 봅니다.',
      'Liabilities less cash, against a year of sales.',
    ),
    unit: 'percent',
    range: [-1, 5],
    direction: -1,
    source: polish(30),
    asks: ['account:totalLiabilities', 'account:cash', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          debt: s.amount('totalLiabilities'),
          cash: s.amount('cash'),
          revenue: s.amount('revenue'),
        },
        ({ debt, cash, revenue }) => quotient(debt - cash, revenue),
      ),
    ),
    remedy: remedy(
      'high',
      '매출이 따라오기 전에는 새 차입을 늘리지 마세요.',
      'Take no further loans before sales have caught up.',
    ),
  },
  {
    id: 'finance.currentDebtDays',
    label: text('유동부채 일수', 'Current liabilities in days of sales'),
    why: text(
      '1년 안에 갚을 빚이 며칠 치 매출인지 봅니다.',
      'How many days of sales the debts due within a year amount to.',
    ),
    unit: 'days',
    range: [0, 1460],
    direction: -1,
    source: polish(62),
    asks: ['account:currentLiabilities', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom({ due: s.amount('currentLiabilities'), revenue: s.amount('revenue') }, ({ due, revenue }) =>
        quotient(due * daysPerYear, revenue),
      ),
    ),
    remedy: remedy(
      'medium',
      '만기가 몰린 차입을 나누어 갚도록 은행과 미리 협의하세요.',
      'Agree early with the bank to spread loans that fall due together.',
    ),
  },
  {
    id: 'finance.inventoryDays',
    label: text('재고 일수', 'Days of stock'),
    why: text('재고가 며칠 치 매출만큼 쌓였는지 봅니다.', 'How many days of sales lie in stock.'),
    unit: 'days',
    range: [0, 730],
    direction: -1,
    source: polish(20),
    asks: ['account:inventories', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom({ stock: s.amount('inventories'), revenue: s.amount('revenue') }, ({ stock, revenue }) =>
        quotient(stock * daysPerYear, revenue),
      ),
    ),
    remedy: remedy(
      'medium',
      '오래 팔리지 않은 재고부터 정리하고 발주량을 줄이세요.',
      'Clear stock that has not sold for long and order less.',
      stockLever,
    ),
  },
  {
    id: 'finance.salesSwing',
    label: text('매출 출렁임', 'Swing of sales'),
    why: text(
      '한 해 사이 매출이 늘든 줄든 얼마나 크게 달라졌는지 봅니다. 갑작스러운 변화는 자금을 어렵게 합니다.',
      'How far sales moved within a year, up or down: sudden change strains funds.',
    ),
    unit: 'percent',
    range: [0, 4],
    direction: -1,
    source: polish('21, the larger year over the smaller, less 1'),
    asks: ['account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom({ now: s.amount('revenue'), before: s.amount('revenue', 1) }, ({ now, before }) => {
        const smaller = Math.min(now, before);
        return smaller <= 0 ? quotient(now, 0) : Math.max(now, before) / smaller - 1;
      }),
    ),
  },
] as const satisfies readonly Indicator[];
