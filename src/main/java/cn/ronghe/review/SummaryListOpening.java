package cn.ronghe.review;

import cn.ronghe.batch.BatchOpened;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the summary lists that every district department owes when a batch opens. */
@Component
@Transactional
class SummaryListOpening {

    private final SummaryListRepository lists;
    private final Departments departments;
    private final PlatformTypes types;
    private final ApplicationEventPublisher events;

    SummaryListOpening(SummaryListRepository lists, Departments departments, PlatformTypes types,
                       ApplicationEventPublisher events) {
        this.lists = lists;
        this.departments = departments;
        this.types = types;
        this.events = events;
    }

    @EventListener
    void on(BatchOpened opened) {
        opened.typeCodes().forEach(type -> openFor(opened.batchId(), type));
    }

    /** What is open already stays as it is. */
    void openFor(long batchId, String typeCode) {
        for (Department department : departments.inAllDistricts(types.get(typeCode).districtDepartment())) {
            if (lists.findId(batchId, typeCode, department.code()).isEmpty()) {
                SummaryList list = lists.save(new SummaryList(batchId, typeCode, department.code()));
                events.publishEvent(new SummaryListOpened(list.id()));
            }
        }
    }
}
