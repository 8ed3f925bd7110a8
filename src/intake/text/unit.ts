import type { StatementUnit } from '../../domain/dossier/won-per-unit';

const names: Readonly<Record<string, StatementUnit>> = {
  원: 'won',
  천원: 'thousandWon',
  백만원: 'millionWon',
  억원: 'hundredMillionWon',
};

/** The unit in a heading of amounts: "당기(천원)". */
export function unitInHeading(compact: string): StatementUnit | undefined {
  const name = /[([](백만원|천원|억원|원)[)\]]/.exec(compact)?.[1];
  return name === undefined ? undefined : names[name];
}

/** The unit of "(단위 : 천원)", where a text without blanks names one. */
export function unitIn(compact: string): StatementUnit | undefined {
  const name = /단위[:：]?(?:금액)?[:：]?(?:한국)?(백만원|천원|억원|원)/.exec(compact)?.[1];
  return name === undefined ? undefined : names[name];
}
