package cn.ronghe.workflow.reminder;

import cn.ronghe.shared.PortalLinks;
import cn.ronghe.workflow.engine.Matter;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.engine.TaskPeople;
import org.springframework.stereotype.Component;

/** Where a reminder leads: to the task for whoever may do it, to what it is about for everybody else. */
@Component
class ReminderLinks {

    private final PortalLinks links;
    private final TaskPeople tasks;

    ReminderLinks(PortalLinks links, TaskPeople tasks) {
        this.links = links;
        this.tasks = tasks;
    }

    String of(ReminderTo to, TaskEntry task) {
        Matter matter = Matter.of(task.caseKey());
        return links.to(switch (matter.kind()) {
            case LIST -> to == ReminderTo.ADMINISTRATORS ? "/admin/summary-lists" : "/summary-lists/" + matter.id();
            case APPLICATION -> isOfUnit(to, task) ? "/applications/" + matter.id()
                    : to == ReminderTo.HOLDER ? task.tasklistPath() : "/applications/" + matter.id() + "/dossier";
            case SELECTION -> to == ReminderTo.HOLDER ? task.tasklistPath() : "/selections/" + matter.id();
        });
    }

    private boolean isOfUnit(ReminderTo to, TaskEntry task) {
        return to == ReminderTo.APPLICANT
                || to == ReminderTo.HOLDER && task.offeredTo() != null && tasks.department(task).isEmpty();
    }
}
