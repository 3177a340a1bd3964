import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './style/form.css';
import { element } from './page/element';
import { SectionEditor } from './section/editor';
import { Transport } from './section/transport';
import { texts } from './texts';

async function mountSection(mount: HTMLElement): Promise<void> {
  const transport = new Transport(mount);
  mount.replaceChildren(element('p', { class: 'muted' }, texts.load.busy));
  try {
    const [schema, stored] = await transport.open();
    await new SectionEditor(mount, transport, schema, stored).open();
  } catch (failure) {
    console.error(failure);
    mount.replaceChildren(element('p', { role: 'alert' }, texts.load.failed), element('button', {
      type: 'button', class: 'btn btn-outline-primary', onclick: () => void mountSection(mount),
    }, texts.load.again));
  }
}

const mount = document.getElementById('section-form');
if (mount) void mountSection(mount);
