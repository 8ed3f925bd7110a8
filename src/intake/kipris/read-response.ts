import type { Reading } from '../../domain/dossier/reading';
import { failure, type Outcome } from '../../domain/problem';
import type { FileFacts } from '../evidence';
import type { XmlNode } from '../xml/xml-node';
import { readPatents } from './read-patents';
import { recogniseResponse } from './recognise-response';

/** Readings of an XML document, or why there is none. */
export function readResponse(document: XmlNode, file: FileFacts): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const response = recogniseResponse(document);
  switch (response?.kind) {
    case undefined:
      return failure('fileUnrecognised', { fileName });
    case 'patents':
      return readPatents(response, file);
    case 'status':
      return failure('kiprisStatus', { fileName, status: response.status, message: response.message });
    case 'nothingFound':
      return failure('kiprisNothingFound', { fileName });
    case 'notPatents':
      return failure('notPatents', { fileName, kind: response.what });
  }
}
