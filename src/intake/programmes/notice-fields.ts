import type { ProgrammeNotice } from '../../domain/programmes/notice';

/** A property that is there, or none. */
export function stated<Key extends keyof ProgrammeNotice>(
  key: Key,
  value: ProgrammeNotice[Key] | '' | undefined,
): Partial<Pick<ProgrammeNotice, Key>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Pick<ProgrammeNotice, Key>>);
}

/** Notices of the same id occur twice in real lists; the first one stays. */
export function withoutRepeats(notices: readonly ProgrammeNotice[]): readonly ProgrammeNotice[] {
  return [...new Map(notices.toReversed().map((notice) => [notice.id, notice])).values()].toReversed();
}
