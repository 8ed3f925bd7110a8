import './ui/fonts.css';
import './ui/styles.css';
import './ui/state/theme.svelte';
import { mount } from 'svelte';
import App from './ui/app.svelte';
import { engine } from './ui/engine';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
// The first screen stands. What a first grade waits for longest begins now, beside the rest of the page.
void engine.start();
