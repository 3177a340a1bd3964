import { wordsFirst } from '../../tasklist/scripts/ronghe/words-first.js';

await wordsFirst('admin', 'zh-CN');

export default {
  app: { name: '系统管理', vendor: '融合' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: {
    monthName: 'M月',
    day: 'DD',
    abbr: 'lll',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },
  disableWelcomeMessage: true
};
