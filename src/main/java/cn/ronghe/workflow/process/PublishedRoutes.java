package cn.ronghe.workflow.process;

import java.util.List;

import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.workflow.engine.Drawings;
import cn.ronghe.workflow.engine.safety.DrawnTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds the drawings in force against the platform types at each start. A published drawing must not keep the system
 * from starting, so a review by another department than the type's file says is warned of.
 */
@Component
class PublishedRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedRoutes.class);

    private final PlatformTypes types;
    private final Drawings drawings;

    PublishedRoutes(PlatformTypes types, Drawings drawings) {
        this.types = types;
        this.drawings = drawings;
    }

    @EventListener(ApplicationStartedEvent.class)
    public void compare() {
        types.all().forEach(type -> differences(type).forEach(difference -> LOG.warn(
                "The route {} in force asks {}; config/platform-types/{}.yaml says otherwise", type.process(), difference,
                type.code())));
    }

    /** Each review that asks another department, as task and department. */
    List<String> differences(PlatformType type) {
        return drawings.inForce(type.process()).map(ProcessDefinition::getId).flatMap(drawings::xml).map(PublishedRoutes::tasks).orElse(List.of())
                .stream().filter(task -> !agrees(type, task)).map(task -> task.id() + " " + task.groups()).toList();
    }

    private static boolean agrees(PlatformType type, DrawnTask task) {
        return AskedDepartment.keyOf(task, true).flatMap(key -> AskedDepartment.of(task).map(asked -> asked.agrees(key,
                asked.city() ? type.cityDepartment() : type.districtDepartment()))).orElse(true);
    }

    private static List<DrawnTask> tasks(byte[] xml) {
        try {
            return DrawnTask.of(xml);
        } catch (DrawnTask.Unreadable e) {
            throw new IllegalStateException("a drawing in force that cannot be read", e);
        }
    }
}
