package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** One section of a recommendation form while it is filled in; a place is a group of fields, or the whole section. */
record FormPage(Person person, Locator place) {

    static FormPage of(Person person) {
        return new FormPage(person, person.page().locator("#section-form .fjs-form"));
    }

    FormPage in(String group) {
        return new FormPage(person, place.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(group).setExact(true)));
    }

    FormPage fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    FormPage choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    FormPage tick(String label) {
        field(label).check();
        return this;
    }

    /** Adds a row to the growing table and leads to it. */
    FormPage addRow(int number) {
        press("添加一行");
        return row(number);
    }

    /** A row that is there. */
    FormPage row(int number) {
        return new FormPage(person, page().locator(".fjs-repeat-row-container").nth(number - 1));
    }

    /** Writes the number into each field that takes one. */
    FormPage fillNumbers(String number) {
        for (Locator field : place.locator("input[inputmode]:not([readonly])").all()) {
            field.fill(number);
        }
        return this;
    }

    /** Writes the text into each long text. */
    FormPage fillTexts(String text) {
        for (Locator field : place.locator("textarea").all()) {
            field.fill(text);
        }
        return this;
    }

    FormPage shows(String label, String value) {
        assertThat(field(label)).hasValue(value);
        return this;
    }

    FormPage says(String text) {
        assertThat(place).containsText(text);
        return this;
    }

    /** @param time of the server, e.g. 14:03:05 */
    FormPage isSavedAt(String time) {
        assertThat(page().locator("[data-save-status]")).containsText("已保存 " + time);
        return this;
    }

    void isAt(String title) {
        assertThat(page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(title).setLevel(1))).isVisible();
        assertThat(place).isVisible();
    }

    void goOn() {
        press("保存并到下一节");
    }

    /** By the keyboard: leaving a field may move the button away under a mouse. */
    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).press("Enter");
    }

    private Locator field(String label) {
        // a required field's label ends in a star
        return place.getByLabel(Pattern.compile("^" + label.replaceAll("[.()]", "\\\\$0") + "\\s*\\*?$"));
    }

    private Page page() {
        return person.page();
    }
}
