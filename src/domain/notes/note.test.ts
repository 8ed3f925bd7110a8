import { describe, expect, it } from 'vitest';
import { noteFaults, type NoteInput, noteLimits, noteOf, notesAt, withNote, withoutNote } from './note';

const about = { id: 'n1', place: 'asked:account:revenue', writtenAt: '2026-11-26T00:00:00Z' } as const;
const input: NoteInput = { kind: 'note', text: '일회성 매출이 들어 있습니다', evidence: '', fileName: '' };

describe('a note', () => {
  it('needs words, and a correction needs a document that shows it', () => {
    expect(noteFaults(input)).toEqual([]);
    expect(noteFaults({ ...input, text: ' \n' })).toEqual(['textMissing']);
    expect(noteFaults({ ...input, kind: 'correction' })).toEqual(['evidenceMissing']);
    expect(noteFaults({ ...input, kind: 'correction', evidence: '세금계산서' })).toEqual([]);
  });

  it('is plain text within its limits', () => {
    const note = noteOf({ ...input, text: ` a\r\nb\u0007c${'가'.repeat(2000)}` }, about);
    expect(note.text.startsWith('a\nb c가')).toBe(true);
    expect(note.text).toHaveLength(noteLimits.text);
  });

  it('keeps evidence for corrections alone', () => {
    const shown = { ...input, evidence: '세금계산서 3월분', fileName: '3월.pdf' };
    expect(noteOf(shown, about)).not.toHaveProperty('evidence');
    expect(noteOf({ ...shown, kind: 'correction' }, about)).toMatchObject({
      evidence: '세금계산서 3월분',
      fileName: '3월.pdf',
    });
  });

  it('can be changed and removed among others, and found by its place', () => {
    const first = noteOf(input, about);
    const second = noteOf(input, { ...about, id: 'n2', place: 'indicator:finance.debtRatio' });
    const changed = { ...first, text: '다시' };
    expect(withNote(withNote([first], second), changed)).toEqual([changed, second]);
    expect(withoutNote([first, second], 'n1')).toEqual([second]);
    expect(notesAt([first, second], 'indicator:finance.debtRatio')).toEqual([second]);
  });
});
