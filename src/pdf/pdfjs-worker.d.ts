/** The worker's half of PDF.js. Loading it sets `globalThis.pdfjsWorker`, which the other half looks for. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
