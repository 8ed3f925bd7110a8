import type { PatentStatus } from '../../domain/dossier/patent';

/** Words of the register. A lapse stays one although the right has a registration number. */
const statuses: Readonly<Record<string, PatentStatus>> = {
  등록: 'granted',
  출원: 'pending',
  공개: 'pending',
  공고: 'pending',
  심사중: 'pending',
  거절: 'rejected',
  각하: 'rejected',
  소멸: 'lapsed',
  취하: 'withdrawn',
  포기: 'abandoned',
  무효: 'invalidated',
  취소: 'invalidated',
};

export const readStatus = (text: string): PatentStatus | undefined => {
  const word = text.replaceAll(/\s/g, '');
  return Object.hasOwn(statuses, word) ? statuses[word] : undefined;
};
