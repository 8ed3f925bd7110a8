import { announceKipris, type KiprisQuery, kiprisSteps } from './kipris';
import type { Announced, LookUpSteps } from './look-up-request';
import { announceOpenDart, type OpenDartQuery, openDartSteps } from './open-dart';

/** What is looked up, at which service. */
export type LookUpQuery = OpenDartQuery | KiprisQuery;

export const stepsOf = (query: LookUpQuery): LookUpSteps =>
  query.service === 'openDart' ? openDartSteps(query) : kiprisSteps(query);

export const announcementOf = (query: LookUpQuery): readonly Announced[] =>
  query.service === 'openDart' ? announceOpenDart(query) : announceKipris(query);

/** No more than this many are ever sent for one yes. */
export const mostRequests = (announced: readonly Announced[]): number =>
  announced.reduce((sum, { atMost }) => sum + atMost, 0);
