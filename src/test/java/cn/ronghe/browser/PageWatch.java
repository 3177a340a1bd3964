package cn.ronghe.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;

/**
 * Notes what no page may do: errors on the console (what the content policy blocks is told there too), uncaught
 * errors, raw message keys, answers of 5xx, and answers of 4xx that no test expects.
 */
final class PageWatch {

    private static final String RAW_KEY = "raw message key: ";
    /** Chromium tells of each 4xx and 5xx on the console as well; the answers themselves are looked at. */
    private static final String BAD_ANSWER = "Failed to load resource: the server responded";
    /** Whoever leaves a page breaks off what it was still loading. */
    private static final String BROKEN_OFF = "TypeError: Failed to fetch";
    /**
     * Thymeleaf shows an unknown message as ??key_zh_CN??, the webapps one that has not come as SOME_KEY. What is shown
     * has its price, a layout of the page, so it is asked for only where the page holds something of the kind at all.
     */
    private static final String LOOK_FOR_RAW_KEYS = """
            addEventListener('load', () => {
              const told = new Set();
              const placeholders = () =>
                [...document.querySelectorAll('[placeholder]')].map(field => ' ' + field.placeholder).join('');
              const suspected = () => /\\?\\?|[A-Z]{2,}_[A-Z]/.test(document.body.textContent + placeholders());
              const shown = () => suspected() ? document.body.innerText + placeholders() : '';
              const look = () => (shown().match(/\\?\\?\\S+?\\?\\?|\\b[A-Z]{2,}(_[A-Z]+)+\\b/g) ?? [])
                .filter(key => !told.has(key)).forEach(key => { told.add(key); console.error('%s' + key); });
              look();
              new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
            });
            """.formatted(RAW_KEY);

    private final List<String> problems = new ArrayList<>();
    private final String person;
    private boolean tolerant;

    private PageWatch(String person) {
        this.person = person;
    }

    static PageWatch over(BrowserContext context, String person) {
        PageWatch watch = new PageWatch(person);
        context.addInitScript(LOOK_FOR_RAW_KEYS);
        context.onConsoleMessage(watch::hear);
        context.onWebError(error -> watch.note("uncaught error: " + error.error()));
        context.onResponse(watch::look);
        return watch;
    }

    void tolerating(Runnable action) {
        tolerant = true;
        try {
            action.run();
        } finally {
            tolerant = false;
        }
    }

    List<String> problems() {
        return problems;
    }

    private void hear(ConsoleMessage message) {
        String text = message.text();
        if (message.type().equals("error") && !text.startsWith(BAD_ANSWER) && !text.startsWith(BROKEN_OFF)) {
            note("console: " + text + " (" + message.location() + ")");
        }
    }

    private void look(Response response) {
        boolean refused = response.status() >= 400 && response.status() < 500;
        if (response.status() >= 500 || refused && !tolerant) {
            note(response.status() + " for " + response.request().method() + " " + response.url());
        }
    }

    private void note(String problem) {
        problems.add(person + ": " + problem);
    }
}
