package cn.ronghe.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;

import cn.ronghe.application.Filing;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.participation.AnswerNews;
import cn.ronghe.participation.MemberRoll;
import cn.ronghe.participation.MemberRolls;
import cn.ronghe.participation.Participations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers and files of members that come late, and what an earlier version shows of them. */
class LateAnswersTests extends ParticipationTest {

    private static final String THIRD = "晚到技师学院|4133012346";
    private static final String THIRD_MAIL = "wandao@sample.invalid";
    private static final String LEAD_MAILS = "select count(*) from mail where template = 'participation-answered' and case_key = ?";

    @Autowired
    private Participations participations;
    @Autowired
    private AnswerNews news;
    @Autowired
    private MemberRolls rolls;

    @Test
    void aFileThatArrivesAfterTheAnswerDoesNotCount() {
        members("云栖物联有限公司", "91330106MA2CXAMP06");
        invite(FIRST, FIRST_MAIL);
        String link = link(FIRST_MAIL);
        byte[] late = Filing.pdf("晚到");
        InputStream slow = new ByteArrayInputStream(late) {
            private boolean begun;

            @Override
            public synchronized int read(byte[] bytes, int from, int most) {
                if (!begun) {
                    begun = true;
                    assertThat(confirm(link, "按时.pdf")).isEqualTo(302);
                }
                return super.read(bytes, from, most);
            }
        };
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(participations.addFile(token, "晚到.pdf", slow, late.length)).hasValueSatisfying(why ->
                assertThat(why.key()).isEqualTo("participation.file.late"));

        assertThat(participations.visit(token).orElseThrow().files()).extracting("fileName").containsExactly("按时.pdf");
    }

    @Test
    void theLeadUnitIsToldInTheEndOfAnAnswerThatCameSoonAfterAMail() {
        members("云栖物联有限公司", "91330106MA2CXAMP06", "江畔技师学院", "4133012345", "晚到技师学院", "4133012346");
        invite(FIRST, FIRST_MAIL, SECOND, SECOND_MAIL, THIRD, THIRD_MAIL);
        confirm(link(FIRST_MAIL), "一.pdf");
        int one = told();
        confirm(link(SECOND_MAIL), "二.pdf");
        news.tell();
        assertThat(told()).isEqualTo(one);

        clock.advance(Duration.ofHours(25));
        news.tell();
        news.tell();
        assertThat(told()).isEqualTo(2 * one);
        assertThat(jdbc.queryForObject("select plain_text from mail where id = (select max(id) from mail where "
                + "template = 'participation-answered' and case_key = ?)", String.class, "application:" + id))
                .contains("江畔技师学院").doesNotContain("云栖物联有限公司");
    }

    @Test
    void anEarlierVersionShowsWhatWasConfirmedWhenItWasSubmitted() {
        members("云栖物联有限公司", "91330106MA2CXAMP06");
        invite(FIRST, FIRST_MAIL);
        confirm(link(FIRST_MAIL), "一.pdf");
        actAs(LEAD);
        filing.scan(id);
        filing.submit(id);
        filing.returnForCorrection(id, 5);
        clock.advance(Duration.ofHours(1));
        pages.flash(LEAD, members() + "/" + participation() + "/revoke");

        MemberRoll then = rolls.of(filing.get(id), 1).orElseThrow();
        assertThat(then.confirmed()).isEqualTo(1);
        assertThat(then.lines().get(0).files()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("一.pdf");
            assertThat(rolls.contain(filing.get(id), file)).isTrue();
        });
        assertThat(rolls.of(filing.get(id), 0).orElseThrow().confirmed()).isZero();
    }

    @Test
    void whatWasMadeVoidBeforeAnyVersionIsNoMaterial() {
        members("云栖物联有限公司", "91330106MA2CXAMP06");
        invite(FIRST, FIRST_MAIL);
        confirm(link(FIRST_MAIL), "一.pdf");
        AttachmentView file = rolls.of(filing.get(id), 0).orElseThrow().lines().get(0).files().get(0);
        pages.flash(LEAD, members() + "/" + participation() + "/revoke");
        clock.advance(Duration.ofHours(1));
        actAs(LEAD);
        filing.scan(id);
        filing.submit(id);

        assertThat(rolls.contain(filing.get(id), file)).isFalse();
    }

    private int told() {
        return jdbc.queryForObject(LEAD_MAILS, Integer.class, "application:" + id);
    }
}
