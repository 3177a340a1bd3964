/*
 * The tab 申报材料: shows the portal's page /tasks/{id}/dossier?frame in a frame, so its styles, links and upload form
 * work as on any page of the portal. The page marks itself with [data-dossier] and says for whose task it was made;
 * whatever else arrives (login, error page, refused frame) is told as a failure.
 */
const FAILURES = {
  401: '登录已过期，请重新登录。',
  403: '您没有权限查看该任务的申报材料。',
  404: '该任务没有申报材料，或任务已办结。'
};
const FAILED = '申报材料未能加载，请检查网络后重试；如仍不能显示，请联系系统管理员。';

export function dossierUrl(appRoot, taskId) {
  return appRoot.replace(/\/camunda\/?$/, '') + '/tasks/' + encodeURIComponent(taskId) + '/dossier';
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The page in the frame if it is a dossier, else null: after a refused frame the browser denies the look inside. */
function page(frame) {
  try {
    return frame.contentDocument?.querySelector('[data-dossier]') ? frame.contentDocument : null;
  } catch {
    return null;
  }
}

/** The HTTP status of the page in the frame, or undefined where the browser does not tell or the frame was refused. */
function status(frame) {
  try {
    if (frame.contentWindow.location.pathname.endsWith('/login')) return 401;
    return frame.contentWindow.performance.getEntriesByType('navigation')[0]?.responseStatus;
  } catch {
    return undefined;
  }
}

function show(node, url, scope) {
  const frame = element('iframe', { title: '申报材料', className: 'ronghe-frame', hidden: true });
  const notice = element('div', { className: 'ronghe-notice' });
  notice.setAttribute('role', 'status');
  // AngularJS may look for the first time only after the claim: what was there before is compared, not what it saw first
  let assignee = scope?.task?.assignee;
  let times = 0;
  let loading = false;
  let claimedMeanwhile = false;

  // each time another address: browsers ignore a second way to one that is still on its way
  function load() {
    loading = true;
    frame.hidden = true;
    notice.hidden = false;
    notice.replaceChildren('正在加载申报材料…');
    frame.src = url + '?frame&time=' + ++times;
  }

  function fit() {
    const height = page(frame)?.documentElement.getBoundingClientRect().height;
    if (height) frame.style.height = Math.ceil(height) + 'px';
  }

  const growth = new ResizeObserver(fit);

  function loaded() {
    const there = page(frame);
    loading = false;
    if (claimedMeanwhile) {
      claimedMeanwhile = false;
      if (!isForAssignee()) return load();
    }
    growth.disconnect();
    frame.hidden = !there;
    notice.hidden = Boolean(there);
    if (there) {
      fit();
      growth.observe(there.documentElement);
      return;
    }
    notice.replaceChildren(
      element('p', {}, FAILURES[status(frame)] ?? FAILED),
      element('button', { type: 'button', className: 'btn btn-primary', onclick: load }, '重新加载'),
      element('a', { href: url, target: '_blank', rel: 'noopener', className: 'btn btn-default' }, '在新窗口打开')
    );
  }

  /** A page that says so is not loaded anew: what is chosen and typed in it would go. */
  function isForAssignee() {
    const made = page(frame)?.querySelector('[data-dossier]').dataset.assignee;
    return (made ?? null) === (assignee ?? null) && page(frame) !== null;
  }

  frame.addEventListener('load', loaded);
  node.replaceChildren(notice, frame);
  load();

  // what may be done in the dossier depends on who has claimed the task
  scope?.$watch('task.assignee', now => {
    if (now === assignee) return;
    assignee = now;
    if (loading) claimedMeanwhile = true;
    else if (!isForAssignee()) load();
  });
  scope?.$on('$destroy', () => {
    frame.removeEventListener('load', loaded);
    growth.disconnect();
    node.replaceChildren();
  });
}

export default {
  id: 'ronghe-dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 1100, // before 表单 (1000)
  properties: { label: '申报材料' },
  render: (node, { taskId }, scope) => {
    const appRoot = document.querySelector('base').getAttribute('app-root');
    show(node, dossierUrl(appRoot, taskId), scope);
  }
};
