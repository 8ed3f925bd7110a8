import type { Dossier } from '../dossier/dossier';
import { researchSpendingLever } from './book-levers';
import { type Derived, deriveFrom, quotient } from './derived';
import { type Indicator, remedy, text } from './indicator';
import { rightsCount } from './intellectual-property';
import { fromStatements, Statements } from './statements';

/** Hall & Mairesse 1995, Journal of Econometrics 65: knowledge loses 15 % of its worth a year; R&D grew by 5 % a year before. */
const rdDepreciation = 0.15;
const earlierGrowth = 0.05;

/** A flow that has gone on at its rate for long has piled up to this many times itself. */
export const steadyStock = 1 / (rdDepreciation + earlierGrowth);

const rdAsked = ['account:rdExpense', 'account:rdManufacturing'] as const;

/** Both R&D expenses of a year; of the two, those that the statements show. */
function rdSpending(statements: Statements, yearsBack: number): number | undefined {
  const shown = (['rdExpense', 'rdManufacturing'] as const)
    .map((account) => statements.amount(account, yearsBack).value)
    .filter((amount) => amount !== undefined);
  return shown.length === 0 ? undefined : shown.reduce((sum, amount) => sum + amount, 0);
}

/** Perpetual inventory: the oldest year's spending as the stock that it has piled up to, then year by year. */
function rdStock(statements: Statements, yearsBack: number): number | undefined {
  const spent = rdSpending(statements, yearsBack);
  if (spent === undefined) return undefined;
  const before = yearsBack < 2 ? rdStock(statements, yearsBack + 1) : undefined;
  return before === undefined ? spent * steadyStock : spent + (1 - rdDepreciation) * before;
}

function rdStockToSales(statements: Statements): Derived {
  return deriveFrom(
    {
      stock: { asked: 'account:rdExpense', value: rdStock(statements, 0) },
      revenue: statements.amount('revenue'),
    },
    ({ stock, revenue }) => quotient(stock, revenue),
  );
}

function rdGrowth(statements: Statements): Derived {
  return deriveFrom(
    {
      now: { asked: 'account:rdExpense', value: rdStock(statements, 0) },
      before: { asked: 'account:rdExpense', value: rdStock(statements, 1) },
    },
    ({ now, before }) => quotient(now - before, before),
  );
}

const tenBillionWon = 10_000_000_000;

function patentsToSales(dossier: Dossier): Derived {
  const need = (id: 'ip.patentGrants' | 'ip.patentApplications') => ({
    asked: id,
    value: rightsCount(dossier, id),
  });
  return deriveFrom(
    {
      granted: need('ip.patentGrants'),
      pending: need('ip.patentApplications'),
      revenue: new Statements(dossier).amount('revenue'),
    },
    ({ granted, pending, revenue }) => quotient((granted + pending) * tenBillionWon, revenue),
  );
}

/** R&D and patents in proportion to size, so that the share of innovation in growth can be learned from other companies. */
export const intensityIndicators = [
  {
    id: 'innovation.rdStock',
    label: text('쌓인 연구개발 (매출 대비)', 'R&D stock to sales'),
    why: text(
      '여러 해 쌓아 온 연구개발의 두께를 봅니다. 지난 연구개발은 해마다 15%씩 낡는다고 봅니다.',
      'How much R&D has been built up. Past R&D is taken to lose 15 % of its worth a year.',
    ),
    unit: 'percent',
    range: [0, 5],
    direction: 1,
    source: 'inst-innovation randd/sales; Hall & Mairesse 1995',
    asks: [...rdAsked, 'account:revenue'],
    derive: fromStatements(rdStockToSales),
    remedy: remedy(
      'high',
      '해마다 매출의 일정한 몫을 연구개발에 쓰고, 지난해 계정까지 빠짐없이 적으세요.',
      'Spend a steady share of sales on R&D, and book it for past years as well.',
      researchSpendingLever,
    ),
  },
  {
    id: 'innovation.rdGrowth',
    label: text('쌓인 연구개발의 증가율', 'Growth of the R&D stock'),
    why: text(
      '연구개발이 낡는 속도보다 빨리 쌓이는지 봅니다.',
      'Whether R&D is built up faster than it ages.',
    ),
    unit: 'percent',
    range: [-0.15, 1],
    direction: 1,
    source: 'inst-innovation randd; Hall & Mairesse 1995',
    asks: rdAsked,
    derive: fromStatements(rdGrowth),
    remedy: remedy(
      'high',
      '연구개발비를 지난해보다 줄이지 마세요.',
      'Do not let R&D spending fall below last year.',
    ),
  },
  {
    id: 'innovation.patentsToSales',
    label: text('매출 100억 원당 특허', 'Patents for each KRW 10 bn of sales'),
    why: text(
      '규모에 견주어 기술을 얼마나 권리로 만들었는지 봅니다.',
      'How much technology has become rights, for the size.',
    ),
    unit: 'count',
    range: [0, 20],
    direction: 1,
    source: 'inst-innovation patents/sales',
    asks: ['patents', 'ip.patentGrants', 'ip.patentApplications', 'account:revenue'],
    derive: patentsToSales,
    remedy: remedy(
      'medium',
      '제품에 쓰이는 핵심 기술부터 출원하세요.',
      'File first for the technology that is in your products.',
    ),
  },
] as const satisfies readonly Indicator[];
