package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.ronghe.workflow.AtOnce;
import org.junit.jupiter.api.RepeatedTest;

/** Many people open Tasklist in the same moment, and nobody gets a page whose scripts its own policy forbids. */
class IndexPageTests extends DoorTest {

    private static final int PEOPLE = 8;
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @RepeatedTest(5)
    @SuppressWarnings("unchecked")
    void everyPageCarriesTheNonceThatItsPolicyNames() throws Exception {
        Door.Visitor handler = at(Door.TASKLIST, HANDLER);
        Callable<Browser.Answer> opening = () -> handler.browser().get("/camunda/app/tasklist/default/");

        List<Browser.Answer> pages = AtOnce.run(Collections.nCopies(PEOPLE, opening).toArray(Callable[]::new));

        assertThat(pages).allSatisfy(page -> {
            List<String> nonces = nonces(page.body());
            assertThat(nonces).isNotEmpty().allSatisfy(nonce ->
                    assertThat(page.header("content-security-policy")).contains("'nonce-" + nonce + "'"));
        });
    }

    private static List<String> nonces(String page) {
        Matcher found = IN_PAGE.matcher(page);
        return Stream.iterate(found.find(), more -> more, more -> found.find()).map(more -> found.group(1)).toList();
    }
}
