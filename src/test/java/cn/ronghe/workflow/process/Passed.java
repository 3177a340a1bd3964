package cn.ronghe.workflow.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * What a class of tests has passed of its drawing: nodes that were left in the regular way, and flows. What was rolled
 * back or cancelled does not count.
 */
final class Passed extends AbstractBpmnParseListener {

    private final Set<String> ids = new HashSet<>();

    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution ->
                Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTED,
                        committed -> ids.add(transition.getId())));
    }

    void readNodes(HistoryService history) {
        List<HistoricActivityInstance> left = history.createHistoricActivityInstanceQuery().finished().list();
        left.stream().filter(node -> !node.isCanceled()).forEach(node -> ids.add(node.getActivityId()));
    }

    /** Ids of the drawing's nodes and flows that no test has passed. */
    Set<String> missing(BpmnModelInstance drawing) {
        Set<String> missing = new TreeSet<>();
        drawing.getModelElementsByType(FlowNode.class).forEach(node -> missing.add(node.getId()));
        drawing.getModelElementsByType(SequenceFlow.class).forEach(flow -> missing.add(flow.getId()));
        missing.removeAll(ids);
        return missing;
    }
}
