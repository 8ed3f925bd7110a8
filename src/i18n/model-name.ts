import type { PackId } from '../domain/pack/manifest';
import { m } from './generated/messages.js';
import type { Word } from './word';

export const modelNames: Readonly<Record<PackId, Word>> = {
  'innovation-growth': m.model_innovation,
  'business-feasibility': m.model_feasibility,
  originality: m.model_originality,
};
