import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './style/diagram.css';
import { drawDiagram } from './diagram/draw';
import { locateOnClick } from './diagram/locate';

document.querySelectorAll<HTMLElement>('[data-bpmn-url]').forEach(place => void drawDiagram(place));
locateOnClick(document);
// htmx brings further parts of a page later
document.addEventListener('htmx:load', event => {
  const part = event.target as HTMLElement;
  const places = [part, ...part.querySelectorAll<HTMLElement>('[data-bpmn-url]')];
  places.filter(place => place.dataset.bpmnUrl).forEach(place => void drawDiagram(place));
});
