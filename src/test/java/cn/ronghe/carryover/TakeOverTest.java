package cn.ronghe.carryover;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Filing;
import cn.ronghe.application.Sections;
import cn.ronghe.application.Withdrawals;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.carryover.TakeOverOffer.Line;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit that filed last year and has begun a draft this year. */
abstract class TakeOverTest extends IntegrationTest {

    @Autowired
    Filing filing;
    @Autowired
    TakeOver takeOver;
    @Autowired
    TakeOverOffers offers;
    @Autowired
    Sections sections;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    AuditTrail audit;
    @Autowired
    Texts texts;

    long earlier;
    long here;

    @BeforeEach
    void fileLastYear() {
        actAs("xuexiao");
        clock.moveTo("2025-03-03T10:00:00");
        earlier = filing.complete();
        filing.save(earlier, 3, json("{'traineesYear1':110,'traineesYear2':220,'traineesYear3':330}"));
        filing.save(earlier, 4, json("{'foundationBuilder':'去年写的','foundationCenter':'去年的培训'}"));
        filing.submit(earlier);
        clock.moveTo(START);
        here = filing.draft();
    }

    Optional<Refusal> take(String... ids) {
        return takeOver.take(new TakeContent(here, earlier, offers.offer(here, earlier).seen(),
                Arrays.stream(ids).collect(Collectors.toSet())));
    }

    JsonNode content(int number) {
        return sections.read(here, number).content();
    }

    static Line line(TakeOverOffer offer, String id) {
        return offer.sections().stream().flatMap(section -> section.lines().stream())
                .filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    static Set<String> ids(TakeOverOffer offer) {
        return offer.sections().stream().flatMap(section -> section.lines().stream()).map(Line::id)
                .collect(Collectors.toSet());
    }

    String text(Optional<Refusal> refused) {
        return refused.map(texts::get).orElse("");
    }

    static JsonNode json(String text) {
        return CanonicalJson.parse(text.replace('\'', '"')).orElseThrow();
    }
}
