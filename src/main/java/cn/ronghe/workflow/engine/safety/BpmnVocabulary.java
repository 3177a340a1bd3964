package cn.ronghe.workflow.engine.safety;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The allow-list: each element with its attributes and what may stand in them. Anything that is not here is refused.
 * In the table {@code c:} is an extension attribute of Camunda; {@code name$} may hold an expression.
 */
final class BpmnVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** What a text or an attribute may hold. */
    enum Holds { TEXT, EXPRESSION, DELEGATE, BUSINESS_KEY, COUNT }

    /** An element: its attributes by name ({@code c:} before extensions) and what its own text may hold. */
    record Allowed(Map<String, Holds> attributes, Holds text) {
    }

    private static final String JOB = " c:asyncBefore c:asyncAfter c:exclusive c:jobPriority";
    private static final String NODE = "name" + JOB;
    private static final String TASK = NODE + " default c:modelerTemplate c:modelerTemplateVersion";
    private static final String WORK = TASK + " implementation c:delegateExpression";
    private static final String FORM = " c:formRef c:formRefBinding c:formRefVersion";

    private static final Map<String, Allowed> BPMN_ELEMENTS = table(Map.of(), """
            definitions: name targetNamespace exporter exporterVersion c:diagramRelationId
            process: name isExecutable isClosed processType c:historyTimeToLive c:versionTag c:jobPriority \
             c:candidateStarterGroups c:candidateStarterUsers c:isStartableInTasklist
            collaboration: name isClosed
            participant: name processRef
            messageFlow: name sourceRef targetRef messageRef
            laneSet: name
            childLaneSet: name
            lane: name
            flowNodeRef:
            documentation: textFormat
            extensionElements:
            incoming:
            outgoing:
            subProcess: {TASK} triggeredByEvent
            userTask: {TASK} {FORM} implementation c:assignee$ c:candidateUsers$ c:candidateGroups$ c:dueDate$ \
             c:followUpDate$ c:priority$ name$
            serviceTask: {WORK}
            sendTask: {WORK} messageRef
            businessRuleTask: {TASK} implementation c:delegateExpression c:decisionRef c:decisionRefBinding \
             c:decisionRefVersion c:decisionRefVersionTag c:mapDecisionResult c:resultVariable
            receiveTask: {TASK} implementation messageRef
            manualTask: {TASK}
            task: {TASK}
            callActivity: {TASK} calledElement c:calledElementBinding c:calledElementVersion \
             c:calledElementVersionTag
            exclusiveGateway: {NODE} default gatewayDirection
            inclusiveGateway: {NODE} default gatewayDirection
            parallelGateway: {NODE} gatewayDirection
            eventBasedGateway: {NODE} gatewayDirection eventGatewayType
            startEvent: {NODE} {FORM} isInterrupting parallelMultiple c:initiator
            endEvent: {NODE}
            intermediateCatchEvent: {NODE} parallelMultiple
            intermediateThrowEvent: {NODE}
            boundaryEvent: {NODE} attachedToRef cancelActivity parallelMultiple
            sequenceFlow: name sourceRef targetRef
            conditionExpression$: type
            condition$: type
            timerEventDefinition:
            timeDate$: type
            timeDuration$: type
            timeCycle$: type
            messageEventDefinition: messageRef c:delegateExpression
            signalEventDefinition: signalRef c:async
            errorEventDefinition: errorRef c:errorCodeVariable c:errorMessageVariable
            escalationEventDefinition: escalationRef c:escalationCodeVariable
            conditionalEventDefinition: c:variableName c:variableEvents
            terminateEventDefinition:
            linkEventDefinition: name
            source:
            target:
            message: name
            signal: name
            error: name errorCode c:errorMessage
            escalation: name escalationCode
            multiInstanceLoopCharacteristics: isSequential c:collection$ c:elementVariable {JOB}
            loopCardinality#: type
            completionCondition$: type
            textAnnotation: textFormat
            text:
            association: sourceRef targetRef associationDirection
            group: categoryValueRef
            category: name
            categoryValue: value
            dataObject: name isCollection
            dataObjectReference: name dataObjectRef
            dataStoreReference: name dataStoreRef
            """);

    private static final Map<String, Allowed> CAMUNDA_ELEMENTS = table(Map.of("in@businessKey", Holds.BUSINESS_KEY), """
            properties:
            property: name value
            in: businessKey source sourceExpression$ target variables local
            out: source sourceExpression$ target variables local
            inputOutput:
            inputParameter$: name
            outputParameter$: name
            list:
            map:
            entry$: key
            value$:
            failedJobRetryTimeCycle:
            """);

    /** The drawing: the engine reads numbers from it and evaluates nothing. */
    private static final Map<String, Set<String>> DRAWING = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/DI", Set.of("BPMNDiagram", "BPMNPlane", "BPMNShape", "BPMNEdge",
                    "BPMNLabel", "BPMNLabelStyle"),
            "http://www.omg.org/spec/DD/20100524/DC", Set.of("Bounds", "Font"),
            "http://www.omg.org/spec/DD/20100524/DI", Set.of("waypoint", "extension"));

    /** Notes that drawing programs leave in attributes. */
    private static final Set<String> NOTES = Set.of("http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "http://camunda.org/schema/modeler/1.0");

    private BpmnVocabulary() {
    }

    /** What is allowed in the element, or null if it is not allowed itself. */
    static Allowed element(XmlNode node) {
        return switch (node.namespace) {
            case BPMN -> BPMN_ELEMENTS.get(node.name);
            case CAMUNDA -> CAMUNDA_ELEMENTS.get(node.name);
            default -> null;
        };
    }

    static boolean isDrawing(XmlNode node) {
        return DRAWING.getOrDefault(node.namespace, Set.of()).contains(node.name);
    }

    static boolean isNote(XmlNode.Attribute attribute) {
        return NOTES.contains(attribute.namespace());
    }

    /** What the attribute may hold, or null if it is not allowed. */
    static Holds attribute(Allowed element, XmlNode.Attribute attribute) {
        return switch (attribute.namespace()) {
            case "" -> attribute.name().equals("type") ? null : element.attributes().get(attribute.name());
            case CAMUNDA -> element.attributes().get("c:" + attribute.name());
            case XSI -> attribute.name().equals("type") ? element.attributes().get("type") : null;
            default -> null;
        };
    }

    private static Map<String, Allowed> table(Map<String, Holds> exceptions, String lines) {
        String full = lines.replace("{TASK}", TASK).replace("{WORK}", WORK).replace("{FORM}", FORM)
                .replace("{NODE}", NODE).replace("{JOB}", JOB);
        return full.lines().map(line -> line.split(":", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> bare(parts[0]),
                        parts -> allowed(bare(parts[0]), parts[0], parts[1], exceptions)));
    }

    private static Allowed allowed(String name, String marked, String attributes, Map<String, Holds> exceptions) {
        Map<String, Holds> holds = new LinkedHashMap<>();
        holds.put("id", Holds.TEXT);
        Arrays.stream(attributes.trim().split("\\s+")).filter(word -> !word.isEmpty())
                .forEach(word -> holds.put(bare(word), exceptions.getOrDefault(name + "@" + word, holds(word))));
        return new Allowed(Map.copyOf(holds), holds(marked));
    }

    private static Holds holds(String word) {
        if (word.equals("c:delegateExpression")) {
            return Holds.DELEGATE;
        }
        return word.endsWith("$") ? Holds.EXPRESSION : word.endsWith("#") ? Holds.COUNT : Holds.TEXT;
    }

    private static String bare(String word) {
        return word.replaceAll("[$#]$", "");
    }
}
