package cn.ronghe.application;

import java.util.List;

import cn.ronghe.organization.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The applications of the unit that whoever is logged in files for; any other one is {@link NoSuchApplication}. */
@Component
@Transactional(readOnly = true)
public class OwnApplications {

    private final ApplicationRepository repository;
    private final Applications applications;

    OwnApplications(ApplicationRepository repository, Applications applications) {
        this.repository = repository;
        this.applications = applications;
    }

    /** Latest first. */
    public List<Application> all() {
        Long unit = CurrentPerson.get().organizationId();
        return unit == null ? List.of() : repository.findByOrganizationIdOrderByIdDesc(unit);
    }

    public Application get(long id) {
        return applications.find(id).filter(OwnApplications::isOwn)
                .orElseThrow(() -> new NoSuchApplication("application " + id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Application lock(long id) {
        return own(applications.lock(List.of(id)), id);
    }

    /** Together with the unit's others of the batch and type, so that two of them are never counted at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    Application lockWithSiblings(long id) {
        return own(applications.lock(repository.siblings(id)), id);
    }

    private static Application own(List<Application> locked, long id) {
        return locked.stream().filter(application -> application.id() == id).filter(OwnApplications::isOwn)
                .findFirst().orElseThrow(() -> new NoSuchApplication("application " + id));
    }

    private static boolean isOwn(Application application) {
        Long unit = CurrentPerson.get().organizationId();
        return unit != null && unit == application.organizationId();
    }
}
