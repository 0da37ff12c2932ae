import { defineConfig } from 'vite';
import { noticePage } from './notice-page.js';
import { noticePages } from './notice-pages.js';
import { redirectPage } from './redirect-page.js';

export default defineConfig({
  appType: 'mpa',
  plugins: [noticePages({ folder: 'notices', page: noticePage, redirectPage })],
  build: { modulePreload: { polyfill: false }, reportCompressedSize: false },
});
