package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ronghe.application.Filing;
import com.microsoft.playwright.Locator;
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

        person.page().locator("[data-login=xuexiao]").click();

        person.sees("我的申报");
        fits(person, "/applications");
        for (int number = 1; number <= 6; number++) {
            person.open("/applications/" + id + "/sections/" + number);
            Locator buttons = person.page().getByText("检查本节");
            buttons.scrollIntoViewIfNeeded();
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
        int width = (int) person.page().evaluate("document.documentElement.scrollWidth");
        assertThat(width).as("width of %s", person.page().url()).isLessThanOrEqualTo(Screen.PHONE.width);
    }
}
