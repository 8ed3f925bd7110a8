import { createContext } from 'svelte';
import type { Undo } from './undo.svelte';

/** Where a component that removes something offers to take it back. */
export const [getUndo, setUndo] = createContext<Undo>();
