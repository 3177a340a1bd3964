import { webapp } from '../../tasklist/scripts/ronghe/webapp.js';

export default await webapp('admin', '系统管理');
