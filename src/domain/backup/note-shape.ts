import { type Note, noteKinds, noteLimits, type NotePlace } from '../notes/note';
import { isoTime, object, oneOf, type Shape, textThat } from '../json-shape';

const upTo = (limit: number): Shape<string> => textThat((one) => one !== '' && one.length <= limit);

const place: Shape<NotePlace> = (value, at) =>
  textThat((one) => /^(?:asked|indicator|model):./.test(one))(value, at) as NotePlace;

export const noteShape: Shape<Note> = object(
  { id: upTo(100), place, kind: oneOf(noteKinds), text: upTo(noteLimits.text), writtenAt: isoTime },
  { evidence: upTo(noteLimits.evidence), fileName: upTo(noteLimits.fileName) },
);
