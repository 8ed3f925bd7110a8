import type { LocalText } from '../../../src/domain/local-text';

/** What the card says about limits. */
export const limits: readonly LocalText[] = [
  {
    ko: '안전성은 폴란드 기업의 파산에서 배웠습니다. 나라, 회계기준, 시기가 다릅니다. 국내 중소기업의 부도율이 아닙니다.',
    en: 'Safety was learned from bankruptcies of Polish companies: another country, other accounting rules, another time. It is not a default rate of Korean small companies.',
  },
  {
    ko: '폴란드 자료에는 파산 여부에 따라 다르게 채워진 비율이 있습니다(이자보상배율, 3년 이익, 영업비용, 빈 매출 증가율). 이를 그대로 쓴 모형이 훨씬 잘 맞는 것처럼 보이는 까닭입니다. 우리는 그 비율을 쓰지 않았습니다. 이자보상배율은 국내 상장사에서만 배웠고, 자금조달능력 항목에도 조금 들어갑니다.',
    en: 'Some ratios of the Polish data were filled in differently for the bankrupt (interest coverage, profit of three years, operating expenses, blank growth), which is why models that use them as they stand look far better. They are not used here; interest coverage was learned from Korean listed companies only, and counts a little in the ability to raise funds.',
  },
  {
    ko: '성장과 존속은 상장사에서만 배웠습니다. 상장사는 신청 기업보다 크고 오래되었습니다. 공시를 멈춘 까닭에는 상장폐지, 합병, 해산이 섞여 있어 부도와 같지 않습니다.',
    en: 'Growth and staying were learned from listed companies only, larger and older than most applicants. Companies stop filing because they are delisted, merged or dissolved; that is not the same as default.',
  },
  {
    ko: '투자 유치는 미국의 정부 연구개발 과제를 받은 기업에서 배웠고 그 힘이 약해 무게를 작게 두었습니다. 과제가 없는 기업은 가운데 값으로 봅니다.',
    en: 'Investment was learned from US firms with public R&D awards; it tells little and counts little. A company without such projects stands in the middle.',
  },
  {
    ko: '직원 수, 새 기업인지, 업종으로 미국 소기업 대출의 부실을 맞혀 보았지만 거의 맞히지 못해 쓰지 않았습니다. 재무제표가 없는 기업의 위험은 대부분 점검 항목에서 나옵니다.',
    en: 'Staff, being new and industry hardly told defaults of US small-firm loans, and are not used. The risk of a company without statements comes mostly from the checklist.',
  },
  {
    ko: '점검 항목 26개의 무게와 축을 나누는 방식은 우리의 판단입니다. KTRS-FM의 가중치는 공개되어 있지 않습니다.',
    en: 'The weights of the 26 checklist items and their division into axes are our judgement; the weights of KTRS-FM are not public.',
  },
];
