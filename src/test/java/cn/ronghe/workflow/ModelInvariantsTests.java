package cn.ronghe.workflow;

import static cn.ronghe.workflow.ModelFiles.flows;
import static cn.ronghe.workflow.ModelFiles.idOf;
import static cn.ronghe.workflow.ModelFiles.nodes;
import static cn.ronghe.workflow.ModelFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model in {@code processes/}: its names, its words, its ways. */
class ModelInvariantsTests {

    /** The kinds that a model may be drawn with, and how their ids begin. */
    private static final Map<String, String> ID_BY_TYPE = Map.ofEntries(
            Map.entry("startEvent", "(start|timer)_"), Map.entry("endEvent", "(end|error)_"),
            Map.entry("userTask", "user_"), Map.entry("serviceTask", "service_"),
            Map.entry("businessRuleTask", "rule_"), Map.entry("sendTask", "send_"),
            Map.entry("exclusiveGateway", "xor_"), Map.entry("intermediateCatchEvent", "(catch|timer)_"),
            Map.entry("boundaryEvent", "(catch|timer|error)_"), Map.entry("callActivity", "call_"),
            Map.entry("subProcess", "sub_"), Map.entry("sequenceFlow", "(flow|xor)_"),
            Map.entry("lane", "lane_"), Map.entry("participant", "pool_"), Map.entry("message", "message_"));

    private static final Pattern GROUPS = Pattern.compile(
            "\\$\\{departments\\.((district|city)\\('[a-z]+','(handler|leader)'\\)|(lead|list)\\('(handler|leader)'\\)"
                    + "|applicant\\(\\))}");
    private static final Pattern DUE = Pattern.compile(
            "\\$\\{dueDates\\.(workingDays\\([1-9]\\d?\\)|correction\\(\\)|districtDeadline\\(\\))}");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{[a-z][A-Za-z]*Delegate}");
    private static final Pattern CONDITION = Pattern.compile(
            "\\$\\{(outcome == '([a-z]+)'|listReported|reminders\\.more\\(\\))}");
    private static final Pattern MEMBERS = Pattern.compile("\\$\\{(panel\\.members\\(\\)|member)}");
    private static final Pattern BUSINESS_KEY = Pattern.compile(Pattern.quote("${execution.processBusinessKey}"));
    private static final Pattern NEXT = Pattern.compile("\\$\\{reminders\\.next\\(\\)}");
    private static final List<Pattern> VOCABULARY =
            List.of(GROUPS, DUE, DELEGATE, CONDITION, MEMBERS, BUSINESS_KEY, NEXT);

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("script", "scriptTask", "connector", "field",
            "executionListener", "taskListener", "formData", "inputOutput");
    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("class", "expression", "scriptFormat", "resource", "type", "topic", "formHandlerClass");

    static List<Path> models() {
        return ModelFiles.models();
    }

    @Test
    void thereAreModelsAndTheirNamesAreUniqueOverAllFolders() {
        List<String> names = new ArrayList<>();
        models().forEach(file -> names.add(idOf(file) + ".bpmn"));
        ModelFiles.forms().forEach(file -> names.add(idOf(file) + ".form"));
        assertThat(models()).isNotEmpty();
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theOneProcessIsNamedByItsFileAndExecutable(Path file) {
        Collection<Process> processes = read(file).getModelElementsByType(Process.class);
        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(idOf(file)).matches("[a-z]+(-[a-z]+)*");
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P[1-9]\\d*D");
            assertThat(process.isCamundaStartableInTasklist()).as("cases begin by an event, not by hand").isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAreMadeByHandAndFollowTheNamingLaw(Path file) {
        BpmnModelInstance model = read(file);
        List<ModelElementInstance> named = new ArrayList<>(nodes(model));
        named.addAll(flows(model));
        named.addAll(model.getModelElementsByType(Lane.class));
        named.addAll(model.getModelElementsByType(Participant.class));
        named.addAll(model.getModelElementsByType(Message.class));
        for (ModelElementInstance element : named) {
            String type = element.getElementType().getTypeName();
            String id = element.getAttributeValue("id");
            assertThat(ID_BY_TYPE).as("a kind this house draws with: %s", id).containsKey(type);
            assertThat(id).as(type).matches(ID_BY_TYPE.get(type) + "[a-z]+(_[a-z]+)*");
        }
        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            assertThat(gateway.getOutgoing()).allSatisfy(flow ->
                    assertThat(flow.getId()).startsWith(gateway.getId() + "_"));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingThatPeopleSeeIsNamedInChinese(Path file) {
        BpmnModelInstance model = read(file);
        Map<String, String> names = new LinkedHashMap<>();
        model.getModelElementsByType(Process.class).forEach(process -> names.put(process.getId(), process.getName()));
        nodes(model).forEach(node -> names.put(node.getId(), node.getName()));
        model.getModelElementsByType(Lane.class).forEach(lane -> names.put(lane.getId(), lane.getName()));
        model.getModelElementsByType(Participant.class).forEach(pool -> names.put(pool.getId(), pool.getName()));
        flows(model).stream().filter(flow -> flow.getSource().getOutgoing().size() > 1 || flow.getName() != null)
                .forEach(flow -> names.put(flow.getId(), flow.getName()));
        assertThat(names).allSatisfy((id, name) -> assertThat(name).as(id).matches("[\\p{IsHan}？、]{1,20}"));
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).allSatisfy(gateway ->
                assertThat(gateway.getName()).as("a gateway asks").endsWith("？"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasPeopleADueDateAndAForm(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            String id = task.getId();
            boolean perMember = task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
            if (perMember) {
                assertThat(task.getCamundaAssignee()).as(id).isEqualTo("${member}");
            } else {
                assertThat(task.getCamundaCandidateGroups()).as(id).matches(GROUPS);
                assertThat(task.getCamundaAssignee()).as(id).isNull();
            }
            assertThat(task.getCamundaCandidateUsers()).as(id).isNull();
            assertThat(task.getCamundaDueDate()).as(id).matches(DUE);
            if ("${departments.applicant()}".equals(task.getCamundaCandidateGroups())) {
                assertThat(task.getCamundaFormRef()).as("%s is filled in on the portal", id).isNull();
            } else {
                assertThat(task.getCamundaFormRef()).as(id).matches("(case|" + idOf(file) + ")-.+");
                assertThat(task.getCamundaFormRefBinding()).as(id).isEqualTo("deployment");
                assertThat(ModelFiles.FORMS.resolve(task.getCamundaFormRef() + ".form")).isRegularFile();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskNamesADelegateAndOnlyThat(Path file) {
        for (ServiceTask task : read(file).getModelElementsByType(ServiceTask.class)) {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches(DELEGATE);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCallNamesAProcessOfOursAndHandsTheCaseOn(Path file) {
        for (CallActivity call : read(file).getModelElementsByType(CallActivity.class)) {
            assertThat(ModelFiles.PROCESSES.resolve(call.getCalledElement() + ".bpmn")).isRegularFile();
            List<CamundaIn> given = List.copyOf(call.getExtensionElements().getElementsQuery()
                    .filterByType(CamundaIn.class).list());
            assertThat(given).extracting(CamundaIn::getCamundaBusinessKey)
                    .contains("${execution.processBusinessKey}");
            assertThat(given).extracting(CamundaIn::getCamundaSource).contains("applicationId");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyErrorThatACalledProcessEndsWithIsCaughtOrCannotHappen(Path file) {
        BpmnModelInstance model = read(file);
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            Set<String> caught = model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo().equals(call)).flatMap(ModelInvariantsTests::errors)
                    .collect(Collectors.toSet());
            Set<String> thrown = read(ModelFiles.PROCESSES.resolve(call.getCalledElement() + ".bpmn"))
                    .getModelElementsByType(EndEvent.class).stream().flatMap(ModelInvariantsTests::errors)
                    .collect(Collectors.toSet());
            // what was sealed is never withdrawn: ApplicationState forbids it
            assertThat(thrown).as(call.getId()).containsAll(caught);
            assertThat(thrown).as(call.getId()).filteredOn(error -> !caught.contains(error))
                    .isSubsetOf("application-withdrawn");
        }
    }

    private static Stream<String> errors(FlowNode event) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .map(definition -> definition.getError().getErrorCode());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noModelCarriesCodeOrWordsOutsideTheVocabulary(Path file) throws Exception {
        inspect(read(file).getDocument().getRootElement());
        String text = Files.readString(file).replace("&#39;", "'").replace("&apos;", "'");
        assertThat(text).doesNotContain("#{", "<!DOCTYPE", "<![CDATA[", "&#");
        List<String> expressions = Pattern.compile("[$][{][^}]*}?").matcher(text).results()
                .map(found -> found.group()).toList();
        assertThat(expressions).allSatisfy(expression ->
                assertThat(VOCABULARY).as(expression)
                        .anyMatch(allowed -> allowed.matcher(expression).matches()));
    }

    private static void inspect(DomElement element) {
        assertThat(element.getLocalName()).isNotIn(FORBIDDEN_ELEMENTS);
        String camunda = "http://camunda.org/schema/1.0/bpmn";
        assertThat(FORBIDDEN_ATTRIBUTES).as(element.getLocalName())
                .noneMatch(name -> element.hasAttribute(camunda, name));
        element.getChildElements().forEach(ModelInvariantsTests::inspect);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyGatewayKnowsItsWayForEveryOutcome(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> offered = TaskForms.outcomesOf(model);
        for (FlowNode node : nodes(model)) {
            boolean branching = node instanceof ExclusiveGateway;
            assertThat(branching || node.getOutgoing().size() <= 1)
                    .as("only gateways branch: %s", node.getId()).isTrue();
            boolean afterMessage = node.getPreviousNodes().list().stream()
                    .anyMatch(IntermediateCatchEvent.class::isInstance);
            for (SequenceFlow flow : node.getOutgoing()) {
                boolean isDefault = branching && flow.equals(((ExclusiveGateway) node).getDefault());
                if (!branching || node.getOutgoing().size() == 1 || isDefault) {
                    assertThat(flow.getConditionExpression()).as(flow.getId()).isNull();
                    continue;
                }
                assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                var condition = CONDITION.matcher(flow.getConditionExpression().getTextContent());
                assertThat(condition.matches()).as(flow.getId()).isTrue();
                if (condition.group(2) != null && !afterMessage) {
                    assertThat(offered).as("%s waits for a word that a form offers", flow.getId())
                            .contains(condition.group(2));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeIsReachedAndEveryWayEnds(Path file) {
        BpmnModelInstance model = read(file);
        Set<FlowNode> starts = nodes(model).stream().filter(StartEvent.class::isInstance).collect(Collectors.toSet());
        Set<FlowNode> ends = nodes(model).stream().filter(EndEvent.class::isInstance).collect(Collectors.toSet());
        Set<FlowNode> all = nodes(model).stream().filter(node -> !isEventSubProcess(node)).collect(Collectors.toSet());
        Map<FlowNode, List<FlowNode>> boundaries = model.getModelElementsByType(BoundaryEvent.class).stream()
                .collect(Collectors.groupingBy(event -> (FlowNode) event.getAttachedTo(),
                        Collectors.mapping(event -> (FlowNode) event, Collectors.toList())));
        assertThat(walk(starts, node -> {
            List<FlowNode> next = new ArrayList<>(node.getSucceedingNodes().list());
            next.addAll(boundaries.getOrDefault(node, List.of()));
            return next;
        })).as("reached").containsExactlyInAnyOrderElementsOf(all);
        assertThat(walk(ends, node -> node.getPreviousNodes().list())).as("ends")
                .containsExactlyInAnyOrderElementsOf(all);
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static Set<FlowNode> walk(Set<FlowNode> from, Function<FlowNode, List<FlowNode>> next) {
        Set<FlowNode> seen = new LinkedHashSet<>(from);
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.apply(open.pop()).stream().filter(seen::add).forEach(open::push);
        }
        return seen;
    }
}
