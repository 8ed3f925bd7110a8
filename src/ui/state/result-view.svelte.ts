export type ResultViewId = 'why' | 'peers' | 'nextStep' | 'whatIf' | 'programmes' | 'history';

/** Which view of the result is open beside the form. */
export class OpenResultView {
  current = $state<ResultViewId>('why');
}
