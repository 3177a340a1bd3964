package cn.ronghe.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.IntegrationTest;
import cn.ronghe.shared.CreditCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** People who come to the pages of this room from outside; each test with units and logins of its own. */
abstract class AccountTest extends IntegrationTest {

    static final String PASSWORD = "窗外的桂花又开了三次";
    static final String HANDLER = "330106-edu-handler";
    static final String SAMPLE_PASSWORD = "ronghe-2026";
    static final String KNOWN_CODE = "12330106MB0T5T10XF";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("/(\\w+(?:/\\w+)?/[A-Za-z0-9_-]{43})");

    @Autowired
    WebApplicationContext context;
    @Autowired
    JdbcTemplate jdbc;

    final int number = NUMBER.incrementAndGet();
    final String login = "xinxuexiao-" + number;
    final String email = login + "@sample.invalid";
    final String unitName = "新塘第" + number + "示例学校";
    final String code = creditCode(number);

    @BeforeEach
    void forgetAttempts() {
        jdbc.update("delete from attempt");
    }

    Guest guest() {
        return new Guest(context, "10.0.0." + number);
    }

    Guest loggedIn(String username, String password) {
        Guest guest = guest();
        assertThat(guest.logsIn(username, password)).as("login of " + username).isTrue();
        return guest;
    }

    static String creditCode(int number) {
        String first = "12330106%08d".formatted(number) + "X";
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().mapToObj(check -> first + (char) check)
                .filter(CreditCode::isValid).findFirst().orElseThrow();
    }

    /** A registration that is in order, with other values where they are given. */
    String[] fields(String... others) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("unitName", unitName, "code", code, "kind",
                "secondary-vocational-school", "district", "330106", "contactName", "宋一", "mobile", "13800138000",
                "email", email, "username", login, "password", PASSWORD, "repeated", PASSWORD));
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(Arrays.asList(name, value)));
        return flat.toArray(String[]::new);
    }

    /** Opens the form and takes a person's time for it. */
    Guest reader() {
        Guest guest = guest();
        guest.read("/register");
        clock.advance(Duration.ofMinutes(2));
        return guest;
    }

    /** Files a registration. */
    Guest registers(String... others) {
        Guest guest = reader();
        assertThat(guest.send("/register", fields(others)).getResponse().getRedirectedUrl()).isEqualTo("/register/sent");
        return guest;
    }

    /** Files a registration and confirms its e-mail. */
    void confirmed(String... others) {
        registers(others).send(link(email));
    }

    /** Up to the decision of the department. */
    void approved(String... others) {
        confirmed(others);
        long id = registration(login);
        loggedIn(HANDLER, SAMPLE_PASSWORD).send("/registrations/" + id + "/approve", "version", version(id), "vouch",
                "已核对证照原件");
    }

    /** The path of the one-time link in the latest mail to this address. */
    String link(String address) {
        Matcher link = TOKEN.matcher(mail(address));
        assertThat(link.find()).as("a link in the mail to " + address).isTrue();
        return "/" + link.group(1);
    }

    String mail(String address) {
        return jdbc.queryForObject("""
                select plain_text from mail where id = (select max(id) from mail where recipient_address = ?)""",
                String.class, address);
    }

    int mails(String address) {
        return jdbc.queryForObject("select count(*) from mail where recipient_address = ?", Integer.class, address);
    }

    long registration(String username) {
        return jdbc.queryForObject("select max(id) from registration where username = ?", Long.class, username);
    }

    String version(long registration) {
        return jdbc.queryForObject("select version from registration where id = ?", String.class, registration);
    }

    String state(String username) {
        return jdbc.queryForObject("select state from registration where id = ?", String.class, registration(username));
    }

    int persons(String username) {
        return jdbc.queryForObject("select count(*) from person where username = ?", Integer.class, username);
    }

    List<String> audited(String caseKey) {
        return jdbc.queryForList("select action_key from audit_entry where case_key = ? order by sequence_number",
                String.class, caseKey);
    }
}
