import type { Language, LocalText } from '../../domain/local-text';
import { cell, type PlannedSheet } from './planned-sheet';
import { firstRow } from './first-rows';

const title: LocalText = { ko: '기술평가 자가진단 서식', en: 'Self-assessment of technology: the form' };

const lines: readonly LocalText[] = [
  {
    ko: '아는 것만 적어 저장한 뒤, 이 파일을 그대로 앱에 끌어 놓으세요. 읽은 값을 보여 드리고, 받아들이기 전에는 아무것도 바뀌지 않습니다.',
    en: 'Fill in what you know, save, and drop this file into the app as it is. It shows what it read; nothing changes before you accept.',
  },
  {
    ko: '빈칸은 "아직 답하지 않음"입니다. 0은 0이고, "우리에게는 해당 없음"은 우리 회사에 맞지 않는 질문이라는 뜻입니다. 셋은 서로 다릅니다.',
    en: 'An empty cell means "not answered". 0 is zero, and "Does not apply to us" says that the question does not fit the company. The three differ.',
  },
  {
    ko: '목록에서 고르는 칸은 누르면 화살표가 나옵니다. 고를 수 있는 말은 "선택 목록" 시트에 모두 있습니다.',
    en: 'Cells with a list show an arrow when selected. Everything that can be chosen stands on the sheet "Choices".',
  },
  {
    ko: '금액은 모두 원 단위입니다. 날짜는 2024-05-31처럼 적습니다. 여러 값을 한 칸에 적을 때는 | 로 나눕니다.',
    en: 'All amounts are in won. Dates are written as 2024-05-31. Several values in one cell are separated by |.',
  },
  {
    ko: '줄의 차례를 바꾸거나 필요 없는 줄과 시트를 지워도 됩니다. 회색 부호는 항목을 알아보는 데 쓰니 고치지 마세요.',
    en: 'Rows may be moved, and rows and sheets that are not needed deleted. The grey keys tell the items apart: leave them as they are.',
  },
  {
    ko: '수식이 되지 않도록, = + - @ 로 시작하는 글 앞에는 작은따옴표가 붙습니다. 앱이 읽을 때 저절로 뺍니다.',
    en: 'Texts that begin with = + - @ carry an apostrophe, so that they are no formulas. The app takes it away when it reads.',
  },
  {
    ko: '발명자와 대리인의 이름, 주소는 적지 마세요. 평가에 쓰지 않습니다.',
    en: 'Please give no names of inventors or attorneys and no addresses. The rating does not use them.',
  },
];

export const planGuide = (language: Language): PlannedSheet => ({
  id: 'guide',
  widths: [100, 34],
  rows: [...firstRow('guide', title[language], 1), ...lines.map((line) => [cell(line[language], 'label')])],
  stickyRows: 0,
  dropDowns: [],
});
