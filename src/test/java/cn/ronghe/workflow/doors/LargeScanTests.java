package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.batch.BatchType.SecondApplication;
import org.junit.jupiter.api.Test;

/** A scan above the limit, over real HTTP: refused by its name, on the page it came from. */
class LargeScanTests extends DoorTest {

    private static final int TOO_LARGE = 22 * 1024 * 1024;
    private static final Pattern ACTION = Pattern.compile("action=\"(/summary-lists/\\d+/scan[^\"]*)\"");

    @Test
    void isRefusedByNameAndTheListIsStillThere() {
        long list = walk.list(filing.batch(SecondApplication.WARN));
        walk.as(HANDLER).decide("list:" + list, Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));
        Browser leader = at(Door.TASKLIST, LEADER).browser();
        Matcher action = ACTION.matcher(leader.get("/summary-lists/" + list).body());
        assertThat(action.find()).isTrue();

        Browser.Answer answer = leader.send("POST", action.group(1).replace("&amp;", "&"), multipart("很大的扫描件.pdf"),
                "Content-Type", "multipart/form-data; boundary=next");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).endsWith("/summary-lists/" + list);
        assertThat(leader.get("/summary-lists/" + list).body()).contains("很大的扫描件.pdf", "20 MB");
    }

    private static String multipart(String fileName) {
        return "--next\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n" + "a".repeat(TOO_LARGE) + "\r\n--next--\r\n";
    }
}
