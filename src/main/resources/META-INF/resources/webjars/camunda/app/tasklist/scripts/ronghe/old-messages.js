/* A refusal stays until it is read; the next try takes it away, so that it does not stand beside a success. */
export default {
  id: 'ronghe-old-messages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1,
  render: () => {
    document.addEventListener('click', event => {
      if (event.target.closest('[cam-tasklist-form] button, .task-card button, .form-actions button')) {
        document.querySelectorAll('.notifications .alert .close').forEach(close => close.click());
      }
    }, true);
  }
};
