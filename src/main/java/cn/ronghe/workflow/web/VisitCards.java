package cn.ronghe.workflow.web;

import java.util.List;

import cn.ronghe.application.Application;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.SitePhotos;
import cn.ronghe.review.SiteVisit;
import cn.ronghe.review.SiteVisits;
import org.springframework.stereotype.Component;

/** The site visits of a case as its materials show them. */
@Component
class VisitCards {

    /**
     * @param found   whether the reader sees what was found, photographs included
     * @param changes whether the reader may add and remove photographs
     */
    record Card(SiteVisit visit, List<AttachmentView> photos, boolean found, boolean changes) {
    }

    private final SiteVisits visits;
    private final SitePhotos photos;
    private final CaseReaders readers;

    VisitCards(SiteVisits visits, SitePhotos photos, CaseReaders readers) {
        this.visits = visits;
        this.photos = photos;
        this.readers = readers;
    }

    List<Card> of(Application application, SignedIn reader) {
        boolean found = readers.mayReadFindings(application, reader);
        return visits.of(application.id()).stream().map(visit -> new Card(visit,
                found ? photos.of(visit) : List.of(), found,
                found && photos.mayChange(visit, application, reader))).toList();
    }
}
