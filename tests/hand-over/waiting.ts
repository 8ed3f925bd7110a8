import type { HandOver } from '../../src/domain/hand-over/hand-over.ts';
import { madeHandOver } from '../../src/domain/hand-over/testing/made-hand-over.ts';

/** What a person has just said yes to, for the inbox of an institution. */
export const waiting: HandOver = madeHandOver({ content: 'content', envelope: 'envelope', events: [] });
