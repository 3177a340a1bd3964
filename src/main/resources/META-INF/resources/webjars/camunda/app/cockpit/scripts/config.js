import { webapp } from '../../tasklist/scripts/ronghe/webapp.js';

export default await webapp('cockpit', '流程监控');
