package cn.ronghe.application;

import cn.ronghe.recommendation.EditionsKept;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was begun before editions were kept: it gets the edition of the first start that keeps them. */
@Component
class EarlierApplications {

    private final ApplicationRepository applications;
    private final ApplicationVersions versions;

    EarlierApplications(ApplicationRepository applications, ApplicationVersions versions) {
        this.applications = applications;
        this.versions = versions;
    }

    @EventListener
    public void on(EditionsKept event) {
        event.standing().forEach((typeCode, edition) -> applications.giveEdition(edition, typeCode));
        versions.giveEditions();
    }
}
