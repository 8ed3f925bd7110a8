import type { PatentAttribute } from '../dossier/patent';
import type { LocalText } from '../local-text';
import { text } from './indicator';

/** What is meant, and where it is printed, for the facts of a patent that are rarely known by heart. */
export const patentHelp = {
  cpcCodes: text(
    'IPC보다 잘게 나눈 분류입니다. 공보와 KIPRIS 상세정보의 CPC 칸에 있습니다.',
    'Finer classes than the IPC, in the CPC field of the gazette and of the KIPRIS record.',
  ),
  inventors: text(
    '공보에 적힌 발명자가 몇 명인지만 적습니다. 이름은 묻지 않습니다.',
    'Only how many inventors the gazette names. No names are asked for.',
  ),
  priorityClaims: text(
    '바탕으로 삼은 앞선 출원의 수입니다. 국내 우선권도 셉니다. 우선권 주장이 없으면 0을 적으세요.',
    'How many earlier applications it builds on, in this country or another. Write 0 if no priority is claimed.',
  ),
  publishedOn: text(
    '공개공보가 나온 날입니다. 공개되기 전에 등록되었으면 등록공고일을 적고, 아직 공개되지 않았으면 "해당 없음"을 고르세요.',
    'The day of the first gazette: of the grant where that came first. Choose "does not apply" if it is not published yet.',
  ),
  companyApplicant: text(
    '출원인 가운데 회사가 하나라도 있으면 "예"입니다. 대표자 개인 이름만 있으면 "아니요"입니다.',
    '"Yes" if any applicant is a company; "no" if there is only the name of the CEO in person.',
  ),
  agent: text(
    '공보의 대리인 칸에 변리사나 특허법인이 있으면 "예"입니다. 이름은 묻지 않습니다.',
    '"Yes" if the gazette names a patent attorney or firm as agent. No names are asked for.',
  ),
} as const satisfies { readonly [Attribute in PatentAttribute]?: LocalText };
