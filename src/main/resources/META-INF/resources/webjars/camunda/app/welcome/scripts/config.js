import { webapp } from '../../tasklist/scripts/ronghe/webapp.js';

export default await webapp('welcome', '应用首页', {
  // four steps up from /camunda/app/welcome/default/: the portal
  links: [{ label: '返回融合', href: '../../../../', description: '申报、审核与公示平台' }]
});
