import { expect, it } from 'vitest';
import { questionIds } from '../../domain/indicators/questions';
import { formGroups } from './form-groups';

it('every question stands in exactly one group', () => {
  const shown = Object.values(formGroups).flatMap((groups) => groups.flatMap(({ questions }) => questions));
  expect([...shown].sort()).toEqual([...questionIds].sort());
});
