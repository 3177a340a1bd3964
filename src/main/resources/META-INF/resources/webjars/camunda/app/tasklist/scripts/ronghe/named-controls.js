/*
 * Names the controls of the webapps that show a mark only, for those who hear the page or steer it by voice. AngularJS
 * writes their attributes once, so a name set when they come stays.
 */
const NAMES = [
  ['.region-toggle[data-region="filters"]', '收起或展开筛选器'],
  ['.region-toggle[data-region="list"]', '收起或展开任务列表'],
  ['.region-toggle[data-region="task"]', '收起或展开任务'],
  ['.maximize', '放大或还原任务'],
  ['.unclaim', '取消认领'],
  ['.sort-direction', '改变排序方向'],
  ['.new-sort > .dropdown-toggle', '添加排序条件'],
  ['.app-switch > .dropdown-toggle', '切换应用'],
  ['[cam-widget-search] .main-field', '查找'],
  ['.section-toggle, [ng-click^="toggleSection"]', '展开或收起本节'],
  ['.stored-criteria > button', '保存的查询条件'],
  ['a.btn-toolbar[uib-tooltip]', control => control.getAttribute('uib-tooltip')],
  ['.overlay-link .toggle', '活动实例统计'],
  ['.bjs-drilldown', '查看被调用的流程'],
  ['.dropdown-toggle.btn-xs', '选择版本'],
  ['[state-circle]', '查看故障'],
  ['.cockpit-app > .app-label-wrapper', '流程监控'],
  ['.tasklist-app > .app-label-wrapper', '待办任务'],
  ['.admin-app > .app-label-wrapper', '系统管理']
];

function name(root) {
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  for (const [selector, words] of NAMES) {
    for (const control of [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)]) {
      control.setAttribute('aria-label', typeof words === 'string' ? words : words(control));
      // it opens a list of suggestions: only a combobox may say so
      if (control.matches('.main-field')) control.setAttribute('role', 'combobox');
    }
  }
  // what scrolls and holds nothing to press is reached by the keyboard too
  for (const view of root.querySelectorAll('.tasks-dashboard')) view.tabIndex = 0;
}

new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(name)))
  .observe(document.documentElement, { childList: true, subtree: true });
