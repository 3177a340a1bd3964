package cn.ronghe.participation;

import cn.ronghe.application.Applications;
import cn.ronghe.shared.UserAction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the lead units in the end of the answers that came too soon after a mail for one of their own, where no later
 * answer takes them along. Several machines may do this at once: the application's row lets one of them tell.
 */
@Component
public class AnswerNews {

    private final ParticipationRepository participations;
    private final ParticipationMails mails;
    private final Applications applications;
    private final UserAction action;

    AnswerNews(ParticipationRepository participations, ParticipationMails mails, Applications applications,
               UserAction action) {
        this.participations = participations;
        this.mails = mails;
        this.applications = applications;
        this.action = action;
    }

    @Scheduled(cron = "0 10 8-19 * * *", zone = "Asia/Shanghai")
    public void tell() {
        participations.applicationsWithNews().forEach(id -> action.run(() ->
                mails.makeUpFor(applications.lock(id), participations.findByApplicationIdOrderById(id))));
    }
}
