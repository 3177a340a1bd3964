import { wordsFirst } from '../../tasklist/scripts/ronghe/words-first.js';

await wordsFirst('welcome', 'zh-CN');

export default {
  app: { name: '应用首页', vendor: '融合' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: {
    monthName: 'M月',
    day: 'DD',
    abbr: 'lll',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },
  disableWelcomeMessage: true,
  // four steps up from /camunda/app/welcome/default/: the portal
  links: [{ label: '返回融合', href: '../../../../', description: '申报、审核与公示平台' }]
};
