import type { ManifestOptions } from 'vite-plugin-pwa';

const paper = '#f6f4ee';

export const webManifest = {
  start_url: './',
  scope: './',
  name: '기술평가 자가진단',
  short_name: '자가진단',
  description: '우리 회사의 혁신성장역량, 기술 사업성, 기술 원천성을 이 기기 안에서 스스로 진단합니다.',
  lang: 'ko',
  dir: 'ltr',
  display: 'standalone',
  theme_color: paper,
  background_color: paper,
  categories: ['business', 'finance'],
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
} satisfies Partial<ManifestOptions>;
