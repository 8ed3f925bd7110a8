import { bookLever } from './lever';

/*
 * What a company can do to its books until the next closing, as whole entries: paid from cash, taxes left out. Shares and
 * how often they fit into a year are our judgement.
 */

/** R&D paid from cash: it lowers this year's profit and what stays in the company. */
export const researchSpendingLever = bookLever('books.research', {
  entry: {
    rdExpense: 1,
    sellingAdministrative: 1,
    operatingIncome: -1,
    profitBeforeTax: -1,
    netIncome: -1,
    retainedEarnings: -1,
    totalEquity: -1,
    cash: -1,
    currentAssets: -1,
    totalAssets: -1,
  },
  of: 'revenue',
  share: 0.005,
  most: 4,
  needs: ['rdExpense', 'operatingIncome', 'netIncome', 'cash', 'totalAssets', 'totalEquity'],
});

/** Shareholders or investors pay in. */
export const newEquityLever = bookLever('books.equity', {
  entry: { capitalStock: 1, totalEquity: 1, cash: 1, currentAssets: 1, totalAssets: 1 },
  of: 'totalAssets',
  share: 0.02,
  most: 3,
  needs: ['totalEquity', 'totalAssets'],
});

/** Loans that fall due within a year become loans of longer term. */
export const longerLoansLever = bookLever('books.longerLoans', {
  entry: {
    shortTermBorrowings: -1,
    currentLiabilities: -1,
    longTermBorrowings: 1,
    nonCurrentLiabilities: 1,
  },
  of: 'shortTermBorrowings',
  share: 0.25,
  most: 3,
  needs: ['shortTermBorrowings', 'currentLiabilities'],
});

/** Short-term loans repaid from cash. */
export const repaymentLever = bookLever('books.repayment', {
  entry: {
    cash: -1,
    currentAssets: -1,
    totalAssets: -1,
    shortTermBorrowings: -1,
    currentLiabilities: -1,
    totalLiabilities: -1,
  },
  of: 'cash',
  share: 0.2,
  most: 2,
  needs: ['cash', 'shortTermBorrowings', 'totalLiabilities', 'totalAssets'],
});

/** Customers pay earlier. */
export const collectionLever = bookLever('books.collection', {
  entry: { receivables: -1, cash: 1 },
  of: 'receivables',
  share: 0.1,
  most: 3,
  needs: ['receivables', 'cash'],
});

/** Old stock is sold at its book value. */
export const stockLever = bookLever('books.stock', {
  entry: { inventories: -1, cash: 1 },
  of: 'inventories',
  share: 0.1,
  most: 3,
  needs: ['inventories', 'cash'],
});
