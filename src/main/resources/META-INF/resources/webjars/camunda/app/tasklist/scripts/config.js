import { webapp } from './ronghe/webapp.js';

export default await webapp('tasklist', '待办任务', {
  customScripts: ['scripts/ronghe/form-words.js', 'scripts/ronghe/typed-at-once.js', 'scripts/ronghe/dossier-tab.js',
    'scripts/ronghe/portal-link.js', 'scripts/ronghe/old-messages.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选条件' },
    focusList: { key: 'ctrl+alt+l', description: '转到列表中的第一个任务' },
    focusForm: { key: 'ctrl+alt+f', description: '转到办理表单的第一个填写项' }
  }
});
