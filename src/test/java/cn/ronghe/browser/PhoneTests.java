package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.ronghe.application.Filing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public and an applicant use fits a phone of 360 px: nothing scrolls sideways. */
class PhoneTests extends BrowserTest {

    @Autowired
    private Filing filing;

    @Test
    void publicPagesFit() {
        Person person = visitorWithPhone();

        fits(person, "/");
        fits(person, "/login");
        fits(person, "/results");
        fits(person, "/register");
        fits(person, "/password/forgotten");
    }

    @Test
    void aSectionCanBeFilledInAfterLoggingInWithOneClick() {
        actAs("xuexiao");
        long id = filing.complete();
        Person person = visitorWithPhone();
        person.open("/login");

        person.press(person.page().locator("[data-login=xuexiao]"));

        person.sees("我的申报");
        fits(person, "/applications");
        for (int number = 1; number <= 6; number++) {
            person.open("/applications/" + id + "/sections/" + number);
            assertThat(FormPage.of(person).place()).isVisible();
            person.page().getByText("检查本节").scrollIntoViewIfNeeded();
            fits(person);
        }
        fits(person, "/applications/" + id + "/attachments");
        fits(person, "/applications/" + id + "/check");
    }

    private static void fits(Person person, String path) {
        person.open(path);
        fits(person);
    }

    private static void fits(Person person) {
        assertThat(person.page().locator("html")).hasJSProperty("scrollWidth", Screen.PHONE.width);
    }
}
