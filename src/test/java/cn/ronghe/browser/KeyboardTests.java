package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Drafts;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A recommendation form is filled in without a mouse: the tab key reaches every field once, and leaves it again. */
class KeyboardTests extends BrowserTest {

    /** More presses than any section has stops; a page that holds the focus fast would need more. */
    private static final int MOST_STOPS = 900;
    /** What has the focus: its kind, and the name under which it is told from the others. */
    private static final String FOCUSED = """
            () => {
              const it = document.activeElement, form = document.querySelector('#section-form');
              if (!form.contains(it)) return 'outside|';
              const kind = it.matches('button') ? it.textContent.trim() : it.readOnly ? 'readonly' : it.type;
              return kind + '|' + (it.id || it.getAttribute('aria-label') || kind);
            }""";
    private static final String LEFT_EMPTY = """
            () => [...document.querySelectorAll('#section-form :is(input, textarea, select):not([readonly], [disabled], [type=file])')]
              .filter(it => it.checkVisibility())
              .filter(it => it.type === 'checkbox' ? !it.checked
                : it.type === 'radio' ? ![...document.getElementsByName(it.name)].some(one => one.checked) : !it.value)
              .map(it => it.id)""";

    @Autowired
    private Batches batches;
    @Autowired
    private Drafts drafts;

    @ParameterizedTest
    @CsvSource({"yuanqu, municipal-consortium, 8", "longtou, industry-community, 6", "xuexiao, practice-center-school, 6"})
    void everySectionIsFilledInByTheKeyboardAlone(String username, String type, int sections) {
        long id = draft(username, type);
        Person applicant = login(username);
        applicant.open("/applications/" + id + "/sections/1");
        for (int number = 1; number <= sections; number++) {
            applicant.isAt("/applications/" + id + "/sections/" + number);
            FormPage form = FormPage.of(applicant);
            assertThat(form.place()).isVisible();
            fillIn(applicant.page());
            assertThat(applicant.page().evaluate(LEFT_EMPTY)).as("empty in section %d", number).isEqualTo(List.of());
            applicant.isAccessible();
            applicant.page().keyboard().press("Enter");
        }
        applicant.isAt("/applications/" + id + "/attachments");
    }

    private long draft(String username, String type) {
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), "键盘填报批次", today.minusDays(1), today.plusDays(20),
                today.plusDays(30), List.of(new OpenBatch.TypeQuota(type, 1, SecondApplication.WARN))));
        actAs(username);
        return ((CreateResult.Created) drafts.create(new CreateApplication(batches.all().get(0).id(), type, true, null)))
                .applicationId();
    }

    /** From the page's top through all fields to the button that leads on. */
    private static void fillIn(Page page) {
        Set<String> visited = new LinkedHashSet<>();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            String[] focused = page.evaluate(FOCUSED).toString().split("\\|", 2);
            if (focused[0].startsWith("保存并")) {
                return;
            }
            if (!focused[0].equals("outside") && visited.add(focused[1])) {
                answer(page, focused[0]);
            } else {
                page.keyboard().press("Tab");
            }
        }
        throw new AssertionError("the focus never comes to the end of " + page.url() + ": " + visited);
    }

    private static void answer(Page page, String kind) {
        switch (kind) {
            case "select-one" -> page.keyboard().press("ArrowDown");
            case "checkbox", "radio" -> page.keyboard().press("Space");
            case "添加一行" -> {
                page.keyboard().press("Enter");
                assertThat(page.locator(".fjs-repeat-row-container :focus")).isVisible();
            }
            case "date" -> page.keyboard().type("20240515");
            case "text", "textarea", "tel", "email", "number" -> page.keyboard().type("1");
            default -> { }
        }
    }
}
