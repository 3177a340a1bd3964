package cn.ronghe.review;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationSubmitted;
import cn.ronghe.application.Applications;
import cn.ronghe.batch.BatchOpened;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the summary lists: every district department owes one when a batch opens, a substitute when it has a case. */
@Component
@Transactional
class SummaryListOpening {

    private final SummaryListRepository lists;
    private final Applications applications;
    private final Departments departments;
    private final PlatformTypes types;
    private final ApplicationEventPublisher events;

    SummaryListOpening(SummaryListRepository lists, Applications applications, Departments departments,
                       PlatformTypes types, ApplicationEventPublisher events) {
        this.lists = lists;
        this.applications = applications;
        this.departments = departments;
        this.types = types;
        this.events = events;
    }

    @EventListener
    void on(BatchOpened opened) {
        opened.typeCodes().forEach(type -> openFor(opened.batchId(), type));
    }

    /** A substitute owes a list of its own as soon as it has a case. */
    @EventListener
    void on(ApplicationSubmitted submitted) {
        Application application = applications.get(submitted.applicationId());
        if (application.substituteDepartment() != null) {
            openFor(application.batchId(), application.typeCode(), application.substituteDepartment());
        }
    }

    void openFor(long batchId, String typeCode) {
        departments.inAllDistricts(types.get(typeCode).districtDepartment())
                .forEach(department -> openFor(batchId, typeCode, department.code()));
    }

    /** What is open already stays as it is. */
    void openFor(long batchId, String typeCode, String departmentCode) {
        if (lists.findId(batchId, typeCode, departmentCode).isEmpty()) {
            SummaryList list = lists.save(new SummaryList(batchId, typeCode, departmentCode));
            events.publishEvent(new SummaryListOpened(list.id()));
        }
    }
}
