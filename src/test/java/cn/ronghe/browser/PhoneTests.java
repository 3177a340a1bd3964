package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages fit a phone of 360 px: nothing is cut off, nothing scrolls sideways. */
class PhoneTests extends BrowserTest {

    @Test
    void logInWithOneClickFromAPhone() {
        Person person = visitorWithPhone();

        person.open("/login");

        fits(person);
    }

    private static void fits(Person person) {
        int width = (int) person.page().evaluate("document.documentElement.scrollWidth");
        assertThat(width).as("width of %s", person.page().url()).isLessThanOrEqualTo(Screen.PHONE.width);
    }
}
