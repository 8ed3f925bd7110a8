import type { Component } from 'svelte';
import type { Asked } from '../../domain/indicators/derived';
import type { ResultDocument } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import type { OpenDraft } from '../state/open-draft.svelte';
import type { ResultViewId } from '../state/result-view.svelte';
import type { Session } from '../state/session.svelte';

export interface ResultViewProps {
  readonly session: Session;
  readonly draft: OpenDraft;
  readonly result: ResultDocument;
  /** Leads to the place in the form where something is asked. */
  readonly onshow: (asked: Asked) => void;
}

export interface ResultView {
  readonly id: ResultViewId;
  readonly label: () => string;
  /** Loaded when it is first opened. */
  readonly load: () => Promise<{ readonly default: Component<ResultViewProps> }>;
}

/** What can be seen of a result below its grades, in the order of the tabs. */
export const resultViews: readonly ResultView[] = [
  { id: 'why', label: m.view_why, load: () => import('./why.svelte') },
  { id: 'nextStep', label: m.view_next_step, load: () => import('../next-step/next-step.svelte') },
  { id: 'whatIf', label: m.view_what_if, load: () => import('../what-if/what-if.svelte') },
  {
    id: 'programmes',
    label: m.view_programmes,
    load: () => import('../programmes/programmes-view.svelte'),
  },
  { id: 'peers', label: m.view_peers, load: () => import('../peers/peers-view.svelte') },
  { id: 'history', label: m.view_history, load: () => import('../history/history-view.svelte') },
  { id: 'report', label: m.view_report, load: () => import('../report/report-view.svelte') },
  { id: 'handOver', label: m.handover_tab, load: () => import('../hand-over/hand-over-view.svelte') },
];
