import { countChoices } from './page/choices';
import { confirmBefore } from './page/confirm';
import { showCurrentStep } from './page/current-step';
import { limitChosenFiles } from './page/file-limit';
import { settleHtmx } from './page/htmx-settings';
import { refuseHugePastes } from './page/huge-paste';
import { pasteDown } from './page/paste-down';
import { printOnClick } from './page/print-button';
import { submitOnce } from './page/submit-once';
import { beginWithWhatWasTold } from './page/told';
import { tellWhatWasTypedEarly } from './page/typed-early';
import { checkTypedCodes } from './page/unit-code';
import { letWideTablesBeMoved } from './page/wide-tables';
import { countTypedWords } from './page/word-counter';

settleHtmx(document);
confirmBefore(document);
submitOnce(document, window);
printOnClick(document, window);
refuseHugePastes(document);
pasteDown(document);
limitChosenFiles(document);
tellWhatWasTypedEarly(document);
beginWithWhatWasTold(document, window);

function whenParsed(): void {
  countTypedWords(document);
  countChoices(document);
  showCurrentStep(document);
  checkTypedCodes(document);
  letWideTablesBeMoved(document);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', whenParsed);
else whenParsed();
