package cn.ronghe.workflow.doors;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import cn.ronghe.Pages;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.form.PracticeCenterSample;
import cn.ronghe.recommendation.EarlierEdition;
import cn.ronghe.recommendation.RecommendationForms;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.selection.Selections;
import cn.ronghe.selection.StartSelection;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.Walk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/**
 * One matter of each kind that object-authorization.txt names, as its ids by their names in the addresses: those of the
 * school in 西湖区 and of who decides over it, and others, to whose addresses their ids do not belong.
 */
final class Matters {

    /** Another school, in another district, and its departments. */
    static final String STRANGER = "zhongzhi";
    static final String ELSEWHERE = "330114-edu-handler";

    private static final Map<String, Object> PLAN = Map.of("visitDate", "2026-03-05", "visitTime", "09:30",
            "place", "西湖区示例路 66 号", "team", "陈静（市教育局）");

    private final Map<String, Map<String, String>> made = new HashMap<>();
    private final Map<String, Map<String, String>> others = new HashMap<>();

    private final ApplicationContext context;
    private final Filing filing;
    private final Walk walk;
    private final Pages pages;
    private final JdbcTemplate jdbc;

    /**
     * @param filer    of the school, who files some of it
     * @param panelist a member of the panel
     */
    Matters(WebApplicationContext context, String filer, String panelist) {
        this.context = context;
        filing = context.getBean(Filing.class);
        walk = context.getBean(Walk.class);
        pages = new Pages(context);
        jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("delete from attempt");
        long batch = filing.batch(SecondApplication.WARN);
        judged(batch, panelist);
        visited(filing.batch(SecondApplication.WARN));
        reviewed(filing.batch(SecondApplication.WARN));
        begun(filing.batch(SecondApplication.WARN), filer);
        account();
    }

    Map<String, String> of(String kind) {
        return made.getOrDefault(kind, Map.of());
    }

    /** The same, in an address of somebody else's matter; empty where an address of this kind has one id only. */
    Map<String, String> mixed(String kind) {
        if (!others.containsKey(kind)) {
            return Map.of();
        }
        Map<String, String> ids = new HashMap<>(of(kind));
        ids.putAll(others.get(kind));
        return ids;
    }

    /** In a round of its own that is still open, after one correction, with a list that is reported. */
    private void judged(long batch, String panelist) {
        long id = walk.submitted(batch);
        walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id),
                Map.of("outcome", "returned", "correctionDays", 5, "opinion", "请补充培训收入凭证"));
        walk.correct(id);
        walk.passFirstReview(id);
        walk.seal(id);
        walk.as(STRANGER);
        long other = filing.complete(filing.draft(batch));
        filing.submit(other);
        walk.as(ELSEWHERE).pass(other);
        long otherList = list(batch, "330114-edu");
        long list = walk.list(batch);
        walk.report(list);
        walk.passCityReview(id);
        walk.as(Walk.CITY);
        Selections selections = context.getBean(Selections.class);
        List<String> panel = new ArrayList<>(Walk.PANEL);
        panel.add(panelist);
        long selection = context.getBean(UserAction.class).run(() ->
                selections.start(new StartSelection(batch, Filing.TYPE, panel, true))).selectionId();
        put("case", "id", id, "fileId", file(id, "evidence"));
        put("sealed", "id", id);
        put("list", "id", list, "attachmentId", file("list:" + list), "applicationId", id);
        put("selection", "id", selection, "applicationId", id);
        others.put("case", Map.of("id", "" + other));
        others.put("list", Map.of("id", "" + otherList));
    }

    /** Two visits of the city, one to be held yet, and another round with the same panel. */
    private void visited(long batch) {
        long id = walk.sealed(batch);
        walk.report(walk.list(batch));
        long visit = visit(id);
        put("visit", "visitId", visit, "photoId", photo(visit));
        long next = filing.batch(SecondApplication.WARN);
        long another = walk.sealed(next);
        walk.report(walk.list(next));
        others.put("visit", Map.of("visitId", "" + visit(another)));
        long last = filing.batch(SecondApplication.WARN);
        long candidate = walk.sealed(last);
        walk.report(walk.list(last));
        walk.passCityReview(candidate);
        others.put("selection", Map.of("id", "" + walk.startSelection(last)));
    }

    private long visit(long id) {
        walk.as(Walk.CITY).decide(Application.caseKeyOf(id), Map.of("outcome", "visit", "opinion", "核实实训工位"));
        walk.decide(Application.caseKeyOf(id), PLAN);
        return number("select max(id) from site_visit where application_id = ?", id);
    }

    private long photo(long visit) {
        pages.upload(Walk.CITY, "/site-visits/" + visit + "/photos", Map.of("现场.png", picture()));
        return file("visit:" + visit);
    }

    /** One that waits for its first review, and one for its seal. */
    private void reviewed(long batch) {
        long id = walk.submitted(batch);
        String task = jdbc.queryForObject("""
                select t.id_ from act_ru_task t join act_ru_execution e on t.proc_inst_id_ = e.id_
                where e.business_key_ = ?""", String.class, Application.caseKeyOf(id));
        put("task", "taskId", task, "id", id, "position", 1);
        long sealing = walk.submitted(filing.batch(SecondApplication.WARN));
        walk.passFirstReview(sealing);
        put("sealing", "id", sealing);
    }

    /** A draft with a member that has answered, moved to the form of today. */
    private void begun(long batch, String filer) {
        walk.as(filer);
        long id = filing.draft(batch);
        new EarlierEdition(context).give(id);
        filing.save(id, 1, ((ObjectNode) PracticeCenterSample.data().iterator().next()).put("centerWebsite", "x"));
        pages.flash(filer, "/applications/" + id + "/form", "from", filing.get(id).formEdition(), "to",
                context.getBean(RecommendationForms.class).standing(Filing.TYPE));
        walk.as(filer);
        filing.complete(id);
        put("draft", "id", id, "number", 1, "table", "coBuilders", "fileId", file(id, "evidence"),
                "moveId", number("select max(id) from form_move where application_id = ?", id));
        String link = invited(filer, id, "yunqi@sample.invalid");
        pages.upload(null, link, new MockMultipartFile("file", "证明.pdf", null, Filing.pdf("证明" + id)),
                "act", "confirm", "name", "张三", "post", "办公室主任", "phone", "13800138000");
        long one = number("select max(id) from participation where application_id = ?", id);
        long file = file("participation:" + one);
        put("member", "id", id, "one", one, "fileId", file);
        put("link", "token", link.substring(link.lastIndexOf('/') + 1), "fileId", file);
        walk.as(STRANGER);
        long own = filing.complete(filing.draft(batch));
        String ownLink = invited(STRANGER, own, "yunqi@sample.invalid");
        others.put("draft", Map.of("id", "" + own));
        others.put("member", Map.of("id", "" + own));
        others.put("link", Map.of("token", ownLink.substring(ownLink.lastIndexOf('/') + 1)));
    }

    private String invited(String filer, long id, String address) {
        ObjectNode basics = (ObjectNode) PracticeCenterSample.data().iterator().next();
        basics.putArray("coBuilders").addObject().put("name", "云栖物联有限公司").put("code", "91330106MA2CXAMP06");
        walk.as(filer);
        filing.save(id, 1, basics);
        pages.flash(filer, "/applications/" + id + "/members", "unit", "云栖物联有限公司|91330106MA2CXAMP06", "email", address);
        String mail = jdbc.queryForObject("""
                select plain_text from mail where id = (select max(id) from mail where recipient_address = ?)""",
                String.class, address);
        int begin = mail.indexOf("/participation/");
        return mail.substring(begin, begin + "/participation/".length() + 43);
    }

    /** Who would like to be of the district, and of the school. */
    private void account() {
        put("registration", "id", registration("新塘示例学校", null));
        long school = number("select organization_id from person where username = ?", Walk.SCHOOL);
        put("request", "id", registration("加入示例", school));
        jdbc.update("""
                insert into one_time_link (token_hash, purpose, organization_id, email, created_at, expires_at, version)
                values (?, 'COLLEAGUE', ?, 'tong@sample.invalid', current_timestamp, timestamp '2027-01-01 00:00:00', 0)""",
                UUID.randomUUID().toString(), school);
        put("invitation", "id", number("select max(id) from one_time_link where organization_id = ?", school));
    }

    private long registration(String unit, Long school) {
        jdbc.update("""
                insert into registration (unit_name, code, kind, district_code, department_code, organization_id,
                 by_colleagues, contact_name, email, mobile, username, password_hash, state, state_since, created_at, version)
                select ?, '12330106MB0T5X113E', 'secondary-vocational-school', '330106', '330106-edu', ?, ?, '宋一',
                 'song@sample.invalid', '13800138000', ?, password_hash, 'WAITING', current_timestamp, current_timestamp, 1
                from person where username = 'admin'""", unit, school, school != null, "matters-" + unit.hashCode());
        return number("select max(id) from registration where unit_name = ?", unit);
    }

    private void put(String kind, Object... ids) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < ids.length; i += 2) {
            named.put((String) ids[i], ids[i + 1].toString());
        }
        made.put(kind, named);
    }

    private long list(long batch, String department) {
        return context.getBean(SummaryListBoard.class).madeBy(List.of(department)).stream()
                .filter(line -> line.list().batchId() == batch).findFirst().orElseThrow().list().id();
    }

    private long file(long id, String slot) {
        return number("select max(id) from attachment where case_key = 'application:" + id + "' and slot = ?", slot);
    }

    private long file(String caseKey) {
        return number("select max(id) from attachment where case_key = ?", caseKey);
    }

    private long number(String sql, Object argument) {
        Long found = jdbc.queryForObject(sql, Long.class, argument);
        return Stream.ofNullable(found).findFirst().orElseThrow(() -> new AssertionError(sql + " " + argument));
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
