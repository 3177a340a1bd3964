package cn.ronghe.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Filing;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.form.PracticeCenterSample;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** A draft with two co-builders, its lead, and strangers who come by the links of their mails. */
abstract class ParticipationTest extends IntegrationTest {

    static final String LEAD = "xuexiao";
    static final String FIRST = "云栖物联有限公司|91330106MA2CXAMP06";
    static final String SECOND = "江畔技师学院|4133012345";
    static final String FIRST_MAIL = "yunqi@sample.invalid";
    static final String SECOND_MAIL = "jiangpan@sample.invalid";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Filing filing;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    AuditTrail audit;

    Pages pages;
    long id;

    @BeforeEach
    void aDraftWithTwoCoBuilders() {
        pages = new Pages(context);
        jdbc.update("delete from attempt");
        actAs(LEAD);
        id = filing.complete();
    }

    String members() {
        return "/applications/" + id + "/members";
    }

    /** @param units name, code, name, code … */
    void members(String... units) {
        ObjectNode basics = (ObjectNode) PracticeCenterSample.data().iterator().next();
        ArrayNode rows = basics.putArray("coBuilders");
        for (int i = 0; i < units.length; i += 2) {
            rows.addObject().put("name", units[i]).put("code", units[i + 1]);
        }
        actAs(LEAD);
        filing.save(id, 1, basics);
    }

    /** @param units unit, address, unit, address … */
    String invite(String... units) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < units.length; i += 2) {
            form.addAll(List.of("unit", units[i], "email", units[i + 1]));
        }
        return pages.flash(LEAD, members(), form.toArray(String[]::new));
    }

    int confirm(String link, String fileName) {
        return pages.upload(null, link, pdf(fileName), answer("act", "confirm")).getResponse().getStatus();
    }

    static String[] answer(String... others) {
        List<String> all = new ArrayList<>(List.of("name", "张三", "post", "办公室主任", "phone", "13800138000"));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    static MockMultipartFile pdf(String name) {
        return new MockMultipartFile("file", name, null, Filing.pdf(name));
    }

    String participation() {
        return jdbc.queryForObject("select max(id) from participation where application_id = ?", String.class, id);
    }

    String mail(String address) {
        return jdbc.queryForObject("""
                select plain_text from mail where id = (select max(id) from mail where recipient_address = ?)""",
                String.class, address);
    }

    int mails(String address) {
        return jdbc.queryForObject("select count(*) from mail where recipient_address = ?", Integer.class, address);
    }

    String link(String address) {
        return find(mail(address), "/participation/[A-Za-z0-9_-]{43}");
    }

    static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group();
    }

    static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
