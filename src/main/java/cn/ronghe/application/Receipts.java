package cn.ronghe.application;

import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.recommendation.FilledForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receipts for the unit's own applications. */
@Component
@Transactional(readOnly = true)
public class Receipts {

    private final OwnApplications own;
    private final Versions versions;
    private final ApplicationForms forms;
    private final Batches batches;
    private final FirstReviewers reviewers;

    Receipts(OwnApplications own, Versions versions, ApplicationForms forms, Batches batches,
             FirstReviewers reviewers) {
        this.own = own;
        this.versions = versions;
        this.forms = forms;
        this.batches = batches;
        this.reviewers = reviewers;
    }

    /** The receipt of the latest version; there is none for a draft. */
    public Receipt of(long applicationId) {
        Application application = own.get(applicationId);
        return versions.find(applicationId, application.currentVersion()).map(version -> of(application, version))
                .orElseThrow(() -> new NoSuchApplication("receipt of application " + applicationId));
    }

    Receipt of(Application application, ApplicationVersion version) {
        PlatformType type = forms.type(application);
        FilledForm filled = versions.filled(application, version);
        return new Receipt(application.id(), application.acceptanceNumber(), application.platformName(), type.name(),
                batches.get(application.batchId()).name(), application.organizationName(),
                reviewers.of(application).name(),
                batches.type(application.batchId(), type.code()).flatMap(BatchType::contact).orElse(null),
                version.number(), version.submittedAt(), version.submittedByName(), version.sha256(),
                filled.printCode(), filled.content().files().size());
    }
}
