/*
 * Says form-js's own words in Chinese. form-js 1.8.7 has no translation service, so its text nodes and placeholders are
 * changed in place, inside forms only. Words that a form's author wrote are never touched: only whole texts that
 * form-js is known to write are replaced, and unknown ones stay as they are.
 */
const WORDS = new Map([
  ['Field is required.', '此项必填。'],
  ['Field must be a valid email.', '请填写正确的电子邮箱地址。'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', '请填写带国家代码的电话号码，例如 +8657185252353。'],
  ['Value is not a number.', '请填写数字。'],
  ['Select', '请选择'],
  ['Search', '查找'],
  ['No results', '没有符合的选项'],
  ['All values selected', '已全部选择'],
  ['Nothing to show.', '没有可显示的内容。'],
  ['Add new', '添加一行'],
  ['Collapse', '收起'],
  [' of ', ' / '],
  ['Skip to search', '转到查找'],
  ['Remove tag', '移除'],
  ['Increment', '增加'],
  ['Decrement', '减少'],
  ['Previous page', '上一页'],
  ['Next page', '下一页'],
  ['Date', '日期'],
  ['Time', '时间'],
  ['hh:mm', '时:分'],
  ['hh:mm ?m', '时:分 上午/下午']
]);

const SENTENCES = [
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字符。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字符。'],
  [/^Field must match pattern .+\.$/s, '填写的格式不正确。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小数最多 $1 位。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效的数值，最接近的是 $1 和 $2。'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Remove list item (\d+)$/, '移除第 $1 行']
];

const FORM = '.fjs-container, .flatpickr-calendar';
// what the form's author or the person writes: never translated
const AUTHORED = '.fjs-form-field-description, .fjs-form-field-text, .fjs-form-field-html, .fjs-table-td, .fjs-table-th, textarea';
// an author's label "Date" must survive: these words count as form-js's own only where form-js puts them
const OWN_PLACE = new Map([
  ['Select', '.fjs-select-display'],
  [' of ', '.fjs-table-nav-label'],
  ['Add new', '.fjs-repeat-render-add'],
  ['Collapse', '.fjs-repeat-render-collapse'],
  ['Date', null],
  ['Time', null],
  ['Search', null]
]);
const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

export function chinese(text) {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  const found = SENTENCES.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : text;
}

function sayText(node) {
  const said = chinese(node.data);
  if (said === node.data || !node.parentElement?.closest(FORM) || node.parentElement.closest(AUTHORED)) return;
  const place = OWN_PLACE.get(node.data);
  if (OWN_PLACE.has(node.data) && !(place && node.parentElement.closest(place))) return;
  // in place: the node stays form-js's, which writes it anew when its text changes
  node.data = said;
}

function sayAttributes(element) {
  if (!element.closest(FORM)) return;
  for (const name of ATTRIBUTES) {
    const text = element.getAttribute(name);
    if (text && chinese(text) !== text) element.setAttribute(name, chinese(text));
  }
  if (element.matches('.fjs-datepicker input[placeholder], input.flatpickr-input[placeholder]')) {
    const shape = element.placeholder.replace(/y+/, '年').replace(/m+/, '月').replace(/d+/, '日');
    if (shape !== element.placeholder) element.placeholder = shape;
  }
}

function say(root) {
  if (root.nodeType === Node.TEXT_NODE) return sayText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  sayAttributes(root);
  root.querySelectorAll('[placeholder], [aria-label], [title]').forEach(sayAttributes);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) sayText(texts.currentNode);
}

function listen() {
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'childList') change.addedNodes.forEach(say);
      else if (change.type === 'characterData') sayText(change.target);
      else sayAttributes(change.target);
    }
  }).observe(document.body, {
    childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES, subtree: true
  });
}

function calendar() {
  window.flatpickr?.localize({
    weekdays: {
      shorthand: ['日', '一', '二', '三', '四', '五', '六'],
      longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
    },
    months: {
      shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
      longhand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']
    },
    firstDayOfWeek: 1,
    rangeSeparator: ' 至 ',
    scrollTitle: '滚动以调整',
    toggleTitle: '点击切换',
    amPM: ['上午', '下午'],
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '时',
    minuteAriaLabel: '分'
  });
}

document.documentElement.lang = 'zh-CN';
calendar();
listen();
