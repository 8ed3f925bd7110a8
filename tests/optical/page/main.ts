import { mount } from 'svelte';
import ReadCodes from '../../../src/ui/optical/read-codes.svelte';
import ShowCodes from '../../../src/ui/optical/show-codes.svelte';
import '../../../src/ui/styles.css';

declare global {
  interface Window {
    /** What is shown; without it the page reads. */
    toShow?: string;
    readTexts: string[];
  }
}

const target = document.querySelector('#place');
if (!target) throw new Error('no place');
window.readTexts = [];
if (window.toShow === undefined)
  mount(ReadCodes, { target, props: { ontext: (text: string) => window.readTexts.push(text) } });
else mount(ShowCodes, { target, props: { text: window.toShow } });
