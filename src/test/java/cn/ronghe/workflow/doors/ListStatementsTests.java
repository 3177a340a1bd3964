package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.Pages;
import cn.ronghe.Statements;
import cn.ronghe.application.Filing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A page that lists many matters asks the database as often as one that lists few. */
class ListStatementsTests extends DoorTest {

    private static final String PANEL = "330100-edu-panel";

    @Autowired
    private WebApplicationContext context;

    private record World(long batch, long list, long selection, List<Long> cases) {
    }

    @Test
    void aLongListIsReadWithAsManyStatementsAsAShortOne() {
        Map<String, Integer> few = count(world(1));
        Map<String, Integer> many = count(world(5));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void whatTheCityCouldSelectInManyBatchesIsReadAtOnce() {
        Pages pages = new Pages(context);
        walk.sealed(batch());
        pages.read(CITY_HANDLER, "/selections");
        int few = Statements.during(() -> pages.read(CITY_HANDLER, "/selections"));
        for (int i = 0; i < 3; i++) {
            walk.sealed(batch());
        }

        assertThat(Statements.during(() -> pages.read(CITY_HANDLER, "/selections"))).isEqualTo(few);
    }

    @Test
    void thePeopleOfTheCityAreReadAtOnce() {
        Pages pages = new Pages(context);

        // some more where other tests have left people behind, and far from one for each of the city's
        assertThat(Statements.during(() -> pages.read(ADMIN, "/admin/people"))).isLessThan(30);
        assertThat(Statements.during(() -> pages.download(ADMIN, "/admin/people/xlsx"))).isLessThan(30);
    }

    /** Of each kind so many: drafts, cases that wait for the district, for a selection, and behind their list. */
    private World world(int size) {
        long batch = batch();
        List<Long> compared = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            compared.add(walk.sealed(batch));
        }
        long list = walk.list(batch);
        walk.report(list);
        compared.forEach(walk::passCityReview);
        long selection = walk.startSelection(batch);
        for (int i = 0; i < size; i++) {
            walk.submitted(batch);
            walk.sealed(batch);
            walk.as(APPLICANT);
            filing.complete(filing.draft(batch));
        }
        return new World(batch, list, selection, compared);
    }

    private Map<String, Integer> count(World world) {
        Pages pages = new Pages(context);
        Map<String, Integer> counts = new LinkedHashMap<>();
        asked(world).forEach((path, username) -> {
            assertThat(pages.status(username, path)).as(path).isEqualTo(200);
            counts.put(path.replaceAll("/\\d+|batch=\\d+", ""), Statements.during(() -> pages.read(username, path)));
        });
        return counts;
    }

    private static Map<String, String> asked(World world) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("/applications", APPLICANT);
        asked.put("/account/colleagues", APPLICANT);
        asked.put("/applications/" + world.cases().get(0), APPLICANT);
        asked.put("/applications/" + world.cases().get(0) + "/dossier", HANDLER);
        asked.put("/registrations", HANDLER);
        asked.put("/summary-lists", HANDLER);
        asked.put("/summary-lists/" + world.list(), HANDLER);
        asked.put("/summary-lists/" + world.list() + "/print", LEADER);
        asked.put("/papers", CITY_HANDLER);
        asked.put("/papers/waiting", CITY_HANDLER);
        asked.put("/papers?batch=" + world.batch() + "&type=" + Filing.TYPE, CITY_HANDLER);
        asked.put("/selections", PANEL);
        asked.put("/selections/" + world.selection(), PANEL);
        asked.put("/admin", ADMIN);
        asked.put("/admin/batches", ADMIN);
        asked.put("/admin/batches/" + world.batch(), ADMIN);
        asked.put("/admin/summary-lists", ADMIN);
        asked.put("/admin/mails", ADMIN);
        asked.put("/results", null);
        asked.put("/", null);
        return asked;
    }
}
