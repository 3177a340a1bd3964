import './fixed-words.js';
import './named-controls.js';
import { usePortalLogin } from './portal-login.js';
import { wordsFirst } from './words-first.js';

const LANGUAGE = 'zh-CN';

/*
 * What all four webapps are told: our name, Chinese and nothing else, dates as people write them.
 */
export async function webapp(app, name, own = {}) {
  usePortalLogin();
  await wordsFirst(app, LANGUAGE);
  return {
    app: { name, vendor: '融合' },
    locales: { availableLocales: [LANGUAGE], fallbackLocale: LANGUAGE },
    dateFormat: {
      monthName: 'M月',
      day: 'DD',
      abbr: 'lll',
      normal: 'LLL',
      long: 'LLLL',
      short: 'LL'
    },
    disableWelcomeMessage: true,
    ...own
  };
}
