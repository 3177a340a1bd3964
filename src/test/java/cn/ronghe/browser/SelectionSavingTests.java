package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.workflow.Walk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ReloadOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On the page of a joint selection everything is saved while it is written and ticked. */
class SelectionSavingTests extends BrowserTest {

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;

    private List<Long> cases;
    private long selection;

    @BeforeEach
    void start() {
        long batch = filing.batch(SecondApplication.WARN);
        cases = List.of(walk.sealed(batch), walk.sealed(batch));
        walk.report(walk.list(batch));
        cases.forEach(walk::passCityReview);
        batches.changeQuota(batch, Filing.TYPE, 1);
        selection = walk.startSelection(batch);
    }

    @Test
    void anOpinionIsSavedCaseByCaseAndAWrongScoreIsNamedAtOnce() {
        Page page = at(Walk.PANEL.get(0));
        Locator saved = page.locator("#saved-" + cases.get(0));
        assertThat(saved).hasText("未填");

        page.locator("[name=opinion-" + cases.get(0) + "]").fill("条件成熟");
        Locator score = page.locator("[name=score-" + cases.get(0) + "]");
        score.fill("101");
        score.blur();
        assertThat(saved).hasText("评分应为 0 至 100 的整数。");
        score.fill("95");
        score.blur();
        assertThat(saved).containsText("已保存");
        assertThat(page.locator("#saved-" + cases.get(1))).hasText("未填");

        page.reload();
        assertThat(page.locator("[name=opinion-" + cases.get(0) + "]")).hasValue("条件成熟");
        assertThat(page.locator("[name=score-" + cases.get(0) + "]")).hasValue("95");
    }

    @Test
    void whatIsTypedBeforeThePagesScriptHasComeIsSavedToo() {
        Page page = at(Walk.PANEL.get(0));
        List<Route> onItsWay = new ArrayList<>();
        page.route("**/app/app.js", onItsWay::add);
        page.reload(new ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !onItsWay.isEmpty());

        page.locator("[name=opinion-" + cases.get(0) + "]").fill("条件成熟");
        Locator score = page.locator("[name=score-" + cases.get(0) + "]");
        score.fill("95");
        score.blur();
        onItsWay.forEach(Route::resume);

        assertThat(page.locator("#saved-" + cases.get(0))).containsText("已保存");
    }

    @Test
    void eachTickIsCountedAgainstTheQuotaAndKept() {
        walk.giveOpinions(selection, cases);
        Page page = at(Walk.CITY);
        Locator count = page.locator("#count");
        assertThat(count).containsText("已选 0 / 名额 1");

        page.locator("[name=chosen]").first().check();
        assertThat(count).containsText("已选 1 / 名额 1");
        page.locator("[name=chosen]").last().check();
        assertThat(count).containsText("选了 2 个，名额只剩 1 个");

        page.reload();
        assertThat(page.locator("[name=chosen]:checked")).hasCount(2);
    }

    private Page at(String username) {
        Person person = login(username);
        person.open("/selections/" + selection);
        return person.page();
    }
}
