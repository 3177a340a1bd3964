package cn.ronghe.browser;

import cn.ronghe.IntegrationTest;
import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test in real pages; a page that reports an error fails it. Each person sits at a browser of the own. */
@Tag(TestDatabase.BROWSER)
public abstract class BrowserTest extends IntegrationTest {

    /** A working day long after those of other tests: of what counts by the hour or the day, nothing is theirs. */
    protected static final String LATER = "2026-10-12T10:00:00";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @LocalServerPort
    private int port;

    /** Somebody who has not logged in. */
    protected Person visitor() {
        return visitors.arrive("visitor", "http://127.0.0.1:" + port, Screen.DESK);
    }

    protected Person visitorWithPhone() {
        return visitors.arrive("phone", "http://127.0.0.1:" + port, Screen.PHONE);
    }

    protected Person login(String username) {
        Person person = visitors.arrive(username, "http://127.0.0.1:" + port, Screen.DESK);
        person.logIn(username);
        return person;
    }
}
