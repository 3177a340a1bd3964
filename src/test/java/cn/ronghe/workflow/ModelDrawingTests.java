package cn.ronghe.workflow;

import static cn.ronghe.workflow.ModelFiles.flows;
import static cn.ronghe.workflow.ModelFiles.nodes;
import static cn.ronghe.workflow.ModelFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a drawing readable: everything drawn, in its lane, with straight flows and free labels. */
class ModelDrawingTests {

    static List<Path> models() {
        return ModelFiles.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeLaneAndFlowIsDrawnOnce(Path file) {
        BpmnModelInstance model = read(file);
        List<String> expected = new ArrayList<>();
        nodes(model).forEach(node -> expected.add(node.getId()));
        flows(model).forEach(flow -> expected.add(flow.getId()));
        model.getModelElementsByType(Lane.class).forEach(lane -> expected.add(lane.getId()));
        List<String> drawn = new ArrayList<>();
        model.getModelElementsByType(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        assertThat(drawn).doesNotHaveDuplicates().containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeStandsInItsOwnLane(Path file) {
        BpmnModelInstance model = read(file);
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            Rectangle2D room = box(lane);
            for (FlowNode node : lane.getFlowNodeRefs()) {
                Rectangle2D place = box(node);
                boolean inside = node instanceof BoundaryEvent
                        ? room.contains(place.getCenterX(), place.getCenterY()) : room.contains(place);
                assertThat(inside).as("%s in %s", node.getId(), lane.getId()).isTrue();
            }
        }
        List<FlowNode> laned = model.getModelElementsByType(Lane.class).stream()
                .flatMap(lane -> lane.getFlowNodeRefs().stream()).toList();
        if (!laned.isEmpty()) {
            assertThat(laned).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                    nodes(model).stream().filter(node -> !(node.getParentElement() instanceof SubProcess)).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingStandsOnSomethingElse(Path file) {
        Map<FlowNode, Rectangle2D> boxes = boxes(read(file));
        boxes.forEach((one, oneBox) -> boxes.forEach((other, otherBox) -> {
            if (one != other && !belong(one, other) && !belong(other, one)) {
                assertThat(oneBox.intersects(otherBox)).as("%s on %s", one.getId(), other.getId()).isFalse();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsRunStraightFromBorderToBorderAndThroughNothing(Path file) {
        BpmnModelInstance model = read(file);
        Map<FlowNode, Rectangle2D> boxes = boxes(model);
        for (SequenceFlow flow : flows(model)) {
            List<Line2D> lines = lines(flow);
            assertThat(lines).as(flow.getId()).isNotEmpty().allSatisfy(line ->
                    assertThat(line.getX1() == line.getX2() || line.getY1() == line.getY2()).isTrue());
            assertThat(onBorder(box(flow.getSource()), lines.get(0), true)).as("%s leaves", flow.getId()).isTrue();
            assertThat(onBorder(box(flow.getTarget()), lines.get(lines.size() - 1), false))
                    .as("%s arrives", flow.getId()).isTrue();
            boxes.forEach((node, box) -> {
                if (node != flow.getSource() && node != flow.getTarget() && !belong(flow.getSource(), node)) {
                    assertThat(lines).as("%s through %s", flow.getId(), node.getId()).noneMatch(box::intersectsLine);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsDoNotCross(Path file) {
        List<SequenceFlow> all = new ArrayList<>(flows(read(file)));
        for (SequenceFlow one : all) {
            for (SequenceFlow other : all.subList(all.indexOf(one) + 1, all.size())) {
                assertThat(lines(one)).as("%s crosses %s", one.getId(), other.getId()).noneMatch(line ->
                        lines(other).stream().anyMatch(line::intersectsLine));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsStandFreeOfNodesFlowsAndEachOther(Path file) {
        BpmnModelInstance model = read(file);
        Map<String, Rectangle2D> labels = new LinkedHashMap<>();
        model.getModelElementsByType(BpmnLabel.class).forEach(label -> labels.put(
                ((BaseElement) (label.getParentElement() instanceof BpmnShape shape ? shape.getBpmnElement()
                        : ((BpmnEdge) label.getParentElement()).getBpmnElement())).getId(), box(label.getBounds())));
        Map<FlowNode, Rectangle2D> boxes = boxes(model);
        labels.forEach((id, label) -> {
            boxes.forEach((node, box) -> {
                if (!(node instanceof SubProcess)) {
                    assertThat(box.intersects(label)).as("label of %s on %s", id, node.getId()).isFalse();
                }
            });
            flows(model).forEach(flow -> assertThat(lines(flow)).as("label of %s on %s", id, flow.getId())
                    .noneMatch(label::intersectsLine));
            labels.forEach((other, otherLabel) -> assertThat(!id.equals(other) && label.intersects(otherLabel))
                    .as("labels of %s and %s", id, other).isFalse());
        });
    }

    private static boolean belong(FlowNode part, FlowNode whole) {
        return whole.equals(part.getParentElement())
                || part instanceof BoundaryEvent event && event.getAttachedTo().equals(whole);
    }

    private static boolean onBorder(Rectangle2D box, Line2D line, boolean begins) {
        double x = begins ? line.getX1() : line.getX2();
        double y = begins ? line.getY1() : line.getY2();
        boolean leftOrRight = (x == box.getMinX() || x == box.getMaxX()) && y >= box.getMinY() && y <= box.getMaxY();
        boolean topOrBottom = (y == box.getMinY() || y == box.getMaxY()) && x >= box.getMinX() && x <= box.getMaxX();
        return leftOrRight || topOrBottom;
    }

    private static Map<FlowNode, Rectangle2D> boxes(BpmnModelInstance model) {
        Map<FlowNode, Rectangle2D> boxes = new LinkedHashMap<>();
        nodes(model).forEach(node -> boxes.put(node, box(node)));
        return boxes;
    }

    private static Rectangle2D box(BaseElement element) {
        BpmnShape shape = (BpmnShape) element.getDiagramElement();
        assertThat(shape).as("%s is drawn", element.getId()).isNotNull();
        return box(shape.getBounds());
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> lines(SequenceFlow flow) {
        List<Waypoint> points = new ArrayList<>(flow.getDiagramElement().getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(),
                    points.get(i).getX(), points.get(i).getY()));
        }
        return lines;
    }
}
