/** Bytes of a character map, as a data address that the build makes: part of the code, not a request. */
type Load = () => Promise<{ readonly default: string }>;

/**
 * [Note: character maps come with the code]
 * Fonts in Korean PDFs often name a predefined character map instead of holding one. PDF.js would fetch it; intake uses no
 * network, so the Korean maps are scripts of the build, each loaded when a file names it. Maps of other languages are
 * not there: text that needs them stays unread.
 */
const koreanMaps: Readonly<Record<string, Load>> = {
  'Adobe-Korea1-0.bcmap': () => import('pdfjs-dist/cmaps/Adobe-Korea1-0.bcmap?url&inline'),
  'Adobe-Korea1-1.bcmap': () => import('pdfjs-dist/cmaps/Adobe-Korea1-1.bcmap?url&inline'),
  'Adobe-Korea1-2.bcmap': () => import('pdfjs-dist/cmaps/Adobe-Korea1-2.bcmap?url&inline'),
  'Adobe-Korea1-UCS2.bcmap': () => import('pdfjs-dist/cmaps/Adobe-Korea1-UCS2.bcmap?url&inline'),
  'KSC-EUC-H.bcmap': () => import('pdfjs-dist/cmaps/KSC-EUC-H.bcmap?url&inline'),
  'KSC-EUC-V.bcmap': () => import('pdfjs-dist/cmaps/KSC-EUC-V.bcmap?url&inline'),
  'KSC-H.bcmap': () => import('pdfjs-dist/cmaps/KSC-H.bcmap?url&inline'),
  'KSC-V.bcmap': () => import('pdfjs-dist/cmaps/KSC-V.bcmap?url&inline'),
  'KSC-Johab-H.bcmap': () => import('pdfjs-dist/cmaps/KSC-Johab-H.bcmap?url&inline'),
  'KSC-Johab-V.bcmap': () => import('pdfjs-dist/cmaps/KSC-Johab-V.bcmap?url&inline'),
  'KSCms-UHC-H.bcmap': () => import('pdfjs-dist/cmaps/KSCms-UHC-H.bcmap?url&inline'),
  'KSCms-UHC-V.bcmap': () => import('pdfjs-dist/cmaps/KSCms-UHC-V.bcmap?url&inline'),
  'KSCms-UHC-HW-H.bcmap': () => import('pdfjs-dist/cmaps/KSCms-UHC-HW-H.bcmap?url&inline'),
  'KSCms-UHC-HW-V.bcmap': () => import('pdfjs-dist/cmaps/KSCms-UHC-HW-V.bcmap?url&inline'),
  'KSCpc-EUC-H.bcmap': () => import('pdfjs-dist/cmaps/KSCpc-EUC-H.bcmap?url&inline'),
  'KSCpc-EUC-V.bcmap': () => import('pdfjs-dist/cmaps/KSCpc-EUC-V.bcmap?url&inline'),
  'UniKS-UCS2-H.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UCS2-H.bcmap?url&inline'),
  'UniKS-UCS2-V.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UCS2-V.bcmap?url&inline'),
  'UniKS-UTF8-H.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UTF8-H.bcmap?url&inline'),
  'UniKS-UTF8-V.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UTF8-V.bcmap?url&inline'),
  'UniKS-UTF16-H.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UTF16-H.bcmap?url&inline'),
  'UniKS-UTF16-V.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UTF16-V.bcmap?url&inline'),
  'UniKS-UTF32-H.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UTF32-H.bcmap?url&inline'),
  'UniKS-UTF32-V.bcmap': () => import('pdfjs-dist/cmaps/UniKS-UTF32-V.bcmap?url&inline'),
};

/** What PDF.js asks for while it reads text: character maps; of fonts and decoders it gets none. */
export class KoreanMaps {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const load = koreanMaps[filename];
    if (!load) throw new Error(`not part of the build: ${filename}`);
    const { default: address } = await load();
    const bytes = atob(address.slice(address.indexOf(',') + 1));
    return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  }
}
