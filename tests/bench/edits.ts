import type { Browser } from 'playwright';
import { firstGrade, inContext, noteFirstGrade } from './app-page.ts';
import { type Figure, figure } from './figure.ts';

/** Runs in the page: makes a change again and again, each time until the new results stand in the document. */
async function changeAgain({ what, count }: { what: 'answer' | 'amount'; count: number }): Promise<number[]> {
  const card = document.querySelector('[data-model="business-feasibility"]');
  if (!card) throw new Error('the result is not on the screen');
  const changeAnswer = (run: number) => {
    const choices = document.querySelectorAll<HTMLInputElement>(
      '[id="ask-checklist.qualityManual"] input[type="radio"]',
    );
    // The example says "yes" here: the first click says "no".
    choices[(run + 1) % 2]?.click();
  };
  const changeAmount = (run: number) => {
    const amount = document.querySelector<HTMLInputElement>('[id="ask-account:operatingIncome"] input');
    if (!amount) throw new Error('the amount is not on the screen');
    // Far enough apart that the printed score changes each time.
    amount.value = run % 2 ? '1,050' : '300';
    amount.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const found: number[] = [];
  for (let run = 0; run < count; run++) {
    const before = card.textContent;
    const start = performance.now();
    if (what === 'answer') changeAnswer(run);
    else changeAmount(run);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (card.textContent === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(card, { subtree: true, childList: true, characterData: true });
    });
    found.push(performance.now() - start);
    // Past the saving of the draft, which waits for a pause in typing.
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  return found;
}

/**
 * From the change of an answer to the three new grades in the document; the next frame paints them. A checklist answer
 * moves additive parts only, an amount moves the networks; points and reasons follow.
 */
const editToGrade = (browser: Browser, count: number, what: 'answer' | 'amount') =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    const page = await context.newPage();
    await firstGrade(page);
    const steps = page.getByRole('navigation', { name: '입력 단계' });
    await steps.getByRole('button', { name: what === 'answer' ? '사업' : '재무' }).click();
    await page.waitForTimeout(1000);
    return await page.evaluate(changeAgain, { what, count });
  });

declare global {
  interface Window {
    explainedIn: number[];
  }
}

/** Runs in the page from its first moment: notes how long the worker takes to answer each call for results with their points. */
function noteExplaining(): void {
  window.explainedIn = [];
  const { prototype } = Worker;
  const post = Reflect.get(prototype, 'postMessage');
  // Comlink's calls name the method; the answer comes back under the same id.
  prototype.postMessage = function (this: Worker, call: { id?: string; path?: string[] }, ...others: []) {
    if (call.path?.[0] === 'evaluate') {
      const start = performance.now();
      const heard = ({ data }: MessageEvent<{ id?: string }>) => {
        if (data.id !== call.id) return;
        window.explainedIn.push(performance.now() - start);
        this.removeEventListener('message', heard);
      };
      this.addEventListener('message', heard);
    }
    Reflect.apply(post, this, [call, ...others]);
  };
}

/**
 * All three results with points and reasons, from the call to the worker's answer, after an amount that moves the networks:
 * nothing that the worker remembers of the last explanation answers this one.
 */
const explaining = (browser: Browser, count: number) =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    await context.addInitScript(noteExplaining);
    const page = await context.newPage();
    await firstGrade(page);
    await page.getByRole('navigation', { name: '입력 단계' }).getByRole('button', { name: '재무' }).click();
    await page.waitForTimeout(1000);
    await page.evaluate(() => (window.explainedIn = []));
    await page.evaluate(changeAgain, { what: 'amount' as const, count });
    return await page.evaluate(() => window.explainedIn);
  });

/** Runs in the page: an answer tried in "what if" again and again, until the grades beside it stand in the document. */
async function tryAgain(count: number): Promise<number[]> {
  const grade = document.querySelector('[data-tried="businessFeasibility"]');
  const choices = document.querySelectorAll<HTMLInputElement>(
    '[data-try="checklist.qualityManual"] input[type="radio"]',
  );
  if (!grade || choices.length === 0) throw new Error('what if is not on the screen');
  const found: number[] = [];
  for (let run = 0; run < count; run++) {
    const before = grade.textContent;
    const start = performance.now();
    choices[(run + 1) % 2]?.click();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (grade.textContent === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(grade, { subtree: true, childList: true, characterData: true });
    });
    found.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  return found;
}

/** From a value that is tried to the three grades beside the real ones. */
const whatIfFrame = (browser: Browser, count: number) =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    const page = await context.newPage();
    await firstGrade(page);
    await page.getByRole('tab', { name: '만약에', exact: true }).click();
    await page.getByRole('searchbox').fill('품질경영');
    await page
      .getByRole('button', { name: '품질경영 매뉴얼이 있고 보여 줄 수 있습니다', exact: true })
      .click();
    await page.waitForTimeout(1000);
    return await page.evaluate(tryAgain, count);
  });

/** Runs in the page: opens the next steps again and again, each time until a way stands in the document. */
async function openNextSteps(count: number): Promise<number[]> {
  const tabOf = (name: string) => {
    const tab = [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(
      (one) => one.textContent.trim() === name,
    );
    if (!tab) throw new Error(`there is no tab ${name}`);
    return tab;
  };
  const found: number[] = [];
  // The first time loads the view and the search; it is not counted.
  for (let run = 0; run <= count; run++) {
    tabOf('이유').click();
    await new Promise((resolve) => setTimeout(resolve, 600));
    const start = performance.now();
    tabOf('다음 단계').click();
    while (!document.querySelector('[data-lever]')) await new Promise((resolve) => setTimeout(resolve, 1));
    if (run > 0) found.push(performance.now() - start);
  }
  return found;
}

/** From opening the next steps to the ways of all three models, searched in the worker of the built app. */
const nextStepsInApp = (browser: Browser, count: number) =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    const page = await context.newPage();
    await firstGrade(page);
    await page.getByRole('tab', { name: '이유', exact: true }).waitFor();
    return await page.evaluate(openNextSteps, count);
  });

/** What follows an edit in the built app. */
export async function editFigures(browser: Browser, runs: number): Promise<readonly Figure[]> {
  const count = runs * 3;
  return [
    figure('edit_to_grade_ms', 'ms', await editToGrade(browser, count, 'answer')),
    figure('edit_amount_to_grade_ms', 'ms', await editToGrade(browser, count, 'amount')),
    figure('explain_in_app_ms', 'ms', await explaining(browser, count)),
    figure('what_if_frame_ms', 'ms', await whatIfFrame(browser, count)),
    figure('next_step_in_app_ms', 'ms', await nextStepsInApp(browser, count)),
  ];
}
