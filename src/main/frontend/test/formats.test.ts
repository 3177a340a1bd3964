import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmail, isPhone } from '../src/rules/contact';
import { isRowFiles } from '../src/rules/row-files';
import { isApplicantCode, isCreditCode, isUnitCode } from '../src/rules/credit-code';
import { cases } from './cases';

const formats = {
  creditCode: isCreditCode, unitCode: isUnitCode, applicantCode: isApplicantCode, phone: isPhone, email: isEmail, files: isRowFiles,
};

for (const [name, accepts] of Object.entries(formats)) {
  for (const { text, valid } of cases[name as keyof typeof formats]) {
    test(`${name} ${valid ? 'takes' : 'refuses'} ${JSON.stringify(text)}`, () => assert.equal(accepts(text), valid));
  }
}

test('one wrong character makes a credit code invalid', () => {
  const code = '91350100M000100Y43';
  for (let index = 0; index < code.length; index += 1) {
    const wrong = code[index] === '1' ? '2' : '1';
    assert.equal(isCreditCode(code.slice(0, index) + wrong + code.slice(index + 1)), false, `position ${index}`);
  }
});
