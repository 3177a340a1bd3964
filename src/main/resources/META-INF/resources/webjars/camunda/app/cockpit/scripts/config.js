import { wordsFirst } from '../../tasklist/scripts/ronghe/words-first.js';

await wordsFirst('cockpit', 'zh-CN');

export default {
  app: { name: '流程监控', vendor: '融合' },
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
