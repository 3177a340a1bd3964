package cn.ronghe.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import cn.ronghe.Pages;
import cn.ronghe.administration.Sheets;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.workflow.Walk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/**
 * The sample city with something to show on every page: a batch that came to its list, one on its way, and what
 * administrators have before them. Made once for all who look.
 */
record FilledCity(Map<String, String> made) {

    static final String ROUTE = "practice-center-enterprise";

    private static FilledCity only;

    static FilledCity of(WebApplicationContext context) {
        Making making = new Making(context);
        if (only == null) {
            only = new FilledCity(making.everything());
        } else if (!making.isProposed(only.made.get("proposal"))) {
            // tests of the models clear them away
            only.made.put("proposal", making.proposal());
        }
        TestSecurityContextHolder.clearContext();
        return only;
    }

    /** The address with what stands in braces by name. */
    String named(String page) {
        return Pattern.compile("\\{(\\w+)}").matcher(page).replaceAll(name -> made.get(name.group(1)));
    }

    private record Making(Filing filing, Walk walk, JdbcTemplate jdbc, Pages pages) {

        Making(WebApplicationContext context) {
            this(context.getBean(Filing.class), context.getBean(Walk.class), context.getBean(JdbcTemplate.class),
                    new Pages(context));
        }

        Map<String, String> everything() {
            Map<String, Object> made = new HashMap<>();
            long batch = filing.batch(SecondApplication.WARN);
            long chosen = walk.sealed(batch);
            long list = walk.list(batch);
            walk.report(list);
            walk.passCityReview(chosen);
            long selection = walk.startSelection(batch);
            walk.giveOpinions(selection, List.of(chosen));
            walk.settle(selection, List.of(chosen));
            walk.publish(selection);
            made.putAll(Map.of("chosen", chosen, "list", list, "selection", selection, "open", openSelection()));
            long last = filing.batch(SecondApplication.WARN);
            made.putAll(Map.of("batch", last, "sealed", sealedOnceCorrected(last), "task", taskAbout(walk.submitted(last))));
            walk.as(Walk.SCHOOL);
            made.put("draft", filing.complete(filing.draft(last)));
            made.putAll(Map.of("mail", newest("mail"), "person", newest("person"), "unit", newest("organization"),
                    "sheet", sheet(), "proposal", proposal()));
            Map<String, String> named = new HashMap<>();
            made.forEach((name, value) -> named.put(name, value.toString()));
            return named;
        }

        private long sealedOnceCorrected(long batch) {
            long id = walk.submitted(batch);
            walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id),
                    Map.of("outcome", "returned", "correctionDays", 5, "opinion", "请补充培训收入凭证"));
            walk.correct(id);
            walk.passFirstReview(id);
            walk.seal(id);
            return id;
        }

        private long openSelection() {
            long batch = filing.batch(SecondApplication.WARN);
            long judged = walk.sealed(batch);
            walk.report(walk.list(batch));
            walk.passCityReview(judged);
            return walk.startSelection(batch);
        }

        private String taskAbout(long applicationId) {
            return jdbc.queryForObject("""
                    select t.id_ from act_ru_task t join act_ru_execution e on t.proc_inst_id_ = e.id_
                    where e.business_key_ = ?""", String.class, "application:" + applicationId);
        }

        private long newest(String table) {
            return jdbc.queryForObject("select max(id) from " + table, Long.class);
        }

        private String sheet() {
            List<String> heads = Sheets.read(pages.download("admin", "/admin/people/import/template"), 0).get(0);
            return idAtTheEnd(pages.upload("admin", "/admin/people/import",
                    Map.of("people.xlsx", Sheets.of(heads, List.of(List.of("somebody", "某人"))))));
        }

        private boolean isProposed(String proposal) {
            return !jdbc.queryForList("select id from model_proposal where id = ?", Long.valueOf(proposal)).isEmpty();
        }

        private String proposal() {
            try {
                byte[] drawing = Files.readAllBytes(Path.of("src/test/resources/models/" + ROUTE + "-with-finance.bpmn"));
                return idAtTheEnd(pages.upload("admin", "/admin/processes/" + ROUTE + "/proposals",
                        Map.of("route.bpmn", drawing)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String idAtTheEnd(MvcResult redirect) {
            String page = redirect.getResponse().getHeader("Location");
            return page.substring(page.lastIndexOf('/') + 1);
        }
    }
}
