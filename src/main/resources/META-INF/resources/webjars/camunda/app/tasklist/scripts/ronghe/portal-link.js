/* The way back from Tasklist to the portal, in the header. */
export default {
  id: 'ronghe-portal-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: node => {
    const link = document.createElement('a');
    link.href = document.querySelector('base').getAttribute('app-root').replace(/\/camunda\/?$/, '') + '/';
    link.textContent = '返回融合';
    node.replaceChildren(link);
  }
};
