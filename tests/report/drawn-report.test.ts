import { PDFDict, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { presets } from '../../src/domain/disclosure/choosable';
import { known, typed } from '../../src/domain/dossier/answer';
import type { Language } from '../../src/domain/local-text';
import { drawReport } from '../../src/report/pdf/draw-report';
import type { ReportOrder } from '../../src/report/pdf/report-order';
import { shortDigest } from '../../src/report/pdf/telling';
import { everything, fontFiles, madeOf, orderOf, withManyPatents } from './made-orders';
import { longName, madeNotes, named } from './made-texts';
import { bare, textsIn } from './read-pdf';

const languages: readonly Language[] = ['ko', 'en'];
const strong = { ...madeOf('strongManufacturer'), notes: madeNotes };

async function draw(order: ReportOrder) {
  const { document, pageTexts } = await drawReport(order, fontFiles);
  return { bytes: await document.save(), pageTexts, document };
}

const orders: Readonly<Record<string, (language: Language) => ReportOrder>> = {
  everything: (language) => orderOf(strong, everything, { language }),
  'the grades alone': (language) => orderOf(strong, presets.gradeOnly, { language }),
  'a company without patents': (language) => orderOf(madeOf('weakFirm'), presets.full, { language }),
  'an example with much left open': (language) =>
    orderOf({ ...madeOf('earlySoftwareStartup'), isExample: true }, presets.full, { language }),
  'forty patents': (language) => orderOf(withManyPatents(strong), presets.full, { language }),
  'a very long name': (language) => orderOf(named(strong, longName), presets.full, { language }),
  'one page': (language) => orderOf(strong, presets.gradeAndReasons, { language, form: 'onePage' }),
};

describe.each(languages)('the report in %s', (language) => {
  describe.each(Object.keys(orders))('with %s', (name) => {
    const order = orders[name]!(language);

    it('reads as it was drawn, on every page', async () => {
      const { bytes, pageTexts } = await draw(order);
      const read = await textsIn(bytes);
      expect(read.map(bare)).toEqual(pageTexts.map(bare));
    });

    it('says on every page when, of what, which page and that it is a self-assessment', async () => {
      const { pageTexts } = await draw(order);
      const self = {
        ko: '참조 모형의 자가진단 · 공식 등급 아님',
        en: 'Self-assessment by a reference model',
      }[language];
      const day = { ko: '2026년 11월 27일', en: 'November 27, 2026' }[language];
      pageTexts.forEach((text, at) => {
        for (const said of [self, day, shortDigest(order.digest), `${at + 1} / ${pageTexts.length}`])
          expect(text).toContain(said);
      });
    });
  });

  it('of a fictitious company says so on every page', async () => {
    const { pageTexts } = await draw(orders['an example with much left open']!(language));
    const example = { ko: '가상의 예시 기업', en: 'Fictitious example company' }[language];
    for (const text of pageTexts) expect(text).toContain(example);
  });

  it('says what the grades are not', async () => {
    const { pageTexts } = await draw(orders['everything']!(language));
    const whole = pageTexts.join('\n');
    const said = {
      ko: [
        '공식 등급이 아닙니다',
        '대출, 보증, 투자, 지원을 결정하지 않습니다',
        '사실임을 보이지는 않습니다',
      ],
      en: ['It is no official grade', 'It decides on no loan', 'does not show that the values are true'],
    }[language];
    for (const text of said) expect(bare(whole)).toContain(bare(text));
  });
});

it.each(languages)('of everything that a company can show has at most six pages in %s', async (language) => {
  const shown = { ...madeOf('strongManufacturer'), isExample: true };
  for (const choose of [everything, presets.full, presets.gradeAndReasons, presets.gradeOnly]) {
    const { pageTexts } = await draw(orderOf(shown, choose, { language }));
    expect(pageTexts.length).toBeGreaterThanOrEqual(2);
    expect(pageTexts.length).toBeLessThanOrEqual(6);
  }
});

it('tells grades alone on the cover, and what is left out beside the models', async () => {
  const { pageTexts } = await draw(orderOf(strong, presets.gradeOnly));
  expect(pageTexts.length).toBe(2);
  expect(bare(pageTexts[1] ?? '')).toContain(
    bare('역량별 점수, 지표별 점수, 까닭, 학습된 확률, 특허별 등급'),
  );
});

it('tells days in Korea, wherever the device is', async () => {
  const { pageTexts } = await draw(
    orderOf(strong, presets.gradeOnly, { madeAt: '2026-11-27T16:00:00.000Z' }),
  );
  expect(pageTexts[0]).toContain('2026년 11월 28일');
});

it('tells the place among listed companies only where it was chosen, in words', async () => {
  const said = ['상장기업 대비 위치', '이 회사보다 낮은 기업의 비율', '36곳'];
  const { pageTexts } = await draw(orderOf(strong, presets.full));
  for (const text of said) expect(bare(pageTexts[1] ?? '')).toContain(bare(text));
  for (const preset of [presets.gradeAndReasons, presets.gradeOnly]) {
    const without = await draw(orderOf(strong, preset));
    expect(without.pageTexts.join()).not.toContain(said[0]);
  }
});

it('marks each value of the appendix with its source, and says once what the letters stand for', async () => {
  const { pageTexts } = await draw(orderOf(strong, everything));
  const whole = pageTexts.join('\n');
  expect(whole).toContain('출처: a 예시 값 · b 직접 입력');
  expect(whole).toMatch(/18,420\n[ab]\n/);
});

it('names every patent, on as many pages as that takes', async () => {
  const made = withManyPatents(strong);
  const { pageTexts } = await draw(orderOf(made, presets.full));
  for (const { applicationNumber: number } of made.dossier.patents)
    expect(pageTexts.join()).toContain(`${number.slice(0, 2)}-${number.slice(2, 6)}-${number.slice(6)}`);
});

it('shows a long name whole on the cover', async () => {
  const { pageTexts } = await draw(orderOf(named(strong, longName)));
  expect(bare(pageTexts[0] ?? '')).toContain(bare(longName));
});

it('names characters that its fonts lack, of notes and of inputs', async () => {
  const answers = { ...strong.dossier.answers, 'technology.name': known('超정밀 가공', typed) };
  const { pageTexts } = await draw(
    orderOf({ ...strong, dossier: { ...strong.dossier, answers } }, everything),
  );
  const whole = pageTexts.join('\n');
  expect(whole).toContain('□□전자');
  expect(whole).toContain('□정밀 가공');
  for (const code of ['U+4E09', 'U+8D85']) expect(whole).toContain(code);
});

it('is the same in every byte for the same order, and another for another time', async () => {
  const order = orderOf(strong, everything);
  const [one, same] = [await draw(order), await draw(order)];
  expect(Buffer.compare(one.bytes, same.bytes)).toBe(0);
  const later = await draw({ ...order, madeAt: '2026-11-28T12:00:00.000Z' });
  expect(Buffer.compare(one.bytes, later.bytes)).not.toBe(0);
});

it('carries its language, title, author, time and bookmarks', async () => {
  const { document } = await draw(orderOf(strong, everything, { language: 'en' }));
  expect(document.getTitle()).toBe('한빛정밀(가상): technology self-assessment report');
  expect(document.getAuthor()).toBe('한빛정밀(가상)');
  expect(document.getCreationDate()?.toISOString()).toBe('2026-11-27T12:00:00.000Z');
  const catalog = document.catalog.toString();
  expect(catalog).toContain('/Lang');
  expect(catalog).toContain('/Outlines');
});

it('says of each font that only a part of it is there', async () => {
  const { document } = await draw(orderOf(strong, presets.gradeOnly));
  const names = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('BaseFont'))] : []))
    .filter((name) => name !== undefined);
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(String(name)).toMatch(/^\/[A-Z]{6}\+/);
});

it('ends at once when it is cancelled', async () => {
  const aborted = AbortSignal.abort(new Error('enough'));
  await expect(drawReport(orderOf(strong), fontFiles, { signal: aborted })).rejects.toThrow('enough');
});
