import './ui/fonts.css';
import './ui/styles.css';
import './ui/state/theme.svelte';
import { mount } from 'svelte';
import App from './ui/app.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
