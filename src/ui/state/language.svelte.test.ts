import { tick } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { formSections } from '../../domain/indicators/question';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import { withAnswer, withPatent } from '../../domain/dossier/edits';
import { success } from '../../domain/problem';
import english from '../../i18n/messages/en.json';
import FormStepInTest from '../testing/form-step-in-test.svelte';
import { madeResult } from '../testing/made-result';
import { MemoryDraftStore } from '../testing/memory-draft-store';
import { MemoryEvaluationStore } from '../testing/memory-evaluation-store';
import { openTestDraft } from '../testing/open-test-draft';
import ResultPane from '../result/result-pane.svelte';
import StartPage from '../start/start-page.svelte';
import { language } from './language.svelte';
import { Session } from './session.svelte';

const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+/gu;
const spokenAttributes = ['aria-label', 'placeholder', 'title', 'alt'];

/** Everything that eyes or a screen reader meet, but for what is quoted from Korean sites. */
function wordsOf(root: HTMLElement): string {
  const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
    spokenAttributes.map((name) => element.getAttribute(name) ?? ''),
  );
  return [root.textContent, ...attributes].join('\n').replaceAll(/"[^"]*"/g, '');
}

const sentences = Object.values(english).filter(
  (text) => text.includes(' ') && !text.includes('{') && !text.includes('://'),
);

const dossier = withPatent(withAnswer(emptyDossier, 'technology.kind', known('expert', typed)), {
  applicationNumber: '1020199990001',
  kind: 'patent',
});

async function showResult() {
  const session = new Session({
    store: Promise.resolve(new MemoryDraftStore()),
    evaluations: Promise.resolve(new MemoryEvaluationStore()),
    ask: () => new Promise(() => undefined),
    reader: Promise.resolve({ read: () => Promise.resolve([]) }),
    rates: {
      start: () => Promise.resolve(success([])),
      evaluate: () => Promise.resolve(success(madeResult)),
    },
    firstGrade: () => undefined,
  });
  session.rating.show(dossier);
  await session.rating.start();
  const shown = await render(ResultPane, {
    session,
    draft: openTestDraft(dossier),
    onshow: () => undefined,
  });
  // The view below the grades comes a moment later.
  await expect.element(page.getByText(/^점수를 만든 것/).first()).toBeVisible();
  return shown;
}

const screens: readonly (readonly [string, () => Promise<{ container: HTMLElement }>])[] = [
  ['start', async () => render(StartPage, { session: undefined, onfiles: () => undefined })],
  ...formSections.map(
    (section) =>
      [section, async () => render(FormStepInTest, { draft: openTestDraft(dossier), section })] as const,
  ),
  ['result', showResult],
];

afterEach(() => language.choose('ko'));

it.each(screens)(
  '%s speaks one language at a time, and switches without being drawn anew',
  async (_, show) => {
    const { container } = await show();
    const first = container.querySelector('h1, h2, h3');
    expect(sentences.filter((text) => wordsOf(container).includes(text))).toEqual([]);
    language.choose('en');
    await tick();
    expect(wordsOf(container).match(hangul) ?? []).toEqual([]);
    expect(container.querySelector('h1, h2, h3')).toBe(first);
    expect(document.documentElement.lang).toBe('en');
  },
);
