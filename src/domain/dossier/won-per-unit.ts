/** Units in which Korean statements print amounts. */
export const wonPerUnit = {
  won: 1,
  thousandWon: 1_000,
  millionWon: 1_000_000,
  hundredMillionWon: 100_000_000,
} as const;
export type StatementUnit = keyof typeof wonPerUnit;

export const statementUnits = Object.keys(wonPerUnit) as readonly StatementUnit[];
