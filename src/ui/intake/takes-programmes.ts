import { createContext } from 'svelte';
import type { ReviewedFile } from '../state/intake-review.svelte';

/** Where a file that holds programmes is handed on. */
export const [getTakesProgrammes, setTakesProgrammes] = createContext<(file: ReviewedFile) => void>();
