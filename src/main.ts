import { engine } from './ui/engine';

// What a first grade waits for longest begins first, from a script that is small on purpose; the screens follow beside it.
void engine.start();
void import('./ui/show-app');
