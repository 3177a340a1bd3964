/*
 * Says in Chinese what stands in the webapps' own templates and not in their files of words, and the words of AngularJS's
 * calendar, which is bundled in English alone. Only whole texts are replaced, in place.
 */
const WORDS = new Map([
  ['zoom in', '放大'],
  ['zoom out', '缩小'],
  ['reset zoom', '恢复原大小'],
  ['Toggle this section', '展开或收起本节'],
  ['Suspended Job Definition', '已暂停的作业定义'],
  ['Select all', '全选'],
  ['Unselect all', '取消全选'],
  ['Add groups', '添加部门'],
  ['varName', '变量名称'],
  ['Actions', '操作'],
  ['Download', '下载'],
  ['null', '空'],
  ['Loading diagram', '正在加载流程图'],
  ['Message is null.', '没有说明。'],
  ['Invalid Date Value.', '日期格式不正确。']
]);
// a variable may be called or hold the same: these words count as the templates' own only where the templates put them
const OWN_PLACE = new Map([
  ['varName', null],
  ['Actions', 'td.actions'],
  ['Download', 'a[download]'],
  ['null', '.null-value']
]);
const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];

const CALENDAR = '.uib-daypicker, .uib-monthpicker, .uib-yearpicker';
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const TURNS = { previous: '往前', next: '往后' };

/** As 2026年11月 for November 2026, 星期日 for Sunday, 日 for Sun. */
function ofCalendar(text) {
  const [name, year] = text.split(' ');
  const month = MONTHS.indexOf(name) + 1;
  if (month) return (year ? year + '年' : '') + month + '月';
  const day = DAYS.findIndex(each => each === text || each.slice(0, 3) === text);
  if (day >= 0) return (DAYS.includes(text) ? '星期' : '') + '日一二三四五六'[day];
  return TURNS[text];
}

function chinese(text, element) {
  if (element?.closest(CALENDAR)) return ofCalendar(text);
  return WORDS.get(text);
}

function sayAttributes(element) {
  for (const name of ATTRIBUTES) {
    const word = chinese(element.getAttribute(name)?.trim() ?? '', element);
    if (word) element.setAttribute(name, word);
  }
}

function sayText(node) {
  const text = node.data.trim();
  const word = chinese(text, node.parentElement);
  if (!word) return;
  const place = OWN_PLACE.get(text);
  if (OWN_PLACE.has(text) && !(place && node.parentElement?.closest(place))) return;
  node.data = word;
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) return sayText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  sayAttributes(node);
  node.querySelectorAll('[title], [placeholder], [aria-label]').forEach(sayAttributes);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) sayText(texts.currentNode);
}

new MutationObserver(changes => {
  for (const change of changes) {
    if (change.type === 'childList') change.addedNodes.forEach(say);
    else if (change.type === 'characterData') sayText(change.target);
    else sayAttributes(change.target);
  }
}).observe(document.documentElement, {
  childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES, subtree: true
});
