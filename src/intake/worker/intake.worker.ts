import { expose } from 'comlink';
import type { IntakeApi } from '../intake-api';
import { openArchive, readFile, readProgrammeFile } from '../read-file';

/*
 * [Note: intake has a worker of its own]
 * A parser that is under way cannot be stopped from outside: it is synchronous, and a message that says "stop" would
 * wait behind it. Only ending the worker ends it. So intake does not share the engine's worker, whose sessions would be
 * lost with it; the page kills this one after the time limit or when the person cancels, and starts a new one for the
 * next file.
 */
expose({ read: readFile, open: openArchive, readProgrammes: readProgrammeFile } satisfies IntakeApi);
