package cn.ronghe.workflow.process;

import cn.ronghe.application.ApplicationNames;
import cn.ronghe.application.Applications;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Departments;
import cn.ronghe.review.SummaryList;
import cn.ronghe.review.SummaryLists;
import cn.ronghe.selection.Selection;
import cn.ronghe.selection.Selections;
import cn.ronghe.workflow.engine.Matter;
import cn.ronghe.workflow.engine.TaskSubjects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a task is about, in the words its reader knows: the platform's name, the list's, the selection's. */
@Component
class CaseSubjects implements TaskSubjects {

    private final Applications applications;
    private final ApplicationNames names;
    private final SummaryLists lists;
    private final Selections selections;
    private final Batches batches;
    private final PlatformTypes types;
    private final Departments departments;

    CaseSubjects(Applications applications, ApplicationNames names, SummaryLists lists, Selections selections,
                 Batches batches, PlatformTypes types, Departments departments) {
        this.applications = applications;
        this.names = names;
        this.lists = lists;
        this.selections = selections;
        this.batches = batches;
        this.types = types;
        this.departments = departments;
    }

    @Override
    public Subject of(VariableScope scope) {
        if (scope.getVariable(Case.APPLICATION) instanceof Long id) {
            return ofApplication(id);
        }
        if (scope.getVariable(Case.LIST) instanceof Long id) {
            return ofList(id);
        }
        if (scope.getVariable(Case.SELECTION) instanceof Long id) {
            return ofSelection(id);
        }
        throw new IllegalStateException("a task that is about nothing");
    }

    @Override
    public Subject of(String caseKey) {
        Matter matter = Matter.of(caseKey);
        return switch (matter.kind()) {
            case APPLICATION -> ofApplication(matter.id());
            case LIST -> ofList(matter.id());
            case SELECTION -> ofSelection(matter.id());
        };
    }

    private Subject ofApplication(long id) {
        var application = applications.get(id);
        return new Subject(names.of(application), types.get(application.typeCode()).name(),
                batches.get(application.batchId()).name());
    }

    private Subject ofList(long id) {
        SummaryList list = lists.find(id).orElseThrow();
        Batch batch = batches.get(list.batchId());
        String type = types.get(list.typeCode()).name();
        return new Subject(departments.get(list.departmentCode()).name() + " " + batch.name() + " " + type, type,
                batch.name());
    }

    private Subject ofSelection(long id) {
        Selection selection = selections.find(id).orElseThrow();
        return new Subject(selections.titleOf(id), types.get(selection.typeCode()).name(),
                batches.get(selection.batchId()).name());
    }
}
