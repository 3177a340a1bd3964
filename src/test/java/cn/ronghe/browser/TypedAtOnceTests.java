package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.workflow.Walk;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reviewer types in Tasklist stays, however soon after it the form is drawn anew. */
class TypedAtOnceTests extends BrowserTest {

    private static final String NAME = "湖畔快速填写产教融合实践中心";

    /** Types, and chooses in the same moment, as a slow machine makes it. */
    private static final String TYPED_AND_CHOSEN = """
            opinion => {
              opinion.value = '请补充培训收入凭证';
              opinion.dispatchEvent(new InputEvent('input', { bubbles: true }));
              [...document.querySelectorAll('.fjs-container label')].find(it => it.textContent === '退回补正').click();
            }""";

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;

    @BeforeEach
    void theCaseIsInDistrictReview() {
        clock.moveTo(LATER);
        long batch = filing.batch(SecondApplication.WARN);
        walk.as(Walk.SCHOOL);
        long id = filing.complete(filing.draft(batch));
        filing.name(id, NAME);
        filing.submit(id);
    }

    @Test
    void anotherChoiceInTheSameMomentTakesNothingAway() {
        Person handler = login(Walk.HANDLER);
        TasklistPage.open(handler).claim(NAME, "初审推荐书").form();
        Locator opinion = handler.page().locator(".fjs-container").getByLabel("初审意见");

        opinion.evaluate(TYPED_AND_CHOSEN);

        assertThat(handler.page().locator(".fjs-container").getByLabel("补正期限")).isVisible();
        assertThat(opinion).hasValue("请补充培训收入凭证");
    }
}
