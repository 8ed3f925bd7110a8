import type { PatentStatus } from '../../domain/dossier/patent';
import { patentStatusKind } from '../../workbook/table-sheets';
import { readStatus } from '../kipris/register-status';
import { readValue } from '../workbook/read-value';

/** Words of other services for the states of the register. A decision to grant is no grant before the fee is paid. */
const words: Readonly<Record<string, PatentStatus>> = {
  등록유지: 'granted',
  권리유지: 'granted',
  권리있음: 'granted',
  존속: 'granted',
  존속중: 'granted',
  권리존속: 'granted',
  유지: 'granted',
  설정등록: 'granted',
  등록공고: 'granted',
  권리회복: 'granted',
  등록결정: 'pending',
  출원중: 'pending',
  공개중: 'pending',
  심사대기: 'pending',
  심사청구: 'pending',
  심사진행: 'pending',
  심사전: 'pending',
  심사청구전: 'pending',
  미심사: 'pending',
  의견제출통지: 'pending',
  특허결정: 'pending',
  출원공개: 'pending',
  출원계속: 'pending',
  미공개: 'pending',
  등록예정: 'pending',
  출원공고: 'pending',
  공개예정: 'pending',
  재심사: 'pending',
  거절결정: 'rejected',
  거절확정: 'rejected',
  출원각하: 'rejected',
  반려: 'rejected',
  등록료불납: 'lapsed',
  연차료불납: 'lapsed',
  존속기간만료: 'lapsed',
  만료: 'lapsed',
  권리소멸: 'lapsed',
  연차료미납: 'lapsed',
  연차료미납소멸: 'lapsed',
  등록료불납소멸: 'lapsed',
  등록료불납에의한소멸: 'lapsed',
  존속기간만료소멸: 'lapsed',
  기간만료: 'lapsed',
  권리만료: 'lapsed',
  실효: 'lapsed',
  취하간주: 'withdrawn',
  출원취하: 'withdrawn',
  출원포기: 'abandoned',
  등록포기: 'abandoned',
  권리포기: 'abandoned',
  무효확정: 'invalidated',
  grant: 'granted',
  iprightgrant: 'granted',
  patented: 'granted',
  patentedcase: 'granted',
  registered: 'granted',
  active: 'granted',
  activereinstated: 'granted',
  reinstated: 'granted',
  inforce: 'granted',
  filed: 'pending',
  published: 'pending',
  publication: 'pending',
  application: 'pending',
  applicationpending: 'pending',
  pendingexamination: 'pending',
  examination: 'pending',
  examining: 'pending',
  allowed: 'pending',
  noticeofallowance: 'pending',
  unexamined: 'pending',
  notyetexamined: 'pending',
  underexamination: 'pending',
  refused: 'rejected',
  expired: 'lapsed',
  expiredfeerelated: 'lapsed',
  expiredlifetime: 'lapsed',
  expiredduetofailuretopaymaintenancefee: 'lapsed',
  lapse: 'lapsed',
  lapsedduetononpayment: 'lapsed',
  // Whatever these ended by, they are held no longer.
  dead: 'lapsed',
  ceased: 'lapsed',
  inactive: 'lapsed',
  notinforce: 'lapsed',
  terminated: 'lapsed',
  discontinued: 'lapsed',
  deemedwithdrawn: 'withdrawn',
  withdrawndeemed: 'withdrawn',
  revoked: 'invalidated',
  invalid: 'invalidated',
};

/** Words of applications and rights alike: which of them it is, a registration tells. */
const heldWords = new Set(['alive', 'live', 'valid', '유효', '생존', '권리유효']);

/** Google Patents and others add a day to come: "Active, expires 2038-01-02". */
const dayToCome = /,\s*(?:(?:adjusted|anticipated)\s+)?(?:expir\w*|만료\S*)\s.*$/i;

/**
 * The legal state that a cell names, in the words of KIPRIS, of other services or our own; a reason in brackets is left out.
 * Words that may mean several states are none: "소멸예정" is held today, and lapses back to before today if no fee comes.
 */
export function readSheetStatus(text: string, isRegistered = false): PatentStatus | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[([][^)\]]*[)\]]/g, '')
    .replace(dayToCome, '')
    .trim();
  if (isRegistered && heldWords.has(wordOf(plain))) return 'granted';
  return statusOf(plain) ?? lastOf(plain);
}

const wordOf = (plain: string): string => plain.replaceAll(/[\s_-]/g, '').toLowerCase();

function statusOf(plain: string): PatentStatus | undefined {
  const ours = readValue({ row: 0, column: 0, text: plain }, patentStatusKind);
  if (ours.state === 'value') return ours.value as PatentStatus;
  const word = wordOf(plain);
  return readStatus(plain) ?? (Object.hasOwn(words, word) ? words[word] : undefined);
}

/** "등록 / 소멸": the state that came last, where each of them is known. */
function lastOf(plain: string): PatentStatus | undefined {
  const states = plain.split(/[/|,>]/).map((part) => statusOf(part.trim()));
  return states.includes(undefined) ? undefined : states.at(-1);
}
