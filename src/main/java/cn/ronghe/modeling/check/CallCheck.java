package cn.ronghe.modeling.check;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** What a drawing names outside itself is there: delegates, called processes, decision tables, messages. */
final class CallCheck implements Check {

    private final ModelVocabulary words;

    CallCheck(ModelVocabulary words) {
        this.words = words;
    }

    @Override
    public void look(CheckedModel model, Findings found) {
        for (ServiceTask task : model.all(ServiceTask.class)) {
            if (isBlank(task.getCamundaDelegateExpression())) {
                found.error(task, "service.delegate", CheckedModel.nameOf(task));
            }
        }
        for (BusinessRuleTask rule : model.all(BusinessRuleTask.class)) {
            if (isBlank(rule.getCamundaDelegateExpression()) && !isDecision(rule.getCamundaDecisionRef())) {
                found.error(rule, "rule.unknown", CheckedModel.nameOf(rule), shown(rule.getCamundaDecisionRef()));
            }
        }
        model.all(CallActivity.class).forEach(call -> lookAtCall(model, call, found));
        for (CatchEvent event : model.all(CatchEvent.class)) {
            event.getEventDefinitions().stream().filter(MessageEventDefinition.class::isInstance)
                    .forEach(definition -> lookAtMessage(model, event, definition, found));
        }
        model.all(ReceiveTask.class).forEach(task -> lookAtMessage(model, task, task, found));
    }

    private void lookAtCall(CheckedModel model, CallActivity call, Findings found) {
        String name = CheckedModel.nameOf(call);
        if (isBlank(call.getCalledElement()) || !words.process().test(call.getCalledElement())) {
            found.error(call, "call.unknown", name, shown(call.getCalledElement()));
            return;
        }
        if (call.getCalledElement().equals(model.bundle.key())) {
            found.error(call, "call.itself", name);
        }
        Collection<CamundaIn> given = call.getExtensionElements() == null ? List.of()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
        boolean handsOn = given.stream().anyMatch(in -> in.getCamundaBusinessKey() != null)
                && given.stream().anyMatch(in -> in.getCamundaSource() != null
                        || "all".equals(in.getCamundaVariables()));
        if (!handsOn) {
            found.error(call, "call.empty", name);
        }
    }

    private void lookAtMessage(CheckedModel model, FlowNode waiting, BaseElement naming, Findings found) {
        String name = model.referred(naming, "messageRef", Message.class).map(Message::getName).orElse("");
        if (name.isBlank()) {
            found.error(waiting, "message.missing", CheckedModel.nameOf(waiting));
        } else if (!words.messages().contains(name)) {
            found.error(waiting, "message.unknown", CheckedModel.nameOf(waiting), name);
        }
    }

    private boolean isDecision(String id) {
        return !isBlank(id) && words.decision().test(id);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }
}
